import { type TimeLimit } from '../procedure';
import { stepGraph } from './concurrency';
import { type StepTable, type TableStep } from './step-table';

/** */
const HOURS_A_DAY = 8;

/** Counted time of steps added up, in working hours or in the only other unit used; `mixed`: units that law forbids to convert. */
export type Sum =
  | { readonly kind: 'sum'; readonly limit: TimeLimit }
  | { readonly kind: 'mixed'; readonly units: readonly TimeLimit['unit'][] }
  | { readonly kind: 'none' };

/**
 * The longest counted way through the steps: one after the other added up, of parallel or alternative branches the longest.
 * Never the legal limit: only something to compare it with.
 */
export function longestWay(table: StepTable, stage?: string): Sum {
  const steps = table.steps.filter((step) => stage === undefined || step.stage === stage);
  const counted = steps.filter((step) => step.counted && step.limit);
  const units = [...new Set(counted.map((step) => comparable(step.limit as TimeLimit).unit))];
  const unit = units[0];
  if (!unit) return { kind: 'none' };
  if (units.length > 1) return { kind: 'mixed', units };
  const graph = stepGraph(table);
  const longest = new Map<string, number>();
  for (const step of [...table.steps].reverse()) {
    const after = graph.next(step.id).filter((to) => !graph.isBack(step.id, to));
    longest.set(step.id, timeOf(step, steps) + Math.max(0, ...after.map((to) => longest.get(to) ?? 0)));
  }
  return { kind: 'sum', limit: { value: rounded(Math.max(...longest.values())), unit } };
}

/** Working days and hours are one unit, 8 hours a day; every other unit stays what it is. */
export const comparable = (limit: TimeLimit): TimeLimit =>
  limit.unit === 'working-days' ? { value: limit.value * HOURS_A_DAY, unit: 'working-hours' } : limit;

/** Whether two limits say the same; undefined when their units cannot be compared. */
export function sameTime(a: TimeLimit, b: TimeLimit): boolean | undefined {
  const [one, other] = [comparable(a), comparable(b)];
  return one.unit === other.unit ? Math.abs(one.value - other.value) < 1e-6 : undefined;
}

/** In the unit of a total, as people read it: 168 working hours beside a total in days are 21 days. */
export const inUnitOf = (limit: TimeLimit, total: TimeLimit): TimeLimit =>
  limit.unit === 'working-hours' && total.unit === 'working-days' ? { value: limit.value / HOURS_A_DAY, unit: 'working-days' } : limit;

const timeOf = (step: TableStep, within: readonly TableStep[]): number =>
  step.counted && step.limit && within.includes(step) ? comparable(step.limit).value : 0;

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
