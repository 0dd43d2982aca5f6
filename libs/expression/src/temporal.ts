import { duration, evaluate, FeelDate, type FeelDateTime, FeelTime, parseDateTime } from 'feelin';
import { isDuration, isMoment, kindOf, type Temporal, type Value, yearsAndMonths } from './value';

/*
 * Dates, times and durations are feelin's own values, computed by feelin: each operation is read once, as a FEEL function of feelin, and kept.
 * Operands are checked before, for feelin would collect a warning for each unfit one in the kept function, for ever.
 */

type Operation = (a: Value, b: Value) => Value;
const operations = new Map<string, Operation>();

const operation = (source: string): Operation => {
  const kept = operations.get(source);
  if (kept) return kept;
  const made = (evaluate(`function(a, b) ${source}`).value as { readonly fn: Operation }).fn;
  operations.set(source, made);
  return made;
};

/** What feelin gave, if it is a value at all: it answers invalid arguments with an object of its own, and dates out of range with an error. */
const orNull = (make: () => unknown): Value => {
  try {
    const made = make() as Value;
    return isTemporal(made) || typeof made === 'number' || typeof made === 'string' || typeof made === 'boolean' ? made : null;
  } catch {
    return null;
  }
};

export const isTemporal = (value: Value): value is Temporal => isMoment(value) || isDuration(value);

/** `undefined` when the two cannot be added. */
export const addTemporal = (a: Value, b: Value): Value | undefined =>
  (isMoment(a) && isDuration(b)) || (isDuration(a) && isMoment(b)) || sameFamily(a, b) ? orNull(() => operation('a + b')(a, b)) : undefined;

/** `undefined` when the second cannot be taken from the first. */
export const subtractTemporal = (a: Value, b: Value): Value | undefined =>
  (isMoment(a) && isDuration(b)) || (isMoment(a) && isMoment(b) && a instanceof FeelTime === b instanceof FeelTime) || sameFamily(a, b)
    ? orNull(() => operation('a - b')(a, b))
    : undefined;

const sameFamily = (a: Value, b: Value): boolean => isDuration(a) && isDuration(b) && yearsAndMonths(a) === yearsAndMonths(b);

/** Whether the two can be ordered: the same kind, and durations of the same family. */
export const orderable = (a: Value, b: Value): boolean => isTemporal(a) && isTemporal(b) && kindOf(a) === kindOf(b);
export const temporalLess = (a: Value, b: Value): boolean => orNull(() => operation('a < b')(a, b)) === true;
/** `null` when the kinds differ. */
export const temporalEquals = (a: Value, b: Value): boolean | null =>
  kindOf(a) === kindOf(b) ? orNull(() => operation('a = b')(a, b)) === true : null;
export const sameTemporal = (a: Value, b: Value): boolean => kindOf(a) === kindOf(b) && orNull(() => operation('is(a, b)')(a, b)) === true;

const parts = new Set([
  'year',
  'month',
  'day',
  'weekday',
  'hour',
  'minute',
  'second',
  'timezone',
  'time offset',
  'years',
  'months',
  'days',
  'hours',
  'minutes',
  'seconds',
]);
/** What FEEL can ask of a moment or a duration, e.g. `date.year`; `undefined` when it has no such part. */
export const partOf = (value: Temporal, name: string): Value | undefined => {
  if (!parts.has(name)) return undefined;
  const part = (value as unknown as Readonly<Record<string, unknown>>)[name];
  return part === undefined ? undefined : orNull(() => part);
};

type Raw = (...args: readonly (Value | undefined)[]) => unknown;
const raw = new Map<string, Raw>();
/** One of feelin's own functions by its name, e.g. `day of week`; what it cannot make is `null`. */
export const feelin = (name: string, ...args: readonly Value[]): Value => {
  const made = raw.get(name) ?? (evaluate(name).value as Raw);
  raw.set(name, made);
  return orNull(() => made(...args.map((arg) => arg ?? undefined)));
};

export const readDuration = (text: string): Value => orNull(() => duration(text));
export const readDateTime = (text: string): Value => orNull(() => parseDateTime(text));
/** The literal `@"..."`: which kind it is shows in its text. */
export const readTemporal = (text: string): Value => {
  if (/^-?P/.test(text)) return readDuration(text);
  if (/^\d{1,2}:\d{1,2}:\d{1,2}/.test(text)) return feelin('time', text);
  return text.includes('T') ? readDateTime(text) : feelin('date', text);
};
export const monthsBetween = (from: Value, to: Value): Value => {
  const [a, b] = [feelin('date', from), feelin('date', to)];
  return a instanceof FeelDate && b instanceof FeelDate
    ? wholeMonths(orNull(() => operation('years and months duration(a, b)')(a, b)))
    : null;
};
/** feelin leaves the days in: P1Y8M2D. Days are no part of such a duration (DMN, years and months duration). */
const wholeMonths = (value: Value): Value => {
  const months = String(value).replace(/\d+D$/, '');
  return value === null ? null : readDuration(/\d/.test(months) ? months : 'P0M');
};
export const absolute = (value: Value): Value => feelin('abs', value);
export const negative = (value: Value): Value => (isDuration(value) ? orNull(() => operation('b - a - b')(value, value)) : null);

/** The clock on the office's wall: Vietnam keeps UTC+7 the whole year. */
const OFFICE_ZONE = '+07:00';
const OFFICE_OFFSET_MS = 7 * 3_600_000;
const onTheWall = (instant: number): string => new Date(instant + OFFICE_OFFSET_MS).toISOString();

/** @param instant Milliseconds since 1970. */
export const momentOf = (instant: number): FeelDateTime => readDateTime(`${onTheWall(instant).slice(0, 19)}${OFFICE_ZONE}`) as FeelDateTime;
/** @param instant Milliseconds since 1970. */
export const dayOf = (instant: number): FeelDate => feelin('date', onTheWall(instant).slice(0, 10)) as FeelDate;
