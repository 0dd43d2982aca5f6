import { DAY, type Day, dayOf, type Instant, startOfDay, wholeMinute } from './civil-date';
import { type CalendarYear, type SpecialDay } from './holidays';
import { type OpenInterval, type Timetable } from './office-hours';
import { type Tally } from './tally';

/**
 * A calendar ready to be asked: layers of days and hours merged, and working time summed up per day. Made by `compileCalendar`, never by hand.
 * It reads no clock and no time zone of the machine: instants become dates by `offset` alone.
 */
export type WorkingCalendar = {
  readonly id: string;
  /** Minutes ahead of UTC; 420 is Vietnam's +07:00. */
  readonly offset: number;
  /** The distinct days there are, as opening intervals; index 0 is the day off. */
  readonly shapes: readonly (readonly OpenInterval[])[];
  /** Shape of each known day from `minutes.first` on. */
  readonly shapeOfDay: Uint8Array;
  /** Shapes per weekday, Monday first, before and after the known days. */
  readonly weekBefore: readonly number[];
  readonly weekAfter: readonly number[];
  /** Working minutes per day. */
  readonly minutes: Tally;
  /** Worked days: 1 for a day with opening hours. */
  readonly workedDays: Tally;
  readonly specialDays: ReadonlyMap<Day, SpecialDay>;
  readonly years: ReadonlyMap<number, CalendarYear>;
  /** The timetables that hold, latest first. */
  readonly timetables: readonly Timetable[];
  /** Limits and pauses run from the second, as they did before November 2026, instead of the minute on the receipt: only to check what was decided so. */
  readonly countsSeconds?: true;
};

/** The date of an instant at the office. */
export const officeDay = (calendar: WorkingCalendar, instant: Instant): Day => dayOf(instant, calendar.offset);

/** The date a due time belongs to: midnight is the end of the day before it (Bộ luật Dân sự 2015, Điều 148.6). */
export const dueDay = (calendar: WorkingCalendar, due: Instant): Day => officeDay(calendar, due - 1);

/** Opening intervals of a date; empty on a day off. */
export function hoursOf(calendar: WorkingCalendar, day: Day): readonly OpenInterval[] {
  const index = day - calendar.minutes.first;
  const weekday = (((day + 3) % 7) + 7) % 7;
  if (index < 0) return calendar.shapes[calendar.weekBefore[weekday]];
  if (index >= calendar.shapeOfDay.length) return calendar.shapes[calendar.weekAfter[weekday]];
  return calendar.shapes[calendar.shapeOfDay[index]];
}

export const isWorkedDay = (calendar: WorkingCalendar, day: Day): boolean => hoursOf(calendar, day).length > 0;

/** The instant of a minute of a date at the office. */
export const instantOf = (calendar: WorkingCalendar, day: Day, minute: number): Instant =>
  startOfDay(day, calendar.offset) + minute * 60_000;

/** Milliseconds since midnight at the office. */
export const timeOfDay = (calendar: WorkingCalendar, instant: Instant): number =>
  instant - startOfDay(officeDay(calendar, instant), calendar.offset);

/** The moment a limit or a pause that begins or ends at an instant is counted from. */
export const countedFrom = (calendar: WorkingCalendar, instant: Instant): Instant =>
  calendar.countsSeconds ? instant : wholeMinute(instant);

/** The same calendar, counting as it was counted before limits ran from the minute. */
export const countingSeconds = (calendar: WorkingCalendar): WorkingCalendar => ({ ...calendar, countsSeconds: true });

export { DAY };
