import { at } from '../testing/at';
import { certaintyBetween, certaintyText } from './certainty';
import { dateText, dayOfDate } from './civil-date';
import { compileCalendar } from './compile-calendar';
import { nationalCalendar, nationalLayer } from './national-calendar';
import { officeHours } from './office-hours-variants';
import { hoursOf, isWorkedDay } from './working-calendar';
import { workingDaysOfYear } from './working-day-count';
import { workingBetween } from './working-time';

const calendar = nationalCalendar('V1');

describe('The national calendar', () => {
  it.each([
    [2024, 251, '22 16 21 19 23 20 23 22 19 23 21 22'],
    [2025, 250, '17 20 21 21 20 21 23 21 20 23 20 23'],
    [2026, 249, '21 15 22 20 20 22 23 21 20 22 20 23'],
  ])('has in %d the %d working days published, month by month', (year, total, months) => {
    const found = workingDaysOfYear(calendar, year);
    expect(found.join(' ')).toBe(months);
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it('names the source of every day and pairs every swap', () => {
    const { days } = nationalLayer();
    expect(days).toHaveLength(52);
    expect(days.filter(({ source }) => source === '')).toEqual([]);
    const swaps = days.filter(({ kind }) => kind.startsWith('swap'));
    expect(swaps.map(({ date, pair }) => `${date} ${pair}`)).toEqual([
      '2024-04-29 2024-05-04',
      '2024-05-04 2024-04-29',
      '2025-04-26 2025-05-02',
      '2025-05-02 2025-04-26',
      '2026-01-02 2026-01-10',
      '2026-01-10 2026-01-02',
      '2026-08-22 2026-08-31',
      '2026-08-31 2026-08-22',
    ]);
  });

  it('says that 2027 is not final, and names the proposed days', () => {
    const crossing = certaintyBetween(calendar, at('2026-12-20 09:00'), at('2027-02-20 09:00'));
    expect(crossing).toEqual({ kind: 'proposed', years: [2027], days: ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'] });
    expect(certaintyText(crossing)?.vi).toBe(
      'Chưa chính thức: lịch nghỉ năm 2027 mới là đề xuất (05/02/2027, 08/02/2027, 09/02/2027, 10/02/2027); hạn có thể thay đổi.',
    );
    expect(certaintyBetween(calendar, at('2026-01-01 09:00'), at('2026-12-31 09:00')).kind).toBe('final');
  });

  it('counts ordinary weeks in a year without any notice, and says so', () => {
    expect(isWorkedDay(calendar, dayOfDate(2028, 1, 3))).toBe(true);
    expect(isWorkedDay(calendar, dayOfDate(2028, 1, 1))).toBe(false);
    expect(isWorkedDay(calendar, dayOfDate(2019, 6, 3))).toBe(true);
    const beyond = certaintyBetween(calendar, at('2027-12-20 09:00'), at('2028-01-10 09:00'));
    expect(beyond).toEqual({ kind: 'unknown', years: [2027, 2028], days: [] });
    expect(certaintyText(beyond)?.vi).toContain('tạm tính theo tuần làm việc thường');
  });

  it.each(['V1', 'V2', 'V4'] as const)('gives eight hours on a weekday with the hours %s', (variant) => {
    expect(workingBetween(nationalCalendar(variant), at('2026-03-03 00:00'), at('2026-03-04 00:00'))).toBe(8 * 3_600_000);
  });

  it('opens the counter on a Saturday morning while the processing unit rests (V3)', () => {
    const saturday = dayOfDate(2026, 3, 7);
    expect(hoursOf(nationalCalendar('V3'), saturday)).toEqual([{ from: 450, to: 690 }]);
    expect(hoursOf(calendar, saturday)).toEqual([]);
    expect(dateText(saturday)).toBe('2026-03-07');
  });

  it('works a make-up Saturday the whole day, even at a counter that otherwise opens in the morning', () => {
    expect(hoursOf(nationalCalendar('V3'), dayOfDate(2026, 1, 10))).toEqual(officeHours('V1').week[0]);
  });

  it('is compiled once', () => {
    expect(nationalCalendar('V2')).toBe(nationalCalendar('V2'));
    expect(compileCalendar('again', [nationalLayer('V2')]).kind).toBe('compiled');
  });
});
