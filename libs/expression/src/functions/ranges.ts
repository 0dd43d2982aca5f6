import { order, within } from '../compare';
import { type Callable, Range, type Value } from '../value';
import { define } from './define';

/** A point as a range of one value. */
const range = (value: Value): Range => (value instanceof Range ? value : new Range(value, value, true, true));

/** -1: the end of `a` lies before the start of `b` with nothing in common; 0: they touch in one included point; 1: they share more; null: no order. */
const touch = (a: Range, b: Range): -1 | 0 | 1 | null => {
  const way = a.end === null || b.start === null ? 1 : order(a.end, b.start);
  if (way !== 0) return way;
  return a.endIncluded && b.startIncluded ? 0 : -1;
};

const relation = (name: string, names: readonly [string, string], holds: (a: Range, b: Range) => boolean | null) =>
  define<[Value, Value]>(name, `${names[0]}: any, ${names[1]}: any`, (_run, a, b) => holds(range(a), range(b)));

const before = (a: Range, b: Range): boolean | null => {
  const way = touch(a, b);
  return way === null ? null : way < 0;
};
const overlaps = (a: Range, b: Range): boolean | null => {
  const [forth, back] = [touch(a, b), touch(b, a)];
  return forth === null || back === null ? null : forth >= 0 && back >= 0;
};
const meets = (a: Range, b: Range): boolean => a.endIncluded && b.startIncluded && order(a.end, b.start) === 0;
const startsTogether = (a: Range, b: Range): boolean => order(a.start, b.start) === 0 && a.startIncluded === b.startIncluded;
const endsTogether = (a: Range, b: Range): boolean => order(a.end, b.end) === 0 && a.endIncluded === b.endIncluded;
const inside = (a: Range, b: Range): boolean | null => within(b, a);
/** `a` begins before `b` does, and ends within it. */
const overlapsBefore = (a: Range, b: Range): boolean | null => {
  const [start, end] = [order(a.start, b.start), order(a.end, b.end)];
  if (start === null || end === null) return null;
  return (
    (start < 0 || (start === 0 && a.startIncluded && !b.startIncluded)) &&
    touch(a, b) !== -1 &&
    (end < 0 || (end === 0 && (!a.endIncluded || b.endIncluded)))
  );
};

const pair: readonly [string, string] = ['range1', 'range2'];

/** Range functions (DMN, built-in functions). */
export const ranges: readonly (readonly [string, Callable])[] = [
  relation('before', ['a', 'b'], before),
  relation('after', ['a', 'b'], (a, b) => before(b, a)),
  relation('meets', pair, meets),
  relation('met by', pair, (a, b) => meets(b, a)),
  relation('overlaps', pair, overlaps),
  relation('overlaps before', pair, overlapsBefore),
  relation('overlaps after', pair, (a, b) => overlapsBefore(b, a)),
  relation('includes', ['range', 'value'], (a, b) => inside(b, a)),
  relation('during', ['value', 'range'], inside),
  relation('starts', ['value', 'range'], (a, b) => startsTogether(a, b) && inside(a, b)),
  relation('started by', ['range', 'value'], (a, b) => startsTogether(a, b) && inside(b, a)),
  relation('finishes', ['value', 'range'], (a, b) => endsTogether(a, b) && inside(a, b)),
  relation('finished by', ['range', 'value'], (a, b) => endsTogether(a, b) && inside(b, a)),
  relation('coincides', pair, (a, b) => startsTogether(a, b) && endsTogether(a, b)),
];
