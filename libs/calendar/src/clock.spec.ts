import { at } from '../testing/at';
import {
  clockDue,
  clockState,
  type ClockAnswer,
  clockLimit,
  extendClock,
  type LegalClock,
  originalDue,
  pauseClock,
  recomputedDue,
  restartClock,
  resumeClock,
  runningLimit,
  startClock,
  stopClock,
} from './clock';
import { compileCalendar } from './compile-calendar';
import { instantText } from './instant-text';
import { level } from './level';
import { nationalCalendar, nationalLayer } from './national-calendar';
import { remaining } from './remaining';
import { type Limit } from './time-limit';

const calendar = nationalCalendar('V1');
const show = (instant: number) => instantText(instant, 420).vi;
const days = (value: number): Limit => ({ value, unit: 'working-days' });

function done(answer: ClockAnswer): LegalClock {
  if (answer.kind === 'refused') throw new Error(answer.refusal.message.en);
  return answer.clock;
}
const code = (answer: ClockAnswer) => (answer.kind === 'refused' ? answer.refusal.code : 'done');
const started = (limit: Limit, from: string, convention: 'A' | 'B' = 'A') => done(startClock(calendar, limit, convention, at(from)));
const paused = (clock: LegalClock, from: string, reason = 'financial-obligation') => done(pauseClock(clock, { at: at(from), reason }));
const resumed = (clock: LegalClock, from: string) => done(resumeClock(clock, at(from)));

describe('A clock that waits for a financial obligation (R-18, R-19)', () => {
  const land = started(days(8), '2026-11-09 08:20');

  it('runs on with what was left, and keeps the due time of the receipt', () => {
    const clock = resumed(paused(land, '2026-11-13 15:00'), '2026-11-20 10:00');
    expect(show(clockDue(calendar, clock))).toBe(show(at('2026-11-26 15:20')));
    expect(show(originalDue(clock))).toBe(show(at('2026-11-19 08:20')));
  });

  it('stands still meanwhile: what is left and the level do not change', () => {
    const clock = runningLimit(calendar, paused(land, '2026-11-13 15:00'));
    const first = remaining(calendar, clock, at('2026-11-13 15:00'));
    expect(first.text.vi).toBe('còn 3,4 ngày làm việc');
    expect(remaining(calendar, clock, at('2026-11-20 10:00'))).toEqual(first);
    expect(level(calendar, clock, at('2026-12-31 10:00'))).toBe('yellow');
  });

  it('counts whole days from the day after the resumption in convention B', () => {
    const clock = started(days(10), '2026-06-01 09:00', 'B');
    expect(show(clockDue(calendar, clock))).toBe(show(at('2026-06-15 17:30')));
    expect(show(clockDue(calendar, resumed(paused(clock, '2026-06-04 10:00'), '2026-06-09 14:00')))).toBe(show(at('2026-06-18 17:30')));
  });

  it('changes nothing in convention B when paused and resumed on one day', () => {
    const clock = started(days(10), '2026-06-01 09:00', 'B');
    expect(clockDue(calendar, resumed(paused(clock, '2026-06-04 10:00'), '2026-06-04 16:00'))).toBe(originalDue(clock));
  });

  it('gives back the rest of a last day in working time in convention B', () => {
    const clock = started(days(2), '2026-06-01 09:00', 'B');
    expect(show(clockDue(calendar, resumed(paused(clock, '2026-06-03 10:00'), '2026-06-09 14:00')))).toBe(show(at('2026-06-10 09:30')));
  });

  it('leaves the calendar days that were left of a limit in days or months', () => {
    const inDays = started({ value: 15, unit: 'calendar-days' }, '2026-06-01 09:00');
    expect(show(clockDue(calendar, resumed(paused(inDays, '2026-06-06 10:00'), '2026-06-20 10:00')))).toBe(show(at('2026-06-30 17:30')));
    const inMonths = started({ value: 1, unit: 'months' }, '2026-06-01 09:00');
    expect(show(clockDue(calendar, resumed(paused(inMonths, '2026-06-21 10:00'), '2026-07-01 10:00')))).toBe(show(at('2026-07-13 17:30')));
    const byTheClock = started({ value: 12, unit: 'elapsed-hours' }, '2026-06-01 20:00');
    expect(show(clockDue(calendar, resumed(paused(byTheClock, '2026-06-01 22:00'), '2026-06-02 22:00')))).toBe(
      show(at('2026-06-03 08:00')),
    );
  });

  it('keeps lateness that was there before the pause', () => {
    const clock = started({ value: 4, unit: 'working-hours' }, '2026-06-01 07:30');
    const late = resumed(paused(clock, '2026-06-01 15:30'), '2026-06-08 15:30');
    expect(show(clockDue(calendar, late))).toBe(show(at('2026-06-08 13:30')));
    expect(remaining(calendar, runningLimit(calendar, late), at('2026-06-08 15:30')).text.vi).toBe('quá hạn 2 giờ làm việc');
  });
});

describe('What is refused', () => {
  const clock = started(days(5), '2026-06-01 09:00');

  it('a pause without a reason, or with one that is not on the list (R-18)', () => {
    expect(code(pauseClock(clock, { at: at('2026-06-02 09:00'), reason: '' }))).toBe('clock.reason-missing');
    expect(code(pauseClock(clock, { at: at('2026-06-02 09:00'), reason: 'busy' }))).toBe('clock.reason-unknown');
    expect(code(pauseClock(clock, { at: at('2026-06-02 09:00'), reason: 'financial-obligation' }, []))).toBe('clock.reason-unknown');
  });

  it('a pause within a pause, a pause ended twice, anything after the end', () => {
    const once = paused(clock, '2026-06-02 09:00');
    expect(code(pauseClock(once, { at: at('2026-06-03 09:00'), reason: 'tax-assessment' }))).toBe('clock.paused');
    expect(code(resumeClock(resumed(once, '2026-06-03 09:00'), at('2026-06-04 09:00')))).toBe('clock.not-paused');
    const stopped = done(stopClock(once, at('2026-06-03 09:00')));
    expect(clockState(stopped)).toBe('stopped');
    expect(code(stopClock(stopped, at('2026-06-04 09:00')))).toBe('clock.stopped');
    expect(code(resumeClock(stopped, at('2026-06-04 09:00')))).toBe('clock.stopped');
    expect(code(extendClock(stopped, { at: at('2026-06-04 09:00'), by: days(1), ground: 'x' }))).toBe('clock.stopped');
  });

  it('an act earlier than the last one', () => {
    const once = paused(clock, '2026-06-02 09:00');
    expect(code(resumeClock(once, at('2026-06-02 08:59')))).toBe('clock.backwards');
    expect(code(stopClock(once, at('2026-06-01 08:59')))).toBe('clock.backwards');
    expect(code(restartClock(calendar, once, at('2026-06-02 08:59')))).toBe('clock.backwards');
  });

  it('a limit of 0 or of 10,000 days', () => {
    expect(code(startClock(calendar, days(0), 'A', at('2026-06-01 09:00')))).toBe('clock.limit');
    expect(code(startClock(calendar, days(10_000), 'A', at('2026-06-01 09:00')))).toBe('clock.limit');
  });
});

describe('A supplement after appraisal (R-30)', () => {
  it('restarts the whole limit from zero: a 10-day procedure of Monday 01/06, returned on Wednesday 03/06, complete on Monday 15/06', () => {
    const clock = started(days(10), '2026-06-01 09:00');
    const returned = done(stopClock(clock, at('2026-06-03 10:00')));
    const restarted = done(restartClock(calendar, returned, at('2026-06-15 09:00')));
    expect(clockState(restarted)).toBe('running');
    expect(show(clockDue(calendar, restarted))).toBe(show(at('2026-06-29 09:00')));
    expect(restarted.runs.map(({ startedAt }) => show(startedAt))).toEqual([show(at('2026-06-01 09:00')), show(at('2026-06-15 09:00'))]);
    expect(show(originalDue(restarted))).toBe(show(at('2026-06-15 09:00')));
  });

  it('ends an open pause and forgets extensions', () => {
    const extended = done(
      extendClock(started(days(3), '2026-06-01 09:00'), { at: at('2026-06-02 09:00'), by: days(3), ground: 'Luật Hộ tịch' }),
    );
    const restarted = done(restartClock(calendar, paused(extended, '2026-06-03 09:00'), at('2026-06-15 09:00')));
    expect(restarted.runs[0].pauses[0].to).toBe(at('2026-06-15 09:00'));
    expect(clockLimit(restarted)).toEqual(days(3));
    expect(clockState(restarted)).toBe('running');
  });
});

describe('An extension written in sector law (R-25)', () => {
  const clock = started(days(3), '2026-06-01 09:00', 'B');

  it('lengthens the limit, with its ground; the due time of the receipt stays', () => {
    const extended = done(extendClock(clock, { at: at('2026-06-03 09:00'), by: days(3), ground: 'Luật Hộ tịch Đ46: phải xác minh' }));
    expect(show(clockDue(calendar, extended))).toBe(show(at('2026-06-09 17:30')));
    expect(show(originalDue(extended))).toBe(show(at('2026-06-04 17:30')));
  });

  it('needs a ground, the same unit and a limit that may be used', () => {
    const moment = at('2026-06-03 09:00');
    expect(code(extendClock(clock, { at: moment, by: days(3), ground: '' }))).toBe('clock.ground-missing');
    expect(code(extendClock(clock, { at: moment, by: { value: 3, unit: 'calendar-days' }, ground: 'x' }))).toBe('clock.unit-differs');
    expect(code(extendClock(clock, { at: moment, by: days(0), ground: 'x' }))).toBe('clock.limit');
    expect(code(extendClock(clock, { at: moment, by: days(2_500), ground: 'x' }))).toBe('clock.limit');
  });
});

describe('A calendar changed after reception (R-27)', () => {
  const clock = started(days(5), '2025-12-29 09:00', 'B');
  const without = (...dates: string[]) => {
    const nation = nationalLayer('V1');
    const years = nation.years.map((year) => (year.year === 2026 ? { ...year, workingDays: [21, ...year.workingDays.slice(1)] } : year));
    const outcome = compileCalendar('before', [{ ...nation, years, days: nation.days.filter(({ date }) => !dates.includes(date)) }]);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    return outcome.calendar;
  };
  const before = without('2026-01-02', '2026-01-10');

  it('moves the due time later by the swap of 02/01/2026 announced on 25/12/2025', () => {
    const promised = done(startClock(before, days(5), 'B', at('2025-12-29 09:00')));
    expect(show(originalDue(promised))).toBe(show(at('2026-01-06 17:30')));
    expect(show(recomputedDue(calendar, promised))).toBe(show(at('2026-01-07 17:30')));
  });

  it('never moves it before the time on the receipt', () => {
    expect(show(clockDue(before, clock))).toBe(show(at('2026-01-06 17:30')));
    expect(show(recomputedDue(before, clock))).toBe(show(at('2026-01-07 17:30')));
  });
});

it('A clock is plain JSON: what is stored reads back equal', () => {
  const clock = resumed(paused(started(days(8), '2026-11-09 08:20'), '2026-11-13 15:00'), '2026-11-20 10:00');
  expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
});
