import { acceptanceOf, awaitAcceptance, endAcceptance } from '../acceptance';
import { closeDossier } from '../close-dossier';
import { RESOLUTION, runClock } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { reject } from '../rejection';
import { awaitsSupplement, SUPPLEMENT } from '../supplement';
import { type Answer, refuseUnsoundLimit, refuseWithoutGround } from './check';
import { beginWork, recordRemarks, refuseUnlawfulPause } from './open-dossier';

/** What was handed in from outside is complete and valid: received now. The resolution clock begins, not before. */
export const acceptSubmission = (course: Course, command: CommandOf<'AcceptSubmission'>): Answer => {
  const { limit, profile } = command;
  const refused = refuseUnlessSubmitted(course) ?? refuseUnsoundLimit(limit) ?? refuseUnlawfulPause(course, command);
  if (refused) return refused;
  if (acceptanceOf(course.dossier)?.state !== 'stopped') endAcceptance(course);
  course.record({ kind: 'DossierAccepted', ...(profile !== undefined && { profile }) });
  // Handed in for another agency its time begins when that one accepts it.
  if (limit && !course.dossier.awaitedLimit) runClock(course, RESOLUTION, limit);
  recordRemarks(course, command);
  beginWork(course);
  return undefined;
};

/** Asks for what is missing before anything was accepted (Form 02): that is an answer, so the acceptance clock ends (status 5). */
export const returnSubmission = (course: Course, { ground, items: asked }: CommandOf<'ReturnSubmission'>): Answer => {
  const refused = refuseUnlessSubmitted(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  if (awaitsSupplement(acceptanceOf(course.dossier))) return reject('supplement.awaited');
  const items = asked.map((item) => item.trim()).filter((item) => item !== '');
  if (items.length === 0) return reject('supplement.items-missing');
  endAcceptance(course, { act: 'supplement-request', reason: SUPPLEMENT, ground, items });
  return undefined;
};

/** The applicant hands it in again (status 5 to 1): the one-stop has its whole time to answer once more. */
export const resubmit = (course: Course, { ground }: CommandOf<'Resubmit'>): Answer => {
  const refused = refuseUnlessSubmitted(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  if (!awaitsSupplement(acceptanceOf(course.dossier))) return reject('supplement.not-awaited');
  awaitAcceptance(course, ground, { act: 'restart' });
  return undefined;
};

/** Not accepted (Form 03): the dossier ends before it began (status 3). */
export const refuseSubmission = (course: Course, { ground }: CommandOf<'RefuseSubmission'>): Answer => {
  const refused = refuseUnlessSubmitted(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  closeDossier(course, 'notAccepted', ground);
  return undefined;
};

const refuseUnlessSubmitted = ({ dossier: { status } }: Course): Answer =>
  status === 'submitted' ? undefined : reject(status === 'closed' ? 'dossier.closed' : 'dossier.not-submitted');
