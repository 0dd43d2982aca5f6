import { compileCalendar, nationalLayer, officeHours, workingDaysOfMonth, type CalendarLayer } from '@mot-cua/calendar';
import { workingDaysOf, yearFaces } from './day-face';

const nation = nationalLayer();

describe('the year view of a calendar', () => {
  it('counts the very working days the core counts, month by month', () => {
    const compiled = compileCalendar('vn', [nation]);
    if (compiled.kind === 'refused') throw new Error('the national calendar is sound');
    for (const year of [2024, 2025, 2026]) {
      const counted = workingDaysOf(yearFaces([nation], year));
      expect(counted).toEqual(Array.from({ length: 12 }, (_, month) => workingDaysOfMonth(compiled.calendar, year, month + 1)));
    }
    expect(workingDaysOf(yearFaces([nation], 2026))).toEqual([21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 20, 23]);
  });

  it('shows which days are proposed and which come from an upper calendar', () => {
    const unit: CalendarLayer = { ...nation, id: 'unit', level: 'unit', years: [], days: [], timetables: [] };
    const february = yearFaces([nation, unit], 2027)[1];
    const tet = february.find(({ date }) => date === '2027-02-05');
    expect(tet).toMatchObject({ own: false, open: 0, special: { kind: 'holiday', confidence: 'proposed' } });
  });

  it('shows a counter that receives on Saturday mornings', () => {
    const counter: CalendarLayer = { ...nation, id: 'counter', level: 'unit', years: [], days: [], timetables: [officeHours('V3')] };
    const march = yearFaces([nation, counter], 2026)[2];
    expect(march.find(({ date }) => date === '2026-03-07')).toMatchObject({ weekday: 5, open: 240, partly: true });
    expect(yearFaces([nation], 2026)[2].find(({ date }) => date === '2026-03-07')).toMatchObject({ open: 0, partly: false });
  });
});
