import { findClock, RESOLUTION, stopClock } from './clocks';
import { type Course } from './course';
import { isHandedOver } from './hand-over';
import { awaitsSupplement, findSupplementWait, restart, SUPPLEMENT } from './supplement';

/**
 * What a command means for the statutory clock, once everything waits again: a supplement that nothing awaits any more has come, and the limit
 * begins anew; when only uncounted steps are left, the result is with the one-stop and time ends.
 */
export const keepClocks = (course: Course): void => {
  const clock = findClock(course, RESOLUTION);
  if (!clock || course.facts.length === 0) return;
  if (awaitsSupplement(clock)) {
    if (!stillAwaited(course)) restart(course, clock);
    return;
  }
  if (clock.state !== 'stopped' && somethingMoved(course) && isHandedOver(course.plan, course.dossier))
    stopClock(course, RESOLUTION, { act: 'handed-over' });
};

const stillAwaited = ({ plan, dossier }: Course): boolean =>
  findSupplementWait(dossier) !== undefined || dossier.visits.some(({ node }) => plan.get(node).node.pauses === SUPPLEMENT);

/** Only a command that reached an uncounted step of a person, or left a step, can have ended the counted work. */
const somethingMoved = ({ facts, plan, dossier }: Course): boolean =>
  facts.some(({ kind }) => kind === 'VisitLeft' || kind === 'VisitsCancelled') &&
  dossier.visits.some(({ node, waits }) => waits !== undefined && !plan.get(node).node.counted);
