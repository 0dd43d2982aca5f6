import { findClock, RESOLUTION } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { reject } from '../rejection';
import { holdSteps, restartSteps } from '../step-clocks';
import {
  awaitsSupplement,
  awaitSupplement,
  endRun,
  findSupplementWait,
  refusalOf,
  restart,
  SUPPLEMENT,
  supplementFlags,
} from '../supplement';
import { type Answer, findTask, refuseUnlessOpen, refuseUnlessTheirs, refuseWithoutGround } from './check';

/**
 * Asks the applicant, through the one-stop, for what is missing (R-30, Form 02), where the diagram draws no way for it: within the window of the
 * legal profile and once, unless the command names the sector law that allows more, which is recorded with a flag.
 */
export const requestSupplement = (course: Course, command: CommandOf<'RequestSupplement'>): Answer => {
  const task = findTask(course, command.visit);
  if (!task) return refuseUnlessOpen(course) ?? reject('task.not-waiting', { visit: command.visit });
  const refused = refuseUnlessOpen(course) ?? refuseUnlessTheirs(task, command.by) ?? refuseWithoutGround(command.ground);
  if (refused) return refused;
  const items = command.items.map((item) => item.trim()).filter((item) => item !== '');
  if (items.length === 0) return reject('supplement.items-missing');
  const clock = findClock(course, RESOLUTION);
  if (!clock) return reject('clock.unknown', { clock: RESOLUTION });
  if (awaitsSupplement(clock)) return reject('supplement.awaited');
  if (clock.state === 'stopped') return reject('clock.not-running');
  const flags = supplementFlags(course);
  const basis = command.basis?.trim();
  const forbidden = basis ? undefined : refusalOf(flags);
  if (forbidden) return forbidden;
  endRun(course, { flags, ground: command.ground, items, ...(basis && { basis }) });
  holdSteps(course);
  awaitSupplement(course);
  return undefined;
};

/** The supplement is complete: the limit of the dossier and those of the waiting steps begin anew, all earlier use forgotten. */
export const receiveSupplement = (course: Course, { ground }: CommandOf<'ReceiveSupplement'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  const clock = findClock(course, RESOLUTION);
  const wait = findSupplementWait(course.dossier);
  if (!clock || !wait) return reject('supplement.not-awaited');
  course.record({
    kind: 'WaitMet',
    visit: course.dossier.visits[0].id,
    wait: wait.id,
    what: 'limit',
    payload: { [SUPPLEMENT]: 'received' },
  });
  restart(course, clock, ground);
  restartSteps(course);
  return undefined;
};
