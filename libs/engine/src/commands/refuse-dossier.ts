import { closeDossier } from '../close-dossier';
import { findClock, RESOLUTION, stopClock } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { returnStepOf } from '../hand-over';
import { PHASES, phaseOf } from '../phase';
import { reject } from '../rejection';
import { type Answer, refuseUnlessOpen, refuseWithoutGround } from './check';

/**
 * Refuses after processing: all work ends, the refusal is with the one-stop (status 9) and waits at the step that returns results to be handed
 * over (status 10, outcome refused). A procedure without such a step ends at once.
 */
export const refuseDossier = (course: Course, { ground }: CommandOf<'RefuseDossier'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  const { dossier, plan } = course;
  if (!PHASES[phaseOf(dossier)].mayStop || dossier.decided) return reject('withdraw.decided');
  course.record({ kind: 'DossierRefused', ground });
  const returning = returnStepOf(plan);
  if (!returning) {
    closeDossier(course, 'refused', ground);
    return undefined;
  }
  const root = dossier.visits[0];
  course.cancel(
    dossier.visits.filter(({ scope }) => scope === root.id),
    'refused',
  );
  for (const [flow, tokens] of Object.entries(course.current(root).marking ?? {}))
    for (let token = 0; token < tokens; token++) course.record({ kind: 'TokensDropped', scope: root.id, flows: [flow] });
  if (findClock(course, RESOLUTION)) stopClock(course, RESOLUTION, { act: 'handed-over' });
  course.start(returning, course.current(root));
  return undefined;
};
