import { chance, type Chance } from '../testing/chance';
import {
  dayOfMinute,
  type MinuteOracle,
  minuteOracle,
  naiveAdd,
  naiveClose,
  naiveNextWorked,
  naiveSubtract,
  naiveWalk,
  naiveWholeDays,
  naiveWorkedDayAfter,
} from '../testing/minute-oracle';
import { randomLayers } from '../testing/random-calendar';
import { MINUTE } from './civil-date';
import { compileCalendar } from './compile-calendar';
import { deadline, deadlineWithPauses, type Pause } from './deadline';
import { type Limit } from './time-limit';
import { type WorkingCalendar } from './working-calendar';
import { addWorking, isWorkingTime, subtractWorking, workingBetween } from './working-time';

type Settings = { readonly process?: { readonly env: Readonly<Record<string, string | undefined>> } };
const settings = (globalThis as Settings).process?.env ?? {};
/** `CALENDAR_SEED=7 CALENDAR_CALENDARS=1000` runs another and a longer course. */
const SEED = Number(settings['CALENDAR_SEED'] ?? 20_260_213);
const CALENDARS = Number(settings['CALENDAR_CALENDARS'] ?? 25);

/** Cases per random calendar; 25 calendars make 105,000. */
const CASES = { add: 1_500, subtract: 700, wholeDays: 700, calendarDays: 500, pauses: 200, wholeDaysWithPauses: 300, order: 300 };

const HOUR_MINUTES = 60;
const KNOWN = { from: '2023-01-01', to: '2028-12-31' };
const START = { least: 200 * 1_440, most: 1_400 * 1_440 };

describe(`Due times against a count of single minutes (seed ${SEED}, ${CALENDARS} random calendars)`, () => {
  const luck = chance(SEED);
  const worlds = Array.from({ length: CALENDARS }, () => {
    const layers = randomLayers(luck);
    const outcome = compileCalendar('random', layers);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    return { calendar: outcome.calendar, layers };
  });

  it.each(worlds.map((world, index) => ({ index, ...world })))('calendar $index agrees in every case', ({ calendar, layers }) => {
    const oracle = minuteOracle(layers, KNOWN.from, KNOWN.to);
    const world: World = { calendar, oracle, luck, instant: (minute) => (oracle.first * 1_440 + minute - calendar.offset) * MINUTE };
    for (let count = CASES.add; count > 0; count--) compareAdd(world);
    for (let count = CASES.subtract; count > 0; count--) compareSubtract(world);
    for (let count = CASES.wholeDays; count > 0; count--) compareWholeDays(world);
    for (let count = CASES.calendarDays; count > 0; count--) compareCalendarDays(world);
    for (let count = CASES.pauses; count > 0; count--) comparePauses(world);
    for (let count = CASES.wholeDaysWithPauses; count > 0; count--) compareWholeDaysWithPauses(world);
    for (let count = CASES.order; count > 0; count--) checkOrder(world);
  });
});

type World = {
  readonly calendar: WorkingCalendar;
  readonly oracle: MinuteOracle;
  readonly luck: Chance;
  /** The instant of a minute of the oracle. */
  readonly instant: (minute: number) => number;
};

/** A bare comparison: `expect` costs more than the arithmetic it would judge. */
function same(found: number, wanted: number, what: unknown): void {
  if (found !== wanted) throw new Error(`found ${found}, wanted ${wanted}: ${JSON.stringify(what)}`);
}

const someStart = ({ luck }: World) => luck.whole(START.least, START.most);

function compareAdd(world: World): void {
  const { calendar, oracle, luck, instant } = world;
  const start = someStart(world);
  const minutes = luck.once(3) ? luck.whole(1, 16) * 30 : luck.whole(1, 20_000);
  const due = instant(naiveAdd(oracle, start, minutes));
  const case_ = { start, minutes };
  same(addWorking(calendar, instant(start), minutes * MINUTE), due, case_);
  same(deadline(calendar, { value: minutes / HOUR_MINUTES, unit: 'working-hours' }, instant(start), luck.oneOf(['A', 'B'])), due, case_);
  same(workingBetween(calendar, instant(start), due), minutes * MINUTE, case_);
  same(Number(isWorkingTime(calendar, due)), 1, case_);
  // Seconds and milliseconds: a start inside an open minute is due as much later.
  if (oracle.open[start] === 1 && minutes > 1) {
    const offset = luck.whole(1, 59_999);
    const later = addWorking(calendar, instant(start) + offset, minutes * MINUTE);
    same(workingBetween(calendar, instant(start) + offset, later), minutes * MINUTE, { ...case_, offset });
    same(Number(isWorkingTime(calendar, later)), 1, { ...case_, offset });
  }
}

function compareSubtract(world: World): void {
  const { calendar, oracle, luck, instant } = world;
  const end = someStart(world);
  const minutes = luck.whole(1, 8_000);
  const start = instant(naiveSubtract(oracle, end, minutes));
  same(subtractWorking(calendar, instant(end), minutes * MINUTE), start, { end, minutes });
  same(workingBetween(calendar, start, instant(end)), minutes * MINUTE, { end, minutes });
  same(workingBetween(calendar, addWorking(calendar, start, minutes * MINUTE), instant(end)), 0, { end, minutes });
}

function compareWholeDays(world: World): void {
  const { calendar, oracle, luck, instant } = world;
  const start = someStart(world);
  const days = luck.whole(1, 60);
  const day = naiveWorkedDayAfter(oracle, dayOfMinute(start), days);
  same(deadline(calendar, { value: days, unit: 'working-days' }, instant(start), 'B'), instant(naiveClose(oracle, day)), { start, days });
  same(deadline(calendar, { value: days, unit: 'working-days' }, instant(start), 'A'), instant(naiveAdd(oracle, start, days * 480)), {
    start,
    days,
  });
}

function compareCalendarDays(world: World): void {
  const { calendar, oracle, luck, instant } = world;
  const start = someStart(world);
  const days = luck.whole(1, 90);
  const last = naiveNextWorked(oracle, dayOfMinute(start) + days);
  same(
    deadline(calendar, { value: days, unit: 'calendar-days' }, instant(start), luck.oneOf(['A', 'B'])),
    instant(naiveClose(oracle, last)),
    { start, days },
  );
  const months = luck.whole(1, 12);
  const from = new Date((oracle.first + dayOfMinute(start)) * 86_400_000);
  const shortest = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  const corresponding =
    Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(from.getUTCDate(), shortest)) / 86_400_000 - oracle.first;
  const due = instant(naiveClose(oracle, naiveNextWorked(oracle, corresponding)));
  same(deadline(calendar, { value: months, unit: 'months' }, instant(start), 'B'), due, { start, months });
}

/** Pauses that begin before the due time that held, each at least a minute behind the last. */
function somePauses({ calendar, oracle, luck, instant }: World, limit: Limit, start: number, convention: 'A' | 'B'): [number, number][] {
  const pauses: [number, number][] = [];
  let last = start;
  for (let count = luck.whole(1, 3); count > 0; count--) {
    const due = deadlineWithPauses(calendar, limit, instant(start), convention, pauses.map(toPause(instant)));
    const latest = due / MINUTE + calendar.offset - oracle.first * 1_440 - 1;
    if (latest <= last) break;
    const from = luck.whole(last, latest);
    const to = from + luck.oneOf([1, luck.whole(1, 500), luck.whole(1, 30_000)]);
    pauses.push([from, to]);
    last = to;
  }
  return pauses;
}

const toPause =
  (instant: (minute: number) => number) =>
  ([from, to]: readonly [number, number]): Pause => ({ from: instant(from), to: instant(to), reason: 'financial-obligation' });

function comparePauses(world: World): void {
  const { calendar, oracle, luck, instant } = world;
  const start = someStart(world);
  const minutes = luck.whole(1, 4_800);
  const limit: Limit = { value: minutes / HOUR_MINUTES, unit: 'working-hours' };
  const pauses = somePauses(world, limit, start, 'A');
  const found = deadlineWithPauses(calendar, limit, instant(start), 'A', pauses.map(toPause(instant)));
  same(found, instant(naiveWalk(oracle, start, minutes, pauses)), { start, minutes, pauses });
}

function compareWholeDaysWithPauses(world: World): void {
  const { calendar, oracle, luck, instant } = world;
  const start = someStart(world);
  const every = luck.once(2);
  const limit: Limit = { value: luck.whole(1, 20), unit: every ? 'calendar-days' : 'working-days' };
  const pauses = somePauses(world, limit, start, 'B');
  const found = deadlineWithPauses(calendar, limit, instant(start), 'B', pauses.map(toPause(instant)));
  same(found, instant(naiveWholeDays(oracle, start, limit.value, every, pauses)), { start, limit, pauses });
}

const UNITS = ['working-hours', 'working-days', 'calendar-days', 'elapsed-hours', 'months'] as const;

/** What must hold of any limit: later start and longer limit never end earlier; a pause never makes a due time earlier; office hours are kept. */
function checkOrder(world: World): void {
  const { calendar, luck, instant } = world;
  const unit = luck.oneOf(UNITS);
  const convention = luck.oneOf(['A', 'B'] as const);
  const some = () => (unit === 'months' ? luck.whole(1, 6) : luck.whole(1, 60) / luck.oneOf([1, 2, 4]));
  const start = someStart(world);
  const [short, long] = [some(), some()].sort((a, b) => a - b);
  const dueOf = (value: number, minute: number) => deadline(calendar, { value, unit }, instant(minute), convention);
  const case_ = { unit, convention, start, short, long };
  const due = dueOf(short, start);
  if (dueOf(long, start) < due) throw new Error(`a longer limit ends earlier: ${JSON.stringify(case_)}`);
  if (dueOf(short, start + luck.whole(0, 3_000)) < due) throw new Error(`a later start ends earlier: ${JSON.stringify(case_)}`);
  if (due < instant(start)) throw new Error(`due before the start: ${JSON.stringify(case_)}`);
  if (unit !== 'elapsed-hours') same(Number(isWorkingTime(calendar, due)), 1, case_);
  const pauses = somePauses(world, { value: short, unit }, start, convention).map(toPause(instant));
  const paused = deadlineWithPauses(calendar, { value: short, unit }, instant(start), convention, pauses);
  if (paused < due) throw new Error(`a pause made it earlier: ${JSON.stringify({ ...case_, pauses })}`);
  if (unit === 'working-hours') {
    const [first, second] = [Math.round(short * 60) * MINUTE, Math.round(long * 60) * MINUTE];
    const whole = addWorking(calendar, instant(start), first + second);
    same(addWorking(calendar, addWorking(calendar, instant(start), first), second), whole, case_);
  }
}
