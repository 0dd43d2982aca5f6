/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** A date of the Gregorian calendar as the number of days since 1970-01-01. It has no zone and no hour. */
export type Day = number;
/** `YYYY-MM-DD`. */
export type DateText = string;

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date an instant falls on where the clock shows `offset` minutes more than UTC. */
export const dayOf = (instant: Instant, offset: number): Day => Math.floor((instant + offset * MINUTE) / DAY);

/** Midnight at the beginning of the day, where the clock shows `offset` minutes more than UTC. */
export const startOfDay = (day: Day, offset: number): Instant => day * DAY - offset * MINUTE;

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Length of a month, which is 1 to 12. */
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]);

/** The day of a year, a month 1 to 12 and a date 1 to 31. Counted in eras of 400 years that begin on 1 March, so that the leap day comes last. */
export function dayOfDate(year: number, month: number, date: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayOfDate`. */
export function dateOfDay(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

const two = (value: number) => String(value).padStart(2, '0');

/** `YYYY-MM-DD` of a day. */
export function dateText(day: Day): DateText {
  const { year, month, date } = dateOfDay(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** Reads `YYYY-MM-DD`. Undefined when it is written otherwise or no such date exists (2026-02-29). */
export function findDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number);
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return dayOfDate(year, month, date);
}

/**
 * Reads `YYYY-MM-DD` already known to be a date.
 * @throws RangeError when it is not.
 */
export function getDay(text: DateText): Day {
  const day = findDay(text);
  if (day === undefined) throw new RangeError(`not a date: ${text}`);
  return day;
}

/** The year of a day. */
export const yearOf = (day: Day): number => dateOfDay(day).year;

/** The corresponding day `months` later, or the last day of that month when it has none (Bộ luật Dân sự 2015, Điều 148.3). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = dateOfDay(day);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dayOfDate(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Drops seconds: a clock starts at the hour and minute printed on the receipt. */
export const wholeMinute = (instant: Instant): Instant => Math.floor(instant / MINUTE) * MINUTE;
