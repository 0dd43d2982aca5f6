import { type Day, type Instant, MINUTE } from './civil-date';
import { type OpenInterval } from './office-hours';
import { dayReaching, totalBefore } from './tally';
import { hoursOf, instantOf, isWorkedDay, officeDay, timeOfDay, type WorkingCalendar } from './working-calendar';

/** Working milliseconds of a day before a time of that day. */
function workedInDay(hours: readonly OpenInterval[], time: number): number {
  let worked = 0;
  for (const { from, to } of hours) {
    if (time <= from * MINUTE) break;
    worked += Math.min(time, to * MINUTE) - from * MINUTE;
  }
  return worked;
}

/** Working milliseconds between a fixed origin of the calendar and an instant: never falls as time passes. */
function position(calendar: WorkingCalendar, instant: Instant): number {
  const day = officeDay(calendar, instant);
  return totalBefore(calendar.minutes, day) * MINUTE + workedInDay(hoursOf(calendar, day), timeOfDay(calendar, instant));
}

/** The first instant at a position; with `onward`, the last one: at a break its beginning or its end. */
function instantAt(calendar: WorkingCalendar, wanted: number, onward: boolean): Instant {
  const day = dayReaching(calendar.minutes, wanted / MINUTE, onward);
  let rest = wanted - totalBefore(calendar.minutes, day) * MINUTE;
  for (const { from, to } of hoursOf(calendar, day)) {
    const length = (to - from) * MINUTE;
    if (onward ? rest < length : rest <= length) return instantOf(calendar, day, from) + rest;
    rest -= length;
  }
  throw new RangeError(`calendar ${calendar.id}: working time ${wanted} ms lies on no day`);
}

/** Whether the office is open, the closing minute included. */
export function isWorkingTime(calendar: WorkingCalendar, instant: Instant): boolean {
  const time = timeOfDay(calendar, instant);
  if (time === 0 && hoursOf(calendar, officeDay(calendar, instant) - 1).at(-1)?.to === 1_440) return true;
  return hoursOf(calendar, officeDay(calendar, instant)).some(({ from, to }) => time >= from * MINUTE && time <= to * MINUTE);
}

/** The instant itself when the office is open, else the next opening. */
export const settle = (calendar: WorkingCalendar, instant: Instant): Instant =>
  isWorkingTime(calendar, instant) ? instant : instantAt(calendar, position(calendar, instant), true);

/**
 * The instant at which `milliseconds` of working time have passed since `from`. Time used up exactly at a break ends at the beginning of the break.
 * A negative amount goes back as `subtractWorking` does.
 */
export function addWorking(calendar: WorkingCalendar, from: Instant, milliseconds: number): Instant {
  if (milliseconds < 0) return subtractWorking(calendar, from, -milliseconds);
  if (milliseconds === 0) return settle(calendar, from);
  return instantAt(calendar, position(calendar, from) + milliseconds, false);
}

/** The latest instant from which `milliseconds` of working time lead to `to`: at a break its end. */
export function subtractWorking(calendar: WorkingCalendar, to: Instant, milliseconds: number): Instant {
  if (milliseconds < 0) return addWorking(calendar, to, -milliseconds);
  if (milliseconds === 0) return settle(calendar, to);
  return instantAt(calendar, position(calendar, to) - milliseconds, true);
}

/** The first instant at which at most `milliseconds` of working time are left until `to`: at a break its beginning. */
export const firstWithLeft = (calendar: WorkingCalendar, to: Instant, milliseconds: number): Instant =>
  instantAt(calendar, position(calendar, to) - milliseconds, false);

/** The instant itself when the office is open, else the last closing before it. */
export const lastWorkingMoment = (calendar: WorkingCalendar, instant: Instant): Instant =>
  isWorkingTime(calendar, instant) ? instant : firstWithLeft(calendar, instant, 0);

/** Working milliseconds from one instant to another; negative when `to` is the earlier one. */
export const workingBetween = (calendar: WorkingCalendar, from: Instant, to: Instant): number =>
  position(calendar, to) - position(calendar, from);

/** Time by the clock, nights and holidays included. */
export const addElapsed = (from: Instant, hours: number): Instant => from + Math.round(hours * 3_600_000);

/** Worked days after `from` up to and including `to`; negative when `to` is earlier. */
export const workedDaysBetween = (calendar: WorkingCalendar, from: Day, to: Day): number =>
  totalBefore(calendar.workedDays, to + 1) - totalBefore(calendar.workedDays, from + 1);

/** The `count`-th worked day after a date that itself does not count; `count` is at least 1. */
export const workedDayAfter = (calendar: WorkingCalendar, day: Day, count: number): Day =>
  dayReaching(calendar.workedDays, totalBefore(calendar.workedDays, day + 1) + count);

/** The date itself when worked, else the next worked date. */
export const nextWorkedDay = (calendar: WorkingCalendar, day: Day): Day =>
  isWorkedDay(calendar, day) ? day : workedDayAfter(calendar, day, 1);

/** The date itself when worked, else the last worked date before it. */
export const lastWorkedDay = (calendar: WorkingCalendar, day: Day): Day =>
  dayReaching(calendar.workedDays, totalBefore(calendar.workedDays, day + 1));

/** The `count`-th worked day before a date that itself does not count; `count` is at least 1. */
export const workedDayBefore = (calendar: WorkingCalendar, day: Day, count: number): Day =>
  dayReaching(calendar.workedDays, totalBefore(calendar.workedDays, day) - count + 1);

/** When the office opens on a worked date. */
export const openingOf = (calendar: WorkingCalendar, day: Day): Instant => instantOf(calendar, day, getHours(calendar, day)[0].from);

/** When the office closes on a worked date. */
export function closingOf(calendar: WorkingCalendar, day: Day): Instant {
  const hours = getHours(calendar, day);
  return instantOf(calendar, day, hours[hours.length - 1].to);
}

/** The instant at which a part (0 to 1) of a worked date's hours has passed. */
export function partOf(calendar: WorkingCalendar, day: Day, part: number): Instant {
  const total = getHours(calendar, day).reduce((sum, { from, to }) => sum + to - from, 0);
  return addWorking(calendar, openingOf(calendar, day), Math.round(part * total * MINUTE));
}

function getHours(calendar: WorkingCalendar, day: Day): readonly OpenInterval[] {
  const hours = hoursOf(calendar, day);
  if (hours.length === 0) throw new RangeError(`calendar ${calendar.id}: day ${day} is not worked`);
  return hours;
}
