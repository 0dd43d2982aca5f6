import { type Level } from './level';

/** From these on-time rates on, in percent, a unit is green, yellow or orange; below it is red. */
export type UnitThresholds = { readonly green: number; readonly yellow: number; readonly orange: number };

/** Directives ask for the four levels, no national text fixes the thresholds; 95 is the usual local target. */
export const DEFAULT_UNIT_THRESHOLDS: UnitThresholds = { green: 95, yellow: 85, orange: 70 };

/** Resolved dossiers that ended early or on time, in percent; undefined when none was resolved: "không phát sinh", neither 100 nor 0. */
export const onTimeRate = (resolved: number, late: number): number | undefined =>
  resolved > 0 ? ((resolved - late) / resolved) * 100 : undefined;

/** The level of a unit by its on-time rate. Undefined when nothing arose. */
export function unitLevel(
  rate: number | undefined,
  { green, yellow, orange }: UnitThresholds = DEFAULT_UNIT_THRESHOLDS,
): Level | undefined {
  if (rate === undefined) return undefined;
  if (rate >= green) return 'green';
  if (rate >= yellow) return 'yellow';
  return rate >= orange ? 'orange' : 'red';
}
