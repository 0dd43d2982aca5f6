import {
  cutOff,
  deadlineWithPauses,
  explain,
  formInstantText,
  level,
  levelInstants,
  type Limit,
  nationalCalendar,
  remaining,
} from '../src/index';

const LIMITS: readonly Limit[] = [
  { value: 4, unit: 'working-hours' },
  { value: 0.5, unit: 'working-days' },
  { value: 10, unit: 'working-days' },
  { value: 15, unit: 'calendar-days' },
  { value: 12, unit: 'elapsed-hours' },
  { value: 2, unit: 'months' },
];
const HOUR_MS = 3_600_000;
/** 01/01/2024 00:00 in Vietnam. */
const FIRST = 1_704_042_000_000;
const SPAN_MS = 3 * 365 * 24 * HOUR_MS;

/** Due times, levels, time left and derivations of `count` dossiers with a pause each, starts all over three years, as one number. */
export function manyAnswers(count: number): number {
  const calendar = nationalCalendar('V1');
  let state = 1;
  let digest = 0;
  const add = (text: string): void => {
    for (let index = 0; index < text.length; index++) digest = (Math.imul(digest, 31) + text.charCodeAt(index)) >>> 0;
  };
  for (let index = 0; index < count; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const start = FIRST + Math.floor((state / 4_294_967_296) * SPAN_MS);
    const limit = LIMITS[index % LIMITS.length];
    const convention = index % 2 === 0 ? 'A' : 'B';
    const pauses = [{ from: start + 5 * HOUR_MS, to: start + 29 * HOUR_MS, reason: 'tax-assessment' }];
    const due = deadlineWithPauses(calendar, limit, start, convention, pauses);
    const running = { limit, start, due, pauses };
    const now = start + 40 * HOUR_MS;
    add(JSON.stringify([due, level(calendar, running, now), levelInstants(calendar, running), remaining(calendar, running, now)]));
    add(JSON.stringify([cutOff(calendar, now), formInstantText(due, calendar.offset)]));
    if (index % 50 === 0) add(JSON.stringify(explain(calendar, limit, start, convention, pauses)));
  }
  return digest;
}
