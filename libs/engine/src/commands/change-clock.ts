import { findClock, isLawfulPause, pauseClock, resumeClock, runClock, stopClock } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { reject } from '../rejection';
import { holdSteps, resumeSteps } from '../step-clocks';
import { type Answer, refuseUnlessOpen, refuseUnsoundLimit, refuseWithoutGround } from './check';

/** A procedure that marks steps as pausable lets the clock be paused at these only. */
const isPausableHere = ({ plan, dossier }: Course): boolean =>
  !plan.procedure.nodes.some(({ pausable }) => pausable) ||
  dossier.visits.some(({ node, waits }) => waits !== undefined && plan.get(node).node.pausable === true);

/**
 * An officer's lawful act on a clock: pause it for a reason of the list, let it run on, begin it anew with a limit, or stop it.
 * Always with a ground.
 */
export const changeClock = (course: Course, { clock: name, to, reason, ground = '', limit }: CommandOf<'ChangeClock'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground) ?? refuseUnsoundLimit(limit);
  if (refused) return refused;
  const clock = findClock(course, name);
  if (!clock) return reject('clock.unknown', { clock: name });
  const illegal = reject('clock.illegal', { clock: name, from: clock.state, to });
  switch (to) {
    case 'paused':
      if (clock.state !== 'running') return illegal;
      if (reason === undefined || !isLawfulPause(course, reason)) return reject('clock.reason-unlawful', { reason: reason ?? '' });
      if (!isPausableHere(course)) return reject('clock.not-pausable');
      pauseClock(course, name, reason, ground);
      holdSteps(course);
      return undefined;
    case 'running':
      if (limit) runClock(course, name, limit, ground);
      else if (clock.state !== 'paused') return illegal;
      else {
        resumeClock(course, name, ground);
        resumeSteps(course);
      }
      return undefined;
    case 'stopped':
      if (clock.state === 'stopped') return illegal;
      stopClock(course, name, { ground });
      return undefined;
  }
};
