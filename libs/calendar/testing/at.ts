import { getDay, type Instant, startOfDay } from '../src/civil-date';
import { findMinuteOfDay } from '../src/office-hours';

/** The instant of `2026-02-13 14:00` in Vietnam. */
export function at(text: string): Instant {
  const [date, time] = text.split(' ');
  const minute = findMinuteOfDay(time);
  if (minute === undefined) throw new RangeError(`not a time: ${text}`);
  return startOfDay(getDay(date), 420) + minute * 60_000;
}
