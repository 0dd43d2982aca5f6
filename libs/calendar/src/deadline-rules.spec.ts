import { at } from '../testing/at';
import { compileCalendar } from './compile-calendar';
import { deadline } from './deadline';
import { explain } from './explain';
import { instantText } from './instant-text';
import { nationalCalendar, nationalLayer } from './national-calendar';
import { readTimetables } from './read-timetables';
import { remaining } from './remaining';
import { type Limit, type LimitUnit } from './time-limit';
import { isWorkingTime } from './working-time';

const calendar = nationalCalendar('V1');
const show = (instant: number) => instantText(instant, 420).vi;
const due = (value: number, unit: LimitUnit, start: string, convention: 'A' | 'B' = 'A') =>
  show(deadline(calendar, { value, unit }, at(start), convention));

describe('Hours', () => {
  it('gives an online dossier of Friday 16:30 its answer by Monday 16:30, one hour on Friday and seven on Monday (R-08)', () => {
    expect(due(8, 'working-hours', '2026-03-06 16:30', 'A')).toBe(show(at('2026-03-09 16:30')));
    expect(due(8, 'working-hours', '2026-03-06 16:30', 'B')).toBe(show(at('2026-03-09 16:30')));
  });

  it('counts elapsed hours by the clock, through nights and holidays (R-14)', () => {
    expect(due(12, 'elapsed-hours', '2026-02-17 20:00')).toBe(show(at('2026-02-18 08:00')));
  });

  it('lets 168 working hours be 21 days of 8 hours (R-15)', () => {
    expect(due(168, 'working-hours', '2026-03-02 07:30')).toBe(due(21, 'working-days', '2026-03-02 07:30', 'A'));
    expect(due(168, 'working-hours', '2026-03-02 07:30')).toBe(show(at('2026-03-30 17:30')));
  });
});

describe('Months (Bộ luật Dân sự 2015, Điều 148.3)', () => {
  it('end on the corresponding day, and on the last of a month that has none', () => {
    expect(due(2, 'months', '2026-01-15 09:00')).toBe(show(at('2026-03-16 17:30')));
    expect(due(1, 'months', '2024-01-31 09:00')).toBe(show(at('2024-02-29 17:30')));
    expect(due(1, 'months', '2026-03-31 09:00')).toBe(show(at('2026-05-04 17:30')));
  });
});

describe('Parts of a day in whole-day counting (R-15, R-16)', () => {
  it('add a part of the day behind the whole ones', () => {
    expect(due(3.5, 'working-days', '2026-03-02 09:00', 'B')).toBe(show(at('2026-03-06 11:30')));
    expect(due(4.5, 'calendar-days', '2026-03-02 09:00', 'B')).toBe(show(at('2026-03-09 17:30')));
    expect(due(3.5, 'calendar-days', '2026-03-02 09:00', 'B')).toBe(show(at('2026-03-06 11:30')));
  });

  it('count less than a day in hours from the moment', () => {
    expect(due(0.5, 'calendar-days', '2026-03-02 09:00', 'B')).toBe(show(at('2026-03-02 15:00')));
    expect(due(0.5, 'working-days', '2026-03-07 10:00', 'B')).toBe(show(at('2026-03-09 11:30')));
  });

  it('never make a longer limit end earlier', () => {
    for (const unit of ['working-days', 'calendar-days'] as const) {
      for (const start of ['2026-02-13 17:29', '2026-03-07 09:00', '2026-04-24 07:30', '2026-08-21 23:59']) {
        let before = 0;
        for (let quarter = 1; quarter <= 80; quarter++) {
          const found = deadline(calendar, { value: quarter / 4, unit }, at(start), 'B');
          expect(found).toBeGreaterThanOrEqual(before);
          before = found;
        }
      }
    }
  });

  it('end with the next working day at the latest where a worked day is short (Saturday morning)', () => {
    const counter = nationalCalendar('V3');
    const friday = at('2026-03-06 17:00');
    expect(show(deadline(counter, { value: 0.75, unit: 'working-days' }, friday, 'B'))).toBe(show(at('2026-03-07 11:30')));
    expect(show(deadline(counter, { value: 1, unit: 'working-days' }, friday, 'B'))).toBe(show(at('2026-03-07 11:30')));
  });
});

describe('An office open until midnight', () => {
  const guard = compileCalendar('guard', [
    nationalLayer('V1'),
    {
      id: 'guard',
      level: 'unit',
      name: { vi: 'Trực ban', en: 'Duty office' },
      years: [],
      days: [],
      timetables: readTimetables('valid_from,name,source,weekdays,hours\n2026-01-01,Trực ban,QĐ 1,mon-fri,00:00-24:00').timetables,
    },
  ]);
  if (guard.kind === 'refused') throw new Error(JSON.stringify(guard.problems));
  const { calendar: open } = guard;
  const limit: Limit = { value: 1, unit: 'working-days' };

  it('ends the day at midnight, which still belongs to that day (Bộ luật Dân sự 2015, Điều 148.6)', () => {
    const found = deadline(open, limit, at('2026-03-05 10:00'), 'B');
    expect(found).toBe(at('2026-03-06 24:00'));
    expect(isWorkingTime(open, found)).toBe(true);
    expect(remaining(open, { limit: { value: 1, unit: 'calendar-days' }, start: found, due: found }, at('2026-03-06 22:00')).text.vi).toBe(
      'còn 2 giờ làm việc',
    );
    expect(
      explain(open, limit, at('2026-03-05 10:00'), 'B')
        .lines.slice(-2)
        .map(({ text }) => text.vi),
    ).toEqual(['Thứ Sáu 06/03/2026: 1 ngày làm việc', 'Hạn: 24:00 Thứ Sáu 06/03/2026']);
  });
});

describe('A limit that may not be used', () => {
  it.each([
    [{ value: 0, unit: 'working-days' }, 'limit.not-positive'],
    [{ value: -1, unit: 'working-hours' }, 'limit.not-positive'],
    [{ value: 10_000, unit: 'working-days' }, 'limit.too-long'],
    [{ value: 10_000, unit: 'calendar-days' }, 'limit.too-long'],
    [{ value: Number.NaN, unit: 'working-days' }, 'limit.not-a-number'],
    [{ value: Number.POSITIVE_INFINITY, unit: 'working-days' }, 'limit.not-a-number'],
    [{ value: 1.5, unit: 'months' }, 'limit.whole-months'],
    [{ value: 0.001, unit: 'working-hours' }, 'limit.too-fine'],
    [{ value: 3, unit: 'weeks' as LimitUnit }, 'limit.unit'],
    [{ value: 3, unit: 'constructor' as LimitUnit }, 'limit.unit'],
  ] as [Limit, string][])('%j is refused with %s', (limit, code) => {
    expect(() => deadline(calendar, limit, at('2026-03-02 09:00'), 'A')).toThrow(code);
  });

  it('takes the longest limits', () => {
    expect(due(2_500, 'working-days', '2026-03-02 09:00', 'B')).toContain('2035');
    expect(due(3_650, 'calendar-days', '2026-03-02 09:00')).toContain('2036');
    expect(due(120, 'months', '2026-03-02 09:00')).toContain('2036');
  });
});

it('A limit counts from the minute printed on the receipt, so that seconds never carry it over a night or a weekend (R-10)', () => {
  const hours = { value: 2, unit: 'working-hours' } as const;
  const friday = at('2026-11-20 15:30');
  for (const seconds of [0, 1, 59.999]) {
    expect(show(deadline(calendar, hours, friday + seconds * 1_000, 'A'))).toBe(show(at('2026-11-20 17:30')));
    expect(explain(calendar, hours, friday + seconds * 1_000, 'A').lines.filter(({ counted }) => counted)).toHaveLength(1);
  }
});
