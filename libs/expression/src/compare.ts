import { type Run, Stop } from './run';
import { isTemporal, orderable, sameTemporal, temporalEquals, temporalLess } from './temporal';
import { Callable, entryOf, isList, kindOf, Range, type Value } from './value';
import { MAX_VALUE_DEPTH } from './bounds';

/** FEEL's `=`: `null` when the kinds cannot be compared (DMN, equality); null equals only null. A list of one is its element. */
export const equal = (a: Value, b: Value, run: Run, depth = 0): boolean | null => {
  if (depth > MAX_VALUE_DEPTH) throw new Stop('evaluation.too-deep', `> ${MAX_VALUE_DEPTH}`);
  run.charge(1);
  if (a === null || b === null) return a === b;
  if (typeof a !== 'object' && typeof a === typeof b) return a === b;
  if (isList(a) && isList(b)) {
    if (a.length !== b.length) return false;
    return a.every((item, index) => equal(item, b[index] ?? null, run, depth + 1) === true);
  }
  if (isList(a)) return a.length === 1 ? equal(a[0] ?? null, b, run, depth + 1) : null;
  if (isList(b)) return b.length === 1 ? equal(a, b[0] ?? null, run, depth + 1) : null;
  if (isTemporal(a) || isTemporal(b)) return temporalEquals(a, b);
  if (kindOf(a) !== kindOf(b)) return null;
  if (a instanceof Range && b instanceof Range)
    return (
      a.startIncluded === b.startIncluded &&
      a.endIncluded === b.endIncluded &&
      equal(a.start, b.start, run, depth + 1) === true &&
      equal(a.end, b.end, run, depth + 1) === true
    );
  if (a instanceof Callable || b instanceof Callable || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const [left, right] = [entryOf(a as Readonly<Record<string, Value>>, key), entryOf(b as Readonly<Record<string, Value>>, key)];
    return left !== undefined && right !== undefined && equal(left, right, run, depth + 1) === true;
  });
};

/** FEEL's function `is`: as `=`, but different kinds are simply not the same, nor are one instant written in two zones. */
export const same = (a: Value, b: Value, run: Run): boolean =>
  isTemporal(a) && isTemporal(b) ? sameTemporal(a, b) : equal(a, b, run) === true;

/** -1, 0, 1; `null` when the two have no order (different kinds, lists, booleans...). */
export const order = (a: Value, b: Value): -1 | 0 | 1 | null => {
  if ((typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string'))
    return a < b ? -1 : a > b ? 1 : 0;
  if (!orderable(a, b)) return null;
  return temporalLess(a, b) ? -1 : temporalLess(b, a) ? 1 : 0;
};

/** Whether the value lies in the range; an end that is null has no end. `null` when they have no order. */
export const within = (range: Range, value: Value): boolean | null => {
  if (value instanceof Range) return withinRange(range, value);
  if (range.start === null && range.end === null) return null;
  const falling = range.start !== null && range.end !== null && order(range.start, range.end) === 1;
  const { start, end, startIncluded, endIncluded } = falling
    ? new Range(range.end, range.start, range.endIncluded, range.startIncluded)
    : range;
  const low = start === null ? 1 : order(value, start);
  const high = end === null ? -1 : order(value, end);
  if (low === null || high === null) return null;
  return (low > 0 || (low === 0 && startIncluded)) && (high < 0 || (high === 0 && endIncluded));
};

const withinRange = (outer: Range, inner: Range): boolean | null => {
  const low = outer.start === null ? -1 : inner.start === null ? 1 : order(outer.start, inner.start);
  const high = outer.end === null ? 1 : inner.end === null ? -1 : order(outer.end, inner.end);
  if (low === null || high === null) return null;
  return (
    (low < 0 || (low === 0 && (outer.startIncluded || !inner.startIncluded))) &&
    (high > 0 || (high === 0 && (outer.endIncluded || !inner.endIncluded)))
  );
};

/** Whether a value passes one test of `in` or of a decision table: equal to it, in its range, among its elements. */
export const passes = (value: Value, test: Value, run: Run): boolean | null => {
  if (test instanceof Range) return within(test, value);
  // Membership has two values: what cannot be compared is not a member. Only a range leaves it open.
  if (equal(value, test, run) === true) return true;
  if (!isList(test)) return false;
  return test.some((item) => passes(value, item, run) === true);
};
