import { type Instant } from './civil-date';
import { type Pause } from './deadline';
import { type Limit } from './time-limit';
import { type WorkingCalendar } from './working-calendar';
import { workingBetween } from './working-time';

/** A limit that was started, with the due time that holds now. What remains and how urgent it is follow from it. */
export type RunningLimit = {
  readonly limit: Limit;
  readonly start: Instant;
  readonly due: Instant;
  /** In ascending order; an open one at the end means that the limit does not run now. */
  readonly pauses?: readonly Pause[];
};

/** Milliseconds of the limit's own time between two instants: by the clock for elapsed hours, else working time. Negative when `to` is earlier. */
export const ownTimeBetween = (calendar: WorkingCalendar, limit: Limit, from: Instant, to: Instant): number =>
  limit.unit === 'elapsed-hours' ? to - from : workingBetween(calendar, from, to);

/** `now`, or the beginning of the pause the limit stands in: what was left then is left still. */
export function effectiveNow(running: RunningLimit, now: Instant): Instant {
  const last = running.pauses?.at(-1);
  return last && last.to === undefined ? Math.min(now, last.from) : now;
}

/** Milliseconds of the limit's own time from start to due, without the pauses that ended. */
export function wholeTime(calendar: WorkingCalendar, { limit, start, due, pauses = [] }: RunningLimit): number {
  const paused = pauses.reduce((sum, { from, to }) => (to === undefined ? sum : sum + ownTimeBetween(calendar, limit, from, to)), 0);
  return Math.max(0, ownTimeBetween(calendar, limit, start, due) - paused);
}
