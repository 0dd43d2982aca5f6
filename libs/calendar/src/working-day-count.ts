import { dayOfDate, daysInMonth } from './civil-date';
import { type WorkingCalendar } from './working-calendar';
import { workedDaysBetween } from './working-time';

/** Worked days of one month, which is 1 to 12. */
export function workingDaysOfMonth(calendar: WorkingCalendar, year: number, month: number): number {
  const first = dayOfDate(year, month, 1);
  return workedDaysBetween(calendar, first - 1, first + daysInMonth(year, month) - 1);
}

/** Worked days of January to December: to compare with the checksum of the notice. */
export const workingDaysOfYear = (calendar: WorkingCalendar, year: number): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => workingDaysOfMonth(calendar, year, index + 1));
