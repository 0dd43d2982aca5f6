import { onTimeRate, unitLevel } from '@mot-cua/calendar';
import { type Level, type LevelCounts, type OverviewAgency, type OverviewView } from '@mot-cua/contract';

/** A unit of the overview: an agency with everything under it. */
export type Unit = {
  readonly agency: number;
  readonly name: OverviewAgency['name'];
  readonly tier: OverviewAgency['tier'];
  readonly dossiers: LevelCounts;
  readonly tasks: LevelCounts;
  readonly opened: number;
  readonly closed: number;
  readonly closedEarly: number;
  readonly closedLate: number;
  /** Steps it did, whosever the dossier. */
  readonly tasksDone: number;
  readonly tasksEarly: number;
  readonly tasksLate: number;
  /** Percent; undefined: nothing was resolved in the period. */
  readonly rate?: number;
  readonly level?: Level;
  readonly units: readonly Unit[];
};

export const LEVELS: readonly Level[] = ['red', 'orange', 'yellow', 'green'];
const none: LevelCounts = { red: 0, orange: 0, yellow: 0, green: 0, paused: 0 };

/** Agencies nobody above them is in the scope of the caller are the roots; each carries what is under it. */
export function unitsOf({ agencies, thresholds }: OverviewView): readonly Unit[] {
  const known = new Set(agencies.map(({ agency }) => agency));
  const unitOf = (own: OverviewAgency): Unit => {
    const units = agencies.filter(({ parent }) => parent === own.agency).map(unitOf);
    const closed = own.closed + sum(units, ({ closed: count }) => count);
    const closedLate = own.closedLate + sum(units, ({ closedLate: count }) => count);
    const rate = onTimeRate(closed, closedLate);
    const level = unitLevel(rate, thresholds);
    return {
      agency: own.agency,
      name: own.name,
      tier: own.tier,
      dossiers: addUp([own.dossiers, ...units.map(({ dossiers }) => dossiers)]),
      tasks: addUp([own.tasks, ...units.map(({ tasks }) => tasks)]),
      opened: own.opened + sum(units, ({ opened }) => opened),
      closed,
      closedEarly: own.closedEarly + sum(units, ({ closedEarly }) => closedEarly),
      closedLate,
      tasksDone: own.tasksDone + sum(units, ({ tasksDone }) => tasksDone),
      tasksEarly: own.tasksEarly + sum(units, ({ tasksEarly }) => tasksEarly),
      tasksLate: own.tasksLate + sum(units, ({ tasksLate }) => tasksLate),
      units,
      ...(rate !== undefined && { rate }),
      ...(level && { level }),
    };
  };
  return agencies.filter(({ parent }) => parent === undefined || !known.has(parent)).map(unitOf);
}

/** Lowest rate first: what needs a leader's eye stands on top; units where nothing arose come last. */
export const byNeed = (units: readonly Unit[]): readonly Unit[] =>
  units.toSorted((a, b) => needOf(a) - needOf(b) || b.dossiers.red + b.tasks.red - a.dossiers.red - a.tasks.red);

/** Its rate; units without one come behind, those without any dossier or work last of all. */
const needOf = ({ rate, dossiers, tasks }: Unit): number => rate ?? (total(dossiers) + total(tasks) > 0 ? 101 : 102);

export const addUp = (counts: readonly LevelCounts[]): LevelCounts =>
  counts.reduce(
    (total, one) => ({
      red: total.red + one.red,
      orange: total.orange + one.orange,
      yellow: total.yellow + one.yellow,
      green: total.green + one.green,
      paused: total.paused + one.paused,
    }),
    none,
  );

export const total = ({ red, orange, yellow, green, paused }: LevelCounts): number => red + orange + yellow + green + paused;

export const findUnit = (units: readonly Unit[], agency: number): Unit | undefined => {
  for (const unit of units) {
    const found = unit.agency === agency ? unit : findUnit(unit.units, agency);
    if (found) return found;
  }
  return undefined;
};

const sum = (units: readonly Unit[], of: (unit: Unit) => number): number => units.reduce((all, unit) => all + of(unit), 0);
