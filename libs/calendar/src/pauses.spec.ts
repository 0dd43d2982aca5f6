import { at } from '../testing/at';
import { deadline, deadlineWithPauses } from './deadline';
import { instantText } from './instant-text';
import { level } from './level';
import { nationalCalendar } from './national-calendar';
import { remaining } from './remaining';
import { type RunningLimit } from './running-limit';
import { type Limit } from './time-limit';

const calendar = nationalCalendar('V1');
const show = (instant: number) => instantText(instant, 420).vi;
const days = (value: number): Limit => ({ value, unit: 'working-days' });

/** A limit that ran from a moment, stood still between two others and ran on. */
const paused = (limit: Limit, start: string, from: string, to: string, convention: 'A' | 'B' = 'A'): RunningLimit => {
  const pauses = [{ from: at(from), to: at(to), reason: 'financial-obligation' }];
  return { limit, start: at(start), pauses, due: deadlineWithPauses(calendar, limit, at(start), convention, pauses) };
};

describe('A limit that waited for a financial obligation (R-18, R-19)', () => {
  it('runs on with what was left', () => {
    expect(show(paused(days(8), '2026-11-09 08:20', '2026-11-13 15:00', '2026-11-20 10:00').due)).toBe(show(at('2026-11-26 15:20')));
    expect(show(deadline(calendar, days(8), at('2026-11-09 08:20'), 'A'))).toBe(show(at('2026-11-19 08:20')));
  });

  it('stands still meanwhile: what is left and the level do not change', () => {
    const start = at('2026-11-09 08:20');
    const pauses = [{ from: at('2026-11-13 15:00'), reason: 'financial-obligation' }];
    const standing = { limit: days(8), start, pauses, due: deadlineWithPauses(calendar, days(8), start, 'A', pauses) };
    const first = remaining(calendar, standing, at('2026-11-13 15:00'));
    expect(first.text.vi).toBe('còn 3,4 ngày làm việc');
    expect(remaining(calendar, standing, at('2026-11-20 10:00'))).toEqual(first);
    expect(level(calendar, standing, at('2026-12-31 10:00'))).toBe('yellow');
  });

  it('counts whole days from the day after the resumption in convention B', () => {
    expect(show(deadline(calendar, days(10), at('2026-06-01 09:00'), 'B'))).toBe(show(at('2026-06-15 17:30')));
    const { due } = paused(days(10), '2026-06-01 09:00', '2026-06-04 10:00', '2026-06-09 14:00', 'B');
    expect(show(due)).toBe(show(at('2026-06-18 17:30')));
  });

  it('changes nothing in convention B when paused and resumed on one day', () => {
    const { due, start } = paused(days(10), '2026-06-01 09:00', '2026-06-04 10:00', '2026-06-04 16:00', 'B');
    expect(due).toBe(deadline(calendar, days(10), start, 'B'));
  });

  it('gives back the rest of a last day in working time in convention B', () => {
    const { due } = paused(days(2), '2026-06-01 09:00', '2026-06-03 10:00', '2026-06-09 14:00', 'B');
    expect(show(due)).toBe(show(at('2026-06-10 09:30')));
  });

  it('leaves the calendar days that were left of a limit in days or months', () => {
    const inDays = paused({ value: 15, unit: 'calendar-days' }, '2026-06-01 09:00', '2026-06-06 10:00', '2026-06-20 10:00');
    expect(show(inDays.due)).toBe(show(at('2026-06-30 17:30')));
    const inMonths = paused({ value: 1, unit: 'months' }, '2026-06-01 09:00', '2026-06-21 10:00', '2026-07-01 10:00');
    expect(show(inMonths.due)).toBe(show(at('2026-07-13 17:30')));
    const byTheClock = paused({ value: 12, unit: 'elapsed-hours' }, '2026-06-01 20:00', '2026-06-01 22:00', '2026-06-02 22:00');
    expect(show(byTheClock.due)).toBe(show(at('2026-06-03 08:00')));
  });

  it('keeps lateness that was there before the pause', () => {
    const late = paused({ value: 4, unit: 'working-hours' }, '2026-06-01 07:30', '2026-06-01 15:30', '2026-06-08 15:30');
    expect(show(late.due)).toBe(show(at('2026-06-08 13:30')));
    expect(remaining(calendar, late, at('2026-06-08 15:30')).text.vi).toBe('quá hạn 2 giờ làm việc');
  });
});
