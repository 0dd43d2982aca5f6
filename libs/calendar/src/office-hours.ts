import { type DateText } from './civil-date';
import { type Text } from './text';

/** Open from one minute of the day (inclusive) to another; 0 is midnight, 1440 the next one. */
export type OpenInterval = { readonly from: number; readonly to: number };

/** Opening intervals per weekday, Monday first, in ascending order; an empty list is a weekly rest day. */
export type WeekHours = readonly (readonly OpenInterval[])[];

/** The hours of an office from a date on, until a later timetable replaces it (summer and winter hours). */
export type Timetable = {
  readonly validFrom: DateText;
  readonly name: Text;
  /** The decision that set these hours. */
  readonly source: string;
  readonly week: WeekHours;
};

/** One working day is 8 working hours (R-15; Bộ luật Lao động 2019, Điều 105). */
export const WORKING_DAY_HOURS = 8;

export const MAX_INTERVALS_PER_DAY = 6;

/** Minutes an office is open in one day. */
export const openMinutes = (intervals: readonly OpenInterval[]): number => intervals.reduce((sum, { from, to }) => sum + to - from, 0);

/** Whether the intervals ascend without touching each other, inside one day. */
export const areInOrder = (intervals: readonly OpenInterval[]): boolean =>
  intervals.every(({ from, to }, index) => from < to && to <= 1440 && from >= 0 && (index === 0 || from > intervals[index - 1].to));

const two = (value: number) => String(value).padStart(2, '0');

/** `HH:MM` of a minute of the day. */
export const hourText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** Reads `7:30` or `07:30`, up to `24:00`. Undefined when it is no time of day. */
export function findMinuteOfDay(text: string): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!parts) return undefined;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minute <= 1440 ? minute : undefined;
}
