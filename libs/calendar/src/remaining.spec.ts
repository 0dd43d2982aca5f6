import { at } from '../testing/at';
import { nationalCalendar } from './national-calendar';
import { remaining } from './remaining';
import { type LimitUnit } from './time-limit';

const calendar = nationalCalendar('V1');
const left = (unit: LimitUnit, due: string, now: string) =>
  remaining(calendar, { limit: { value: 5, unit }, start: at('2026-03-02 07:30'), due: at(due) }, at(now));

describe('Time left in the unit of the source (R-28)', () => {
  it.each([
    ['working-days', '2026-03-10 17:30', '2026-03-09 13:30', 'còn 1,5 ngày làm việc', 1.5],
    ['working-days', '2026-03-10 11:30', '2026-03-10 07:30', 'còn 4 giờ làm việc', 0.5],
    ['working-days', '2026-03-10 17:30', '2026-03-10 09:40', 'còn 5 giờ 50 phút làm việc', 5.833 / 8],
    ['working-days', '2026-03-10 11:30', '2026-03-10 15:30', 'quá hạn 2 giờ làm việc', -0.25],
    ['working-days', '2026-03-10 11:30', '2026-03-12 09:30', 'quá hạn 1,8 ngày làm việc', -1.75],
    ['working-hours', '2026-03-12 11:30', '2026-03-10 07:30', 'còn 20 giờ làm việc', 20],
    ['calendar-days', '2026-03-10 17:30', '2026-03-05 16:00', 'còn 5 ngày', 5],
    ['calendar-days', '2026-03-10 17:30', '2026-03-10 13:30', 'còn 4 giờ làm việc', 0.5],
    ['calendar-days', '2026-03-10 17:30', '2026-03-12 09:30', 'quá hạn 2 ngày', -2],
    ['months', '2026-04-10 17:30', '2026-03-10 17:30', 'còn 31 ngày', 31],
    ['elapsed-hours', '2026-03-10 17:30', '2026-03-10 13:30', 'còn 4 giờ', 4],
    ['elapsed-hours', '2026-03-10 17:30', '2026-03-10 19:45', 'quá hạn 2 giờ 15 phút', -2.25],
  ] as [LimitUnit, string, string, string, number][])('%s due %s, asked at %s: %s', (unit, due, now, text, value) => {
    const found = left(unit, due, now);
    expect(found.text.vi).toBe(text);
    expect(found.value).toBeCloseTo(value, 2);
    expect(found.overdue).toBe(value < 0);
  });

  it('says so on the minute, and when no working time lies between', () => {
    expect(left('working-days', '2026-03-10 11:30', '2026-03-10 11:30').text.vi).toBe('đến hạn');
    expect(left('working-days', '2026-03-10 11:30', '2026-03-10 12:30').text).toEqual({ vi: 'quá hạn', en: 'overdue' });
    expect(
      remaining(
        calendar,
        { limit: { value: 1, unit: 'working-hours' }, start: 0, due: at('2026-03-10 11:30') },
        at('2026-03-10 11:30') - 500,
      ).text.en,
    ).toBe('less than a minute left');
  });

  it('rounds time left down and lateness up', () => {
    const due = at('2026-03-10 11:30');
    const one = { limit: { value: 1, unit: 'working-hours' }, start: 0, due } as const;
    expect(remaining(calendar, one, due - 119_000).text.en).toBe('1 minute (working time) left');
    expect(remaining(calendar, one, at('2026-03-10 13:30') + 61_000).text.vi).toBe('quá hạn 2 phút làm việc');
  });
});
