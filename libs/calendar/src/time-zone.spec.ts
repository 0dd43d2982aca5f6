import { at } from '../testing/at';
import { compileCalendar } from './compile-calendar';
import { dateOfDay, dateText, dayOfDate, findDay, isLeapYear, wholeMinute } from './civil-date';
import { cutOff } from './cut-off';
import { deadlineWithPauses } from './deadline';
import { explain } from './explain';
import { formInstantText } from './instant-text';
import { level, levelInstants } from './level';
import { nationalLayer } from './national-calendar';
import { remaining } from './remaining';

type Globals = { Date: unknown; Intl: unknown };

/** Everything the library answers about one dossier, from loading the calendar on. */
function wholeAnswer(): string {
  const outcome = compileCalendar('vn', [nationalLayer('V1')]);
  if (outcome.kind === 'refused') throw new Error('refused');
  const { calendar } = outcome;
  const start = at('2026-02-13 14:00');
  const pauses = [{ from: at('2026-02-24 09:00'), to: at('2026-02-26 09:00'), reason: 'tax-assessment' }];
  return (['working-hours', 'working-days', 'calendar-days', 'elapsed-hours', 'months'] as const)
    .map((unit) => {
      const limit = { value: 9, unit };
      const due = deadlineWithPauses(calendar, limit, start, 'B', pauses);
      const running = { limit, start, due, pauses };
      const now = at('2026-02-25 16:00');
      return JSON.stringify([
        due,
        remaining(calendar, running, now),
        level(calendar, running, now),
        levelInstants(calendar, running),
        explain(calendar, limit, start, 'A', pauses),
        cutOff(calendar, now),
        formInstantText(due, 420),
      ]);
    })
    .join('\n');
}

describe('The time zone of the machine', () => {
  it('cannot matter: due times, levels and explanations come out the same with no Date and no Intl at all', () => {
    const usual = wholeAnswer();
    const globals = globalThis as unknown as Globals;
    const { Date: date, Intl: intl } = globals;
    globals.Date = undefined;
    globals.Intl = undefined;
    try {
      expect(wholeAnswer()).toBe(usual);
    } finally {
      globals.Date = date;
      globals.Intl = intl;
    }
  });
});

describe('Dates', () => {
  it('agree with the Gregorian calendar on every day of 1600 to 2400', () => {
    for (let day = Date.UTC(1600, 0, 1) / 86_400_000; day < Date.UTC(2400, 0, 1) / 86_400_000; day++) {
      const date = new Date(day * 86_400_000);
      const { year, month, date: dayOfMonth } = dateOfDay(day);
      if (
        year !== date.getUTCFullYear() ||
        month !== date.getUTCMonth() + 1 ||
        dayOfMonth !== date.getUTCDate() ||
        dayOfDate(year, month, dayOfMonth) !== day
      ) {
        throw new Error(`day ${day} is ${date.toISOString()}, not ${dateText(day)}`);
      }
    }
  });

  it('know leap years, and dates that are none', () => {
    expect([2000, 1900, 2024, 2026].map(isLeapYear)).toEqual([true, false, true, false]);
    expect(findDay('2024-02-29')).toBe(dayOfDate(2024, 2, 29));
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '26-01-01', '2026-1-1', ''])
      expect(findDay(text)).toBeUndefined();
  });

  it('drop seconds for the minute printed on the receipt (R-10)', () => {
    expect(wholeMinute(at('2026-02-13 14:00') + 59_999)).toBe(at('2026-02-13 14:00'));
  });

  it('are printed as forms print them (R-98)', () => {
    expect(formInstantText(at('2026-02-13 09:05'), 420).vi).toBe('09 giờ 05 phút, ngày 13 tháng 02 năm 2026');
  });
});
