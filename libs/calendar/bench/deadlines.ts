import { nationalCalendar } from '../src/national-calendar';
import { deadline } from '../src/deadline';
import { type Convention, type Limit } from '../src/time-limit';
import { dayOfDate, HOUR } from '../src/civil-date';

declare const console: { log(text: string): void };
declare const performance: { now(): number };
declare const process: { readonly argv: readonly string[] };

const COUNT = Number(process.argv[2] ?? 10_000_000);
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

/** Ten million due times on one core: mixed limits, both conventions, starts all over three years. Prints milliseconds and a checksum. */
function run(convention: Convention, count: number): { readonly ms: number; readonly checksum: number } {
  const calendar = nationalCalendar('V1');
  let state = 1;
  let checksum = 0;
  const began = performance.now();
  for (let index = 0; index < count; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const start = FIRST + Math.floor((state / 4_294_967_296) * SPAN);
    checksum = (checksum + deadline(calendar, LIMITS[index % LIMITS.length], start, convention)) % 1_000_003;
  }
  return { ms: performance.now() - began, checksum };
}

run('A', 200_000);
run('B', 200_000);
const results = (['A', 'B'] as const).map((convention) => ({ convention, ...run(convention, COUNT / 2) }));
for (const { convention, ms, checksum } of results) {
  console.log(`convention ${convention}: ${COUNT / 2} due times in ${(ms / 1_000).toFixed(2)} s, checksum ${checksum}`);
}
const total = results.reduce((sum, { ms }) => sum + ms, 0);
console.log(
  JSON.stringify({
    bench: 'calendar.deadlines',
    count: COUNT,
    seconds: Number((total / 1_000).toFixed(2)),
    perSecond: Math.round((COUNT / total) * 1_000),
  }),
);
