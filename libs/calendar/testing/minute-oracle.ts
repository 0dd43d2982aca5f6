import { type CalendarLayer } from '../src/holidays';
import { type OpenInterval, type Timetable } from '../src/office-hours';

const MINUTES_PER_DAY = 1_440;

/**
 * The naive calendar: every minute of some years marked open or shut, and found by counting minutes. It shares no arithmetic with the library:
 * dates come from `Date.UTC`, inheritance from a search through the layers, day by day.
 */
export type MinuteOracle = {
  readonly first: number;
  readonly days: number;
  /** Per day: whether it has an open minute. */
  readonly worked: Uint8Array;
  /** Per minute since the first day: 1 when open; and the number of open minutes before it. */
  readonly open: Uint8Array;
  readonly openBefore: Int32Array;
  /** The minute of each open minute by its ordinal. */
  readonly openAt: Int32Array;
};

const dayNumber = (text: string) => Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8))) / 86_400_000;
export const textOfDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Hours of a date by searching the layers from the lowest up. */
export function naiveHours(layers: readonly CalendarLayer[], day: number): readonly OpenInterval[] {
  const text = textOfDay(day);
  const weekday = (new Date(day * 86_400_000).getUTCDay() + 6) % 7;
  const upwards = [...layers].reverse();
  const entry = upwards.flatMap((layer) => layer.days.filter((special) => special.date === text)).at(0);
  if (entry && entry.kind !== 'swap-work') return [];
  const sets = upwards.filter((layer) => layer.timetables.length > 0);
  const inForce =
    sets.flatMap(({ timetables }) => latestFirst(timetables.filter(({ validFrom }) => validFrom <= text))).at(0) ?? earliest(sets);
  if (!entry) return inForce.week[weekday];
  const pairDay = entry.pair === undefined ? weekday : (new Date(dayNumber(entry.pair) * 86_400_000).getUTCDay() + 6) % 7;
  const length = (hours: readonly OpenInterval[]) => hours.reduce((sum, { from, to }) => sum + to - from, 0);
  return length(inForce.week[weekday]) > length(inForce.week[pairDay]) ? inForce.week[weekday] : inForce.week[pairDay];
}

const latestFirst = (timetables: readonly Timetable[]) => [...timetables].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));

/** Before every timetable the earliest one holds, of the lowest layer that has one from that day. */
function earliest(upwards: readonly CalendarLayer[]): Timetable {
  const all = upwards.flatMap(({ timetables }) => timetables);
  const first = all.map(({ validFrom }) => validFrom).sort()[0];
  return all.filter(({ validFrom }) => validFrom === first)[0];
}

/** Marks every minute from one date to another, both included. */
export function minuteOracle(layers: readonly CalendarLayer[], from: string, to: string): MinuteOracle {
  const first = dayNumber(from);
  const days = dayNumber(to) - first + 1;
  const open = new Uint8Array(days * MINUTES_PER_DAY);
  const worked = new Uint8Array(days);
  for (let day = 0; day < days; day++) {
    for (const { from: opens, to: closes } of naiveHours(layers, first + day)) {
      worked[day] = 1;
      open.fill(1, day * MINUTES_PER_DAY + opens, day * MINUTES_PER_DAY + closes);
    }
  }
  const openBefore = new Int32Array(open.length + 1);
  for (let minute = 0; minute < open.length; minute++) openBefore[minute + 1] = openBefore[minute] + open[minute];
  const openAt = new Int32Array(openBefore[open.length]);
  for (let minute = 0, ordinal = 0; minute < open.length; minute++) if (open[minute] === 1) openAt[ordinal++] = minute;
  return { first, days, worked, open, openBefore, openAt };
}

/** The minute at which `count` open minutes have passed since `start`. */
export const naiveAdd = (oracle: MinuteOracle, start: number, count: number): number =>
  oracle.openAt[oracle.openBefore[start] + count - 1] + 1;

/** The last minute from which `count` open minutes lead to `end`. */
export const naiveSubtract = (oracle: MinuteOracle, end: number, count: number): number => oracle.openAt[oracle.openBefore[end] - count];

/** The minute at which `count` open minutes have passed, walking minute by minute and leaping over pauses, which ascend. */
export function naiveWalk(oracle: MinuteOracle, start: number, count: number, pauses: readonly (readonly [number, number])[]): number {
  let left = count;
  let next = 0;
  for (let minute = start; left > 0; minute++) {
    while (next < pauses.length && pauses[next][0] === minute) minute = pauses[next++][1];
    if (minute >= oracle.open.length) throw new RangeError('the walk left the marked years');
    left -= oracle.open[minute];
    if (left === 0) return minute + 1;
  }
  return start;
}

export const dayOfMinute = (minute: number): number => Math.floor(minute / MINUTES_PER_DAY);

/** The minute at which the office shuts on a day. */
export function naiveClose(oracle: MinuteOracle, day: number): number {
  for (let minute = (day + 1) * MINUTES_PER_DAY - 1; minute >= day * MINUTES_PER_DAY; minute--)
    if (oracle.open[minute] === 1) return minute + 1;
  throw new RangeError('the office does not open on that day');
}

/** The `count`-th worked day after a day. */
export function naiveWorkedDayAfter(oracle: MinuteOracle, day: number, count: number): number {
  let found = day;
  for (let left = count; left > 0; left -= oracle.worked[found]) found++;
  return found;
}

/** The day itself or the next worked one. */
export function naiveNextWorked(oracle: MinuteOracle, day: number): number {
  let found = day;
  while (oracle.worked[found] === 0) found++;
  return found;
}

/** Whole days with pauses: worked (or all) days after the start up to each pause and after each resumption, the last day by its minutes. */
export function naiveWholeDays(
  oracle: MinuteOracle,
  start: number,
  count: number,
  every: boolean,
  pauses: readonly (readonly [number, number])[],
): number {
  let left = count;
  let from = start;
  let due = closeAfter(oracle, dayOfMinute(from), left, every);
  for (const [index, [paused, resumed]] of pauses.entries()) {
    const lastDay = lastCounted(oracle, dayOfMinute(from), left, every);
    if (dayOfMinute(paused) >= lastDay) {
      const minutes = oracle.openBefore[due] - oracle.openBefore[paused];
      return Math.max(due, naiveWalk(oracle, resumed, minutes, pauses.slice(index + 1)));
    }
    for (let day = dayOfMinute(from) + 1; day <= dayOfMinute(paused); day++) left -= every ? 1 : oracle.worked[day];
    from = resumed;
    due = Math.max(due, closeAfter(oracle, dayOfMinute(from), left, every));
  }
  return due;
}

const lastCounted = (oracle: MinuteOracle, day: number, count: number, every: boolean) =>
  every ? day + count : naiveWorkedDayAfter(oracle, day, count);

const closeAfter = (oracle: MinuteOracle, day: number, count: number, every: boolean) =>
  naiveClose(oracle, naiveNextWorked(oracle, lastCounted(oracle, day, count, every)));
