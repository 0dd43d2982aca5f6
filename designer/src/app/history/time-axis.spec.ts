import { nationalCalendar, isWorkedDay, officeDay } from '@mot-cua/calendar';
import { timeAxis } from './time-axis';

const at = (text: string) => Date.parse(`${text}:00+07:00`);
const calendar = nationalCalendar();
const isWorked = (instant: number) => isWorkedDay(calendar, officeDay(calendar, instant));

describe('the time axis of a replay', () => {
  it('keeps real distances: a fact half way in time lies half way on the line', () => {
    const axis = timeAxis(at('2026-11-09T08:00'), at('2026-11-11T08:00'));
    expect(axis.at(at('2026-11-10T08:00'))).toBe(50);
    expect(axis.instantAt(50)).toBe(at('2026-11-10T08:00'));
  });

  it('shades weekends and holidays, neighbours as one', () => {
    const axis = timeAxis(at('2026-11-19T00:00'), at('2026-11-25T00:00'), isWorked);
    expect(axis.restDays.map(({ from, to }) => [Math.round(from), Math.round(to)])).toEqual([
      [33, 67],
      [83, 100],
    ]);
  });

  it('writes no more dates than there is room for', () => {
    expect(timeAxis(at('2026-01-05T08:00'), at('2026-11-25T08:00')).labels.length).toBeLessThanOrEqual(9);
    expect(timeAxis(at('2026-11-09T08:20'), at('2026-11-09T16:05')).labels.map((label) => label.day)).toEqual([
      '09:00',
      '10:00',
      '11:00',
      '12:00',
      '13:00',
      '14:00',
      '15:00',
      '16:00',
    ]);
    expect(timeAxis(at('2026-11-09T08:20'), at('2026-11-11T10:00')).labels.map((label) => label.day)).toEqual(['10/11', '11/11']);
  });

  it('shows a history of a single moment at its end, and one of seconds over its whole length', () => {
    expect(timeAxis(at('2026-11-09T08:00'), at('2026-11-09T08:00')).at(at('2026-11-09T08:00'))).toBe(100);
    expect(timeAxis(at('2026-11-09T08:00'), at('2026-11-09T08:00') + 4_000).at(at('2026-11-09T08:00') + 1_000)).toBe(25);
  });
});
