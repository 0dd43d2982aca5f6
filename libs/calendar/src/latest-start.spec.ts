import { at } from '../testing/at';
import { chance } from '../testing/chance';
import { randomLayers } from '../testing/random-calendar';
import { MINUTE } from './civil-date';
import { compileCalendar } from './compile-calendar';
import { deadline } from './deadline';
import { latestStart } from './latest-start';
import { nationalCalendar } from './national-calendar';

describe('The latest moment at which a step may begin', () => {
  it('is the one from which its limit still ends in time', () => {
    const calendar = nationalCalendar();
    expect(latestStart(calendar, { value: 2, unit: 'working-hours' }, at('2026-06-15 09:30'), 'A')).toBe(at('2026-06-15 07:30'));
    // Whole days, the first not counted: any moment of the Thursday before leads to the close of the Friday.
    expect(latestStart(calendar, { value: 1, unit: 'working-days' }, at('2026-06-12 17:30'), 'B')).toBe(at('2026-06-11 23:59'));
  });

  it('is the inverse of the due time over random calendars, limits and moments', () => {
    const luck = chance(20_261);
    for (let round = 0; round < 300; round++) {
      const outcome = compileCalendar('random', randomLayers(luck));
      if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
      const { calendar } = outcome;
      const unit = luck.oneOf(['working-hours', 'working-days', 'calendar-days', 'elapsed-hours'] as const);
      const limit = { value: luck.whole(1, 20), unit };
      const convention = luck.once(2) ? 'A' : 'B';
      const by = at('2026-02-01 08:00') + luck.whole(0, 200 * 24 * 60) * MINUTE;
      const start = latestStart(calendar, limit, by, convention);
      expect(deadline(calendar, limit, start, convention)).toBeLessThanOrEqual(by);
      expect(deadline(calendar, limit, start + MINUTE, convention)).toBeGreaterThan(by);
    }
  });
});
