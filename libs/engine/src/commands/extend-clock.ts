import { findLimitProblem } from '@mot-cua/calendar';
import { dueAfterPauses, findClock, moveDue, RESOLUTION } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { reject } from '../rejection';
import { type Answer, refuseUnlessOpen, refuseUnsoundLimit, refuseWithoutGround } from './check';

/** More time where a sector law allows it, with its reason and that law; not the one re-appointment of R-41. */
export const extendClock = (course: Course, { clock: name = RESOLUTION, extension, ground, basis }: CommandOf<'ExtendClock'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground) ?? refuseUnsoundLimit(extension);
  if (refused) return refused;
  if (basis.trim() === '') return reject('basis.missing');
  const clock = findClock(course, name);
  if (!clock?.limit) return reject('clock.unknown', { clock: name });
  if (clock.state === 'stopped') return reject('clock.not-running');
  if (extension.unit !== clock.limit.unit) return reject('clock.unit-differs', { unit: clock.limit.unit });
  const limit = { ...clock.limit, value: clock.limit.value + extension.value };
  const problem = findLimitProblem(limit);
  if (problem) return reject('data.invalid', { at: '/extension', why: problem.code });
  const due = Math.max(dueAfterPauses(course, clock, limit), clock.due ?? 0);
  moveDue(course, { ...clock, limit }, due, { act: 'extension', extension, ground, basis });
  return undefined;
};
