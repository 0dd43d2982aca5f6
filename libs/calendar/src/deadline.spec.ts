import { at } from '../testing/at';
import { deadline } from './deadline';
import { instantText } from './instant-text';
import { nationalCalendar } from './national-calendar';
import { type Limit } from './time-limit';

const calendar = nationalCalendar('V1');
const show = (instant: number) => instantText(instant, 420).vi;
const days = (value: number): Limit => ({ value, unit: 'working-days' });
const calendarDays = (value: number): Limit => ({ value, unit: 'calendar-days' });

describe('The due time of a limit in working days (R-14, R-15, R-16)', () => {
  it.each([
    ['over the week of Tết', '2026-02-13 14:00', 3, '2026-02-25 14:00', '2026-02-25 17:30'],
    ['into a worked Saturday', '2026-01-09 09:00', 1, '2026-01-10 09:00', '2026-01-10 17:30'],
    ['over the new year and a swapped day', '2025-12-31 16:00', 1, '2026-01-05 16:00', '2026-01-05 17:30'],
    ['over a Monday off in lieu of a Sunday holiday', '2026-04-24 10:30', 2, '2026-04-29 10:30', '2026-04-29 17:30'],
    ['over a swap and National Day', '2026-08-28 08:00', 2, '2026-09-04 08:00', '2026-09-04 17:30'],
    ['from a Friday afternoon into a worked Saturday', '2026-08-21 16:45', 1, '2026-08-22 16:45', '2026-08-22 17:30'],
    ['over the new holiday, ending at the break', '2026-11-23 13:30', 1, '2026-11-25 11:30', '2026-11-25 17:30'],
    ['into the worked Saturday of 2024', '2024-05-03 16:30', 1, '2024-05-04 16:30', '2024-05-04 17:30'],
    ['from a rest day', '2026-03-07 09:00', 1, '2026-03-09 17:30', '2026-03-09 17:30'],
    ['over Tết 2025', '2025-01-20 08:00', 10, '2025-02-10 08:00', '2025-02-10 17:30'],
  ])('%s: received %s, %d days', (_, received, value, exact, whole) => {
    expect(show(deadline(calendar, days(value), at(received), 'A'))).toBe(show(at(exact)));
    expect(show(deadline(calendar, days(value), at(received), 'B'))).toBe(show(at(whole)));
  });

  it.each([
    ['in the midday break', '2026-03-03 12:10', '2026-03-03 15:30'],
    ['late in the afternoon', '2026-03-03 16:30', '2026-03-04 08:30'],
  ])('a quarter of a day is two hours from the moment in both conventions: received %s', (_, received, due) => {
    expect(show(deadline(calendar, days(0.25), at(received), 'A'))).toBe(show(at(due)));
    expect(show(deadline(calendar, days(0.25), at(received), 'B'))).toBe(show(at(due)));
  });
});

describe('The due time of a limit in calendar days (R-14, R-16)', () => {
  it.each([
    ['a last day in Tết moves behind it', '2026-02-03 09:00', 15, '2026-02-23 17:30'],
    ['a last day on a Saturday moves to Monday', '2026-02-13 09:00', 15, '2026-03-02 17:30'],
    ['a last day that is worked stays', '2026-08-14 09:00', 20, '2026-09-03 17:30'],
  ])('%s: received %s, %d days', (_, received, value, due) => {
    for (const convention of ['A', 'B'] as const) {
      expect(show(deadline(calendar, calendarDays(value), at(received), convention))).toBe(show(at(due)));
    }
  });
});
