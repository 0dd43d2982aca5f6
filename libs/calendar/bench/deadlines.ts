import { nationalCalendar } from '../src/national-calendar';
import { deadline } from '../src/deadline';
import { isWorkingTime } from '../src/working-time';
import { type Convention, type Limit } from '../src/time-limit';
import { dayOfDate, HOUR } from '../src/civil-date';

declare const console: { log(text: string): void };
declare const performance: { now(): number };
declare const process: { readonly argv: readonly string[] };

const COUNT = Number(process.argv[2] ?? 10_000_000);
const BOUND_MS = 60_000;
const LIMITS: readonly Limit[] = [
  { value: 4, unit: 'working-hours' },
  { value: 0.5, unit: 'working-days' },
  { value: 3, unit: 'working-days' },
  { value: 10, unit: 'working-days' },
  { value: 35, unit: 'working-days' },
  { value: 15, unit: 'calendar-days' },
  { value: 12, unit: 'elapsed-hours' },
  { value: 2, unit: 'months' },
];
const FIRST = dayOfDate(2024, 1, 1) * 24 * HOUR;
const SPAN = 3 * 365 * 24 * HOUR;

type Reckon = (limit: Limit, start: number) => number;

/** Mixed limits, starts all over three years, one core. */
function run(count: number, reckon: Reckon): { readonly ms: number; readonly checksum: number } {
  let state = 1;
  let checksum = 0;
  const began = performance.now();
  for (let index = 0; index < count; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const start = FIRST + Math.floor((state / 4_294_967_296) * SPAN);
    checksum = (checksum + reckon(LIMITS[index % LIMITS.length], start)) % 1_000_003;
  }
  return { ms: performance.now() - began, checksum };
}

const calendar = nationalCalendar('V1');
const by =
  (convention: Convention): Reckon =>
  (limit, start) =>
    deadline(calendar, limit, start, convention);
/** Nothing can be faster: the same loop, the limit added without looking at any calendar. */
const floor: Reckon = ({ value }, start) => start + value * 8 * HOUR;
/** What others do: from hour to hour, asking of each whether it is worked. */
const hourByHour: Reckon = ({ value, unit }, start) => {
  let left = Math.ceil(unit === 'working-hours' ? value : unit === 'elapsed-hours' ? 0 : value * 8);
  let at = start;
  while (left > 0) {
    if (isWorkingTime(calendar, at)) left--;
    at += HOUR;
  }
  return at;
};

/** Ten million due times, half in each convention, between the floor and the way from hour to hour. */
run(200_000, by('A'));
run(200_000, by('B'));
const measured = [
  { what: 'floor: no calendar', count: COUNT, ...run(COUNT, floor) },
  { what: 'convention A', count: COUNT / 2, ...run(COUNT / 2, by('A')) },
  { what: 'convention B', count: COUNT / 2, ...run(COUNT / 2, by('B')) },
  { what: 'from hour to hour', count: COUNT / 100, ...run(COUNT / 100, hourByHour) },
];
for (const { what, count, ms, checksum } of measured) {
  const each = ((ms * 1_000_000) / count).toFixed(0);
  console.log(`${what}: ${String(count)} due times in ${(ms / 1_000).toFixed(2)} s, ${each} ns each, checksum ${String(checksum)}`);
}
const total = (measured[1]?.ms ?? 0) + (measured[2]?.ms ?? 0);
console.log(
  JSON.stringify({
    bench: 'calendar.deadlines',
    count: COUNT,
    seconds: Number((total / 1_000).toFixed(2)),
    perSecond: Math.round((COUNT / total) * 1_000),
    withinBound: total < BOUND_MS,
  }),
);
