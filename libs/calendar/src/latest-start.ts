import { HOUR, type Instant, MINUTE, wholeMinute } from './civil-date';
import { deadline } from './deadline';
import { type Convention, type Limit } from './time-limit';
import { type WorkingCalendar } from './working-calendar';

/** No limit begins earlier than this before it ends: more than the longest limit there is (`MAX_LIMIT`). */
const LONGEST_MS = 30 * 365 * 24 * HOUR;

/**
 * The latest whole minute at which a limit may start so that it ends at `by` at the latest: the inverse of `deadline`. When the office is closed then,
 * any later moment before it opens would do as well where hours are counted.
 * @throws RangeError on a limit that `findLimitProblem` refuses.
 */
export function latestStart(calendar: WorkingCalendar, limit: Limit, by: Instant, convention: Convention): Instant {
  const endsInTime = (start: Instant) => deadline(calendar, limit, start, convention) <= by;
  // `deadline` never falls as its start moves on, so halving finds the boundary.
  let step = HOUR;
  let good = wholeMinute(by);
  let bad = good + MINUTE;
  while (!endsInTime(good)) {
    bad = good;
    good = wholeMinute(by) - step;
    step *= 2;
    if (step > LONGEST_MS) throw new RangeError('no start is early enough');
  }
  while (bad - good > MINUTE) {
    const middle = wholeMinute(good + Math.floor((bad - good) / 2));
    if (endsInTime(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
