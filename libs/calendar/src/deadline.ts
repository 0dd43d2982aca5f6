import { type Allowance, allowanceLeft, allowanceOf, dueFrom } from './allowance';
import { type Instant } from './civil-date';
import { type Convention, type Limit } from './time-limit';
import { countedFrom, type WorkingCalendar } from './working-calendar';

/** A time during which a limit does not run. Without `to` it has not ended. */
export type Pause = {
  readonly from: Instant;
  readonly to?: Instant;
  /** Code of a lawful reason (`pause-reason.ts`). */
  readonly reason: string;
};

/** The run of a limit between two pauses. */
export type Leg = {
  readonly from: Instant;
  /** What could still be used when the leg began. */
  readonly allowance: Allowance;
  /** When that is used up by itself. */
  readonly reckoned: Instant;
  /** The due time that holds: no pause makes it earlier. */
  readonly due: Instant;
  /** The pause that ended the leg; an open one if the limit stands still now. */
  readonly pause?: Pause;
};

/**
 * When a limit that starts at `start` ends. It starts at the minute, which is what a receipt says; so do and end its pauses.
 * Working hours and, in convention A, working days are exact working time from the moment; in convention B days are whole, the first is not counted
 * and the last ends when the office closes; calendar days and months are counted so in both, moving off rest days.
 * @throws RangeError on a limit that `findLimitProblem` refuses.
 */
export const deadline = (calendar: WorkingCalendar, limit: Limit, start: Instant, convention: Convention): Instant =>
  dueFrom(calendar, allowanceOf(limit, convention), countedFrom(calendar, start));

/**
 * When a limit ends that started at `start` and was paused meanwhile: after each pause what was left runs on. `pauses` ascend and do not overlap.
 * An open pause at the end leaves the due time as it was when the pause began.
 * @throws RangeError on a limit that `findLimitProblem` refuses.
 */
export function deadlineWithPauses(
  calendar: WorkingCalendar,
  limit: Limit,
  start: Instant,
  convention: Convention,
  pauses: readonly Pause[],
): Instant {
  const legs = legsOf(calendar, limit, start, convention, pauses);
  return legs[legs.length - 1].due;
}

/** The runs of a limit between its pauses, at least one. */
export function legsOf(
  calendar: WorkingCalendar,
  limit: Limit,
  start: Instant,
  convention: Convention,
  pauses: readonly Pause[],
): readonly Leg[] {
  const legs: Leg[] = [];
  let from = countedFrom(calendar, start);
  let allowance = allowanceOf(limit, convention);
  let due = dueFrom(calendar, allowance, from);
  let reckoned = due;
  for (const pause of pauses) {
    legs.push({ from, allowance, reckoned, due, pause });
    if (pause.to === undefined) return legs;
    allowance = allowanceLeft(calendar, allowance, from, due, countedFrom(calendar, pause.from));
    from = countedFrom(calendar, pause.to);
    reckoned = dueFrom(calendar, allowance, from);
    due = Math.max(due, reckoned);
  }
  return [...legs, { from, allowance, reckoned, due }];
}
