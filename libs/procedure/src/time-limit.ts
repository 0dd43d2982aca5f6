import { type TimeLimit, type TimeUnit } from './procedure';

/** The longest limit a procedure may set. Ten years: longer ones are typing errors. */
export const MAX_LIMIT_DAYS = 3_660;

const hoursOf: Readonly<Record<TimeUnit, number>> = {
  'working-hours': 1,
  'elapsed-hours': 1,
  // 8 working hours are one working day; the rest is for the bound only.
  'working-days': 8,
  'calendar-days': 24,
  months: 24 * 30,
};
const longest: Readonly<Record<TimeUnit, number>> = {
  'working-hours': MAX_LIMIT_DAYS * 8,
  'elapsed-hours': MAX_LIMIT_DAYS * 24,
  'working-days': MAX_LIMIT_DAYS,
  'calendar-days': MAX_LIMIT_DAYS,
  months: 120,
};

export const timeUnits: readonly TimeUnit[] = ['working-hours', 'working-days', 'calendar-days', 'elapsed-hours', 'months'];

export type ReadLimit =
  | { readonly kind: 'limit'; readonly limit: TimeLimit }
  /**
   * `form`: not a number and a unit. `unit`: an unknown unit. `zero`, `long`: out of bounds. `part`: part of a month.
   * Tables do say half a calendar day; the calendar library counts it.
   */
  | { readonly kind: 'wrong'; readonly why: 'form' | 'unit' | 'zero' | 'long' | 'part' };

/** Reads a limit as `mc:limit` writes it: a number and a unit, e.g. `0.5 working-days`, `4 working-hours`. */
export const readLimit = (text: string): ReadLimit => {
  const [, number, unit] = /^\s*(\d{1,9}(?:[.,]\d{1,4})?)\s+([a-z-]+)\s*$/.exec(text) ?? [];
  if (number === undefined) return { kind: 'wrong', why: 'form' };
  if (!timeUnits.includes(unit as TimeUnit)) return { kind: 'wrong', why: 'unit' };
  const limit: TimeLimit = { value: Number(number.replace(',', '.')), unit: unit as TimeUnit };
  const why = wrongLimit(limit);
  return why ? { kind: 'wrong', why } : { kind: 'limit', limit };
};

/** What is wrong with a limit that has a known unit, if anything. */
export const wrongLimit = ({ value, unit }: TimeLimit): 'zero' | 'long' | 'part' | undefined => {
  if (!(value > 0)) return 'zero';
  if (value > longest[unit]) return 'long';
  return unit === 'months' && !Number.isInteger(value) ? 'part' : undefined;
};

/** As `mc:limit` writes it. */
export const writeLimit = ({ value, unit }: TimeLimit): string => `${value} ${unit}`;

/**
 * Hours of a limit, where limits of one kind are added or compared: working hours of working limits, hours of the clock of the others.
 * Limits of different kinds must not be compared (R-14: working and calendar time are never converted into each other).
 */
export const hoursOfLimit = ({ value, unit }: TimeLimit): number => value * hoursOf[unit];
export const countsWorkingTime = ({ unit }: TimeLimit): boolean => unit === 'working-hours' || unit === 'working-days';
