import { closeDossier } from '../close-dossier';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { findVisit } from '../find-visit';
import { phaseOf, PHASES } from '../phase';
import { reject } from '../rejection';
import { takeUpAnswers } from './answer-call';
import { type Answer, refuseUnlessOpen, refuseUnsoundData, refuseWithoutGround } from './check';

/** Ends the dossier at the applicant's wish, as long as nothing was decided: everything open in it is cancelled. */
export const withdraw = (course: Course, { ground, outcome = 'withdrawn' }: CommandOf<'Withdraw'>): Answer => {
  const { status } = course.dossier;
  const refused = status === 'suspended' || status === 'submitted' ? undefined : refuseUnlessOpen(course);
  if (refused) return refused;
  const without = refuseWithoutGround(ground);
  if (without) return without;
  if (!PHASES[phaseOf(course.dossier)].mayStop || course.dossier.decided) return reject('withdraw.decided');
  closeDossier(course, outcome, ground);
  return undefined;
};

/** Nothing but reading, correcting and resuming happens to a suspended dossier; what falls due meanwhile is met after resuming. */
export const suspend = (course: Course, { ground }: CommandOf<'Suspend'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  course.record({ kind: 'DossierSuspended', ground });
  return undefined;
};

export const resume = (course: Course, { ground }: CommandOf<'Resume'>): Answer => {
  if (course.dossier.status !== 'suspended') return reject('dossier.not-suspended');
  const without = refuseWithoutGround(ground);
  if (without) return without;
  course.record({ kind: 'DossierResumed', ground });
  // Data may have been corrected meanwhile.
  course.dataChanged = true;
  takeUpAnswers(course);
  return undefined;
};

/** A person puts values right; conditional events look at them like at any others. */
export const correctData = (course: Course, { visit: id, set, ground }: CommandOf<'CorrectData'>): Answer => {
  const refused =
    (course.dossier.status === 'suspended' ? undefined : refuseUnlessOpen(course)) ??
    refuseWithoutGround(ground) ??
    refuseUnsoundData(course, set);
  if (refused) return refused;
  const visit = id === undefined ? course.dossier.visits[0] : findVisit(course.dossier, id);
  if (!visit) return reject('wait.gone', { wait: id ?? '' });
  course.record({ kind: 'DataChanged', visit: visit.id, set, ground });
  course.dataChanged = course.dossier.status === 'open';
  return undefined;
};

/** Words and papers that move nothing. */
export const addRemark = (course: Course, { visit, ref, what }: CommandOf<'AddRemark'>): Answer => {
  if (course.dossier.status === 'notOpened') return reject('dossier.not-open');
  course.record({ kind: 'RemarkAdded', ref, what, ...(visit !== undefined && { visit }) });
  return undefined;
};
