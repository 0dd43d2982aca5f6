import { type OverviewAgency, type OverviewView } from '@mot-cua/contract';
import { addUp, byNeed, findUnit, total, unitsOf } from './unit-tree';

const counts = (red = 0, green = 0) => ({ red, orange: 0, yellow: 0, green, paused: 0 });
const agency = (id: number, more: Partial<OverviewAgency>): OverviewAgency => ({
  agency: id,
  name: { vi: `Cơ quan ${id}`, en: `Agency ${id}` },
  tier: 'commune',
  dossiers: counts(),
  tasks: counts(),
  opened: 0,
  closed: 0,
  closedEarly: 0,
  closedLate: 0,
  tasksDone: 0,
  tasksEarly: 0,
  tasksLate: 0,
  ...more,
});
const view = (...agencies: OverviewAgency[]): OverviewView => ({
  now: '2026-11-25T02:40:00Z',
  from: '2026-11-01',
  to: '2026-12-01',
  thresholds: { green: 95, yellow: 85, orange: 70 },
  agencies,
  weeks: [],
  causes: [],
  prolongedDays: 5,
});

describe('the units of an overview', () => {
  const units = unitsOf(
    view(
      agency(1, {}),
      agency(30, { parent: 1, closed: 100, closedLate: 18 }),
      agency(31, { parent: 30, dossiers: counts(6, 9), closed: 36, closedLate: 6 }),
      agency(40, { parent: 1, closed: 10 }),
      agency(50, { parent: 1 }),
    ),
  );

  it('carry the counts of everything under them', () => {
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({ agency: 1, closed: 146, closedLate: 24, dossiers: { red: 6, green: 9 } });
    expect(findUnit(units, 30)).toMatchObject({ closed: 136, closedLate: 24, level: 'orange' });
  });

  it('are sorted by need: the lowest on-time rate first, units where nothing arose last (R-124, R-127)', () => {
    expect(byNeed(units[0].units).map(({ agency: id, level }) => [id, level])).toEqual([
      [30, 'orange'],
      [40, 'green'],
      [50, undefined],
    ]);
  });

  it('add up levels and paused clocks', () => {
    expect(total(addUp([counts(1, 2), { ...counts(), paused: 4 }]))).toBe(7);
  });
});
