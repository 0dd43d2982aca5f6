import { type Instant } from './civil-date';
import { dueDay, type WorkingCalendar } from './working-calendar';
import { closingOf, lastWorkedDay, workedDayBefore } from './working-time';

/** The law says "1 day before expiry" and not which kind of day. */
export type NoticeDays = { readonly value: number; readonly unit: 'calendar-days' | 'working-days' };

/**
 * Until when a late dossier must be announced: the close of the day so many days before it is due, or of the last working day before that when it is
 * a rest day.
 */
export function lateNoticeBy(calendar: WorkingCalendar, due: Instant, before: NoticeDays = { value: 1, unit: 'calendar-days' }): Instant {
  const last = dueDay(calendar, due);
  const day = before.unit === 'working-days' ? workedDayBefore(calendar, last, before.value) : lastWorkedDay(calendar, last - before.value);
  return closingOf(calendar, day);
}
