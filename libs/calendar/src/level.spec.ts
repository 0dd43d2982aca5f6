import { at } from '../testing/at';
import { chance } from '../testing/chance';
import { instantText } from './instant-text';
import { findThresholdProblem, level, type LevelThresholds, levelInstants } from './level';
import { deadlineWithPauses } from './deadline';
import { nationalCalendar } from './national-calendar';
import { type RunningLimit } from './running-limit';
import { type Limit, type LimitUnit } from './time-limit';

const calendar = nationalCalendar('V1');
const show = (instant: number) => instantText(instant, 420).vi;
const running = (value: number, unit: LimitUnit, start: string, due: string): RunningLimit => ({
  limit: { value, unit },
  start: at(start),
  due: at(due),
});

describe('Warning levels (R-29)', () => {
  const tenDays = running(10, 'working-days', '2026-03-02 07:30', '2026-03-13 17:30');

  it.each([
    ['2026-03-02 07:30', 'green'],
    ['2026-03-06 17:29', 'green'],
    ['2026-03-06 17:30', 'yellow'],
    ['2026-03-11 17:29', 'yellow'],
    ['2026-03-11 17:30', 'orange'],
    ['2026-03-13 17:30', 'orange'],
    ['2026-03-13 17:31', 'red'],
  ])('ten working days at %s are %s', (now, expected) => {
    expect(level(calendar, tenDays, at(now))).toBe(expected);
  });

  it('is orange below one working day even where that is more than a fifth', () => {
    const twoDays = running(2, 'working-days', '2026-03-02 07:30', '2026-03-03 17:30');
    expect(level(calendar, twoDays, at('2026-03-03 07:30'))).toBe('yellow');
    expect(level(calendar, twoDays, at('2026-03-03 07:31'))).toBe('orange');
  });

  it('judges a step of half a day by the shares alone, so that it is not urgent before anybody could begin', () => {
    const halfDay = running(4, 'working-hours', '2026-03-02 07:30', '2026-03-02 11:30');
    expect(level(calendar, halfDay, at('2026-03-02 07:30'))).toBe('green');
    expect(level(calendar, halfDay, at('2026-03-02 09:30'))).toBe('yellow');
    expect(level(calendar, halfDay, at('2026-03-02 10:42'))).toBe('orange');
  });

  it('knows beforehand when it turns', () => {
    const { yellowAt, orangeAt, redAt } = levelInstants(calendar, tenDays);
    expect([yellowAt, orangeAt].map(show)).toEqual([show(at('2026-03-06 17:30')), show(at('2026-03-11 17:30'))]);
    expect(redAt).toBe(tenDays.due + 1);
  });

  it('measures the half by the limit itself, not by the pauses in it', () => {
    const long: RunningLimit = {
      ...running(10, 'working-days', '2026-03-02 07:30', '2026-03-27 17:30'),
      pauses: [{ from: at('2026-03-03 07:30'), to: at('2026-03-17 07:30'), reason: 'tax-assessment' }],
    };
    expect(level(calendar, long, at('2026-03-17 07:30'))).toBe('green');
    expect(show(levelInstants(calendar, long).yellowAt)).toBe(show(at('2026-03-20 17:30')));
  });

  it('goes by the clock for elapsed hours', () => {
    const twentyHours = running(20, 'elapsed-hours', '2026-02-17 20:00', '2026-02-18 16:00');
    expect(level(calendar, twentyHours, at('2026-02-18 05:59'))).toBe('green');
    expect(level(calendar, twentyHours, at('2026-02-18 06:00'))).toBe('yellow');
    expect(level(calendar, twentyHours, at('2026-02-18 08:01'))).toBe('orange');
  });

  it('follows other thresholds', () => {
    const late: LevelThresholds = { yellowShare: 0.3, orangeShare: 0.1, orangeWithinHours: 0 };
    expect(level(calendar, tenDays, at('2026-03-11 09:00'), late)).toBe('yellow');
    expect(level(calendar, tenDays, at('2026-03-10 17:29'), late)).toBe('green');
    expect(level(calendar, tenDays, at('2026-03-12 17:30'), late)).toBe('orange');
  });

  it('refuses thresholds out of order', () => {
    expect(findThresholdProblem({ yellowShare: 0.5, orangeShare: 0.2, orangeWithinHours: 8 })).toBeUndefined();
    expect(findThresholdProblem({ yellowShare: 0.2, orangeShare: 0.5, orangeWithinHours: 8 })?.vi).toContain('thứ tự');
    expect(findThresholdProblem({ yellowShare: Number.NaN, orangeShare: 0.2, orangeWithinHours: 8 })).toBeDefined();
    expect(findThresholdProblem({ yellowShare: 0.5, orangeShare: 0.2, orangeWithinHours: -1 })?.en).toContain('hours');
  });

  it('turns exactly at the instants foretold, for any limit, pause and threshold (seed 29, 4,000 cases)', () => {
    const luck = chance(29);
    const worse = { green: 0, yellow: 1, orange: 2, red: 3 };
    for (let count = 0; count < 4_000; count++) {
      const start = at('2024-01-02 00:00') + luck.whole(0, 1_000 * 1_440) * 60_000;
      const unit = luck.oneOf(['working-hours', 'working-days', 'calendar-days', 'elapsed-hours'] as const);
      const limit: Limit = { value: luck.whole(1, 120) / 4, unit };
      const convention = luck.oneOf(['A', 'B'] as const);
      const pauses = luck.once(3)
        ? [{ from: start + luck.whole(0, 600) * 60_000, to: start + luck.whole(600, 9_000) * 60_000, reason: 'tax-assessment' }]
        : [];
      const due = deadlineWithPauses(calendar, limit, start, convention, pauses);
      const thresholds = luck.oneOf([
        { yellowShare: 0.5, orangeShare: 0.2, orangeWithinHours: 8 },
        { yellowShare: 0.7, orangeShare: 0.33, orangeWithinHours: 0 },
      ]);
      const one: RunningLimit = { limit, start, due, pauses };
      const { yellowAt, orangeAt, redAt } = levelInstants(calendar, one, thresholds);
      const at_ = (now: number) => worse[level(calendar, one, now, thresholds)];
      const place = JSON.stringify({ start, limit, convention, pauses });
      for (const [turn, least] of [
        [yellowAt, 1],
        [orangeAt, 2],
        [redAt, 3],
      ] as const) {
        if (at_(turn) < least) throw new Error(`too late at ${least}: ${place}`);
        if (turn > start && at_(turn - 1) >= least) throw new Error(`too early at ${least}: ${place}`);
      }
    }
  });
});
