import { at } from '../testing/at';
import { dayOfDate } from './civil-date';
import { compileCalendar } from './compile-calendar';
import { deadline } from './deadline';
import { type CalendarDay, type CalendarLayer } from './holidays';
import { nationalLayer } from './national-calendar';
import { type Timetable } from './office-hours';
import { officeHours } from './office-hours-variants';
import { isWorkedDay, hoursOf, type WorkingCalendar } from './working-calendar';
import { isWorkingTime } from './working-time';

const nation = nationalLayer('V1');
const day = (date: string, kind: CalendarDay['kind'], more: Partial<CalendarDay> = {}): CalendarDay => ({
  date,
  kind,
  name: { vi: 'Nghỉ lũ', en: 'Flood closure' },
  confidence: 'stated',
  source: 'CV 15/UBND',
  ...more,
});
const layer = (level: 'province' | 'unit', more: Partial<CalendarLayer>): CalendarLayer => ({
  id: level,
  level,
  name: { vi: level, en: level },
  years: [],
  days: [],
  timetables: [],
  ...more,
});
const hours = (validFrom: string, from: Timetable): Timetable => ({ ...from, validFrom });

function compiled(...layers: CalendarLayer[]): WorkingCalendar {
  const outcome = compileCalendar('test', layers);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.calendar;
}

function problems(...layers: CalendarLayer[]) {
  const outcome = compileCalendar('test', layers);
  return outcome.kind === 'refused'
    ? outcome.problems.map(({ code, layer: place, subject }) => [code, place, subject].filter(Boolean).join(' '))
    : [];
}

describe('Inheritance from nation to province to unit', () => {
  it('closes a province for a flood, and the due times of its dossiers move; the nation stays as it was', () => {
    const province = layer('province', { days: [day('2026-03-04', 'holiday'), day('2026-03-05', 'holiday')] });
    const limit = { value: 2, unit: 'working-days' } as const;
    expect(deadline(compiled(nation, province), limit, at('2026-03-03 09:00'), 'B')).toBe(at('2026-03-09 17:30'));
    expect(deadline(compiled(nation), limit, at('2026-03-03 09:00'), 'B')).toBe(at('2026-03-05 17:30'));
  });

  it('lets a unit work on a day its province is closed, against another day off', () => {
    const province = layer('province', { days: [day('2026-03-04', 'holiday')] });
    const unit = layer('unit', {
      days: [day('2026-03-04', 'swap-work', { pair: '2026-03-06' }), day('2026-03-06', 'swap-off', { pair: '2026-03-04' })],
    });
    const calendar = compiled(nation, province, unit);
    expect(isWorkedDay(calendar, dayOfDate(2026, 3, 4))).toBe(true);
    expect(isWorkedDay(calendar, dayOfDate(2026, 3, 6))).toBe(false);
    expect(calendar.specialDays.get(dayOfDate(2026, 3, 4))?.layer).toBe('unit');
  });

  it('lets a unit undo a national swap by the opposite swap', () => {
    const unit = layer('unit', {
      days: [day('2026-01-02', 'swap-work', { pair: '2026-01-10' }), day('2026-01-10', 'swap-off', { pair: '2026-01-02' })],
    });
    const calendar = compiled(nation, unit);
    expect(hoursOf(calendar, dayOfDate(2026, 1, 2))).toEqual(officeHours('V1').week[0]);
    expect(isWorkedDay(calendar, dayOfDate(2026, 1, 10))).toBe(false);
  });

  it('changes to summer hours on their first day and back', () => {
    const unit = layer('unit', {
      timetables: [hours('2026-04-15', officeHours('V4')), hours('2026-10-16', officeHours('V1'))],
    });
    const calendar = compiled(nation, unit);
    expect(isWorkingTime(calendar, at('2026-04-14 07:10'))).toBe(false);
    expect(isWorkingTime(calendar, at('2026-04-15 07:10'))).toBe(true);
    expect(isWorkingTime(calendar, at('2026-10-16 07:10'))).toBe(false);
    expect(isWorkingTime(calendar, at('2030-10-16 17:20'))).toBe(true);
  });

  it('keeps the hours of a unit when the nation later changes its own', () => {
    const later: CalendarLayer = { ...nation, timetables: [...nation.timetables, hours('2026-06-01', officeHours('V2'))] };
    const unit = layer('unit', { timetables: [hours('2026-01-01', officeHours('V4'))] });
    expect(isWorkingTime(compiled(later, unit), at('2026-07-01 07:10'))).toBe(true);
    expect(compiled(later, unit).timetables.map(({ validFrom }) => validFrom)).toEqual(['2026-01-01', '2000-01-01']);
    expect(isWorkingTime(compiled(later), at('2026-07-01 07:40'))).toBe(false);
  });
});

describe('A calendar that contradicts itself is refused with the place named', () => {
  const without = (date: string): CalendarLayer => ({ ...nation, days: nation.days.filter((entry) => entry.date !== date) });

  it('a swap without its make-up day', () => {
    expect(problems(without('2026-01-10'))).toEqual(['swap.pair vn 2026-01-02']);
    const days = [
      day('2026-03-04', 'swap-off', { pair: '2026-03-07' }),
      day('2026-03-05', 'swap-off', { pair: '2026-03-07' }),
      day('2026-03-07', 'swap-work', { pair: '2026-03-04' }),
    ];
    expect(problems(nation, layer('unit', { days }))).toEqual(['swap.pair unit 2026-03-05']);
    expect(problems(nation, layer('unit', { days: [day('2026-03-04', 'swap-off')] }))).toEqual(['swap.alone unit 2026-03-04']);
    expect(problems(nation, layer('unit', { days: [day('2026-03-07', 'swap-work')] }))).toEqual(['swap.alone unit 2026-03-07']);
  });

  it('a swap that changes nothing', () => {
    const days = [day('2026-03-07', 'swap-off', { pair: '2026-03-04' }), day('2026-03-04', 'swap-work', { pair: '2026-03-07' })];
    expect(problems(nation, layer('unit', { days }))).toEqual(['swap.already-off unit 2026-03-07', 'swap.already-worked unit 2026-03-04']);
  });

  it('a holiday left out, by the checksum of its month', () => {
    const outcome = compileCalendar('test', [without('2026-11-24')]);
    expect(outcome.kind === 'refused' && outcome.problems.map(({ code, subject, message }) => [code, subject, message.vi])).toEqual([
      ['year.month-differs', '2026-11', 'Tháng 11/2026 có 21 ngày làm việc theo các ngày đã nạp, nhưng khai 20.'],
    ]);
  });

  it('a month without a number of working days', () => {
    const years = nation.years.map((year) => (year.year === 2026 ? { ...year, workingDays: year.workingDays.slice(0, 11) } : year));
    expect(problems({ ...nation, years })).toEqual(['year.month-missing vn 2026-12']);
  });

  it('a year declared final with a day only proposed', () => {
    const years = nation.years.map((year) => ({ ...year, status: 'final' as const }));
    expect(problems({ ...nation, years })).toEqual(['year.not-final vn 2027-02-05']);
  });

  it('a year missing between two, a day of an undeclared year, no year at all', () => {
    expect(problems({ ...nation, years: nation.years.filter(({ year }) => year !== 2025) })[0]).toBe('year.gap 2025');
    expect(problems(nation, layer('unit', { days: [day('2029-03-06', 'holiday')] }))).toEqual(['day.year-missing unit 2029-03-06']);
    expect(problems({ ...nation, years: [], days: [] })).toEqual(['year.none']);
  });

  it('an office without hours', () => {
    expect(problems({ ...nation, timetables: [] })).toEqual(['hours.missing']);
    const empty: Timetable = { ...officeHours('V1'), week: [[], [], [], [], [], [], []] };
    expect(problems(nation, layer('unit', { timetables: [empty] }))).toEqual(['hours.none unit 2000-01-01']);
  });

  it('hours that overlap or leave the day, two timetables from one day, a week of five days', () => {
    const overlap: Timetable = {
      ...officeHours('V1'),
      week: [
        [
          { from: 450, to: 690 },
          { from: 600, to: 700 },
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    };
    const late: Timetable = { ...officeHours('V1'), week: [[{ from: 450, to: 1_500 }], [], [], [], [], [], []] };
    expect(problems({ ...nation, timetables: [overlap] })).toEqual(['hours.overlap vn 2000-01-01']);
    expect(problems({ ...nation, timetables: [late] })).toEqual(['hours.overlap vn 2000-01-01']);
    expect(problems({ ...nation, timetables: [officeHours('V1'), officeHours('V2')] })).toEqual(['hours.twice vn 2000-01-01']);
    expect(problems({ ...nation, timetables: [{ ...officeHours('V1'), week: officeHours('V1').week.slice(0, 5) }] })).toEqual([
      'hours.weekday vn 2000-01-01',
    ]);
  });

  it('layers out of order, days that are no dates or come twice', () => {
    expect(problems(layer('unit', {}), nation)).toEqual(['layer.order']);
    expect(problems(nation, layer('unit', { days: [day('2026-02-30', 'holiday')] }))).toEqual(['day.date unit 2026-02-30']);
    expect(problems(nation, layer('unit', { days: [day('2026-03-04', 'holiday'), day('2026-03-04', 'holiday')] }))).toEqual([
      'day.twice unit 2026-03-04',
    ]);
  });
});
