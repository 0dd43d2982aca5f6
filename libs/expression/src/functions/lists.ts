import { equal } from '../compare';
import { type Run } from '../run';
import { Callable, isList, type Value } from '../value';
import { define, defineOverList } from './define';

const distinct = (lists: readonly (readonly Value[])[], run: Run): readonly Value[] => {
  const simple = new Set<Value>();
  const kept: Value[] = [];
  for (const list of lists) {
    for (const item of list) {
      run.charge(1);
      if (item === null || typeof item !== 'object') {
        if (simple.has(item)) continue;
        simple.add(item);
      } else if (kept.some((other) => equal(item, other, run) === true)) continue;
      kept.push(item);
    }
  }
  run.list(kept.length);
  return kept;
};

const flatten = (list: readonly Value[], run: Run): readonly Value[] => {
  const flat: Value[] = [];
  const pending: Value[] = [...list].reverse();
  while (pending.length > 0) {
    run.charge(1);
    const item = pending.pop() ?? null;
    if (isList(item)) {
      run.list(item.length);
      for (let index = item.length - 1; index >= 0; index -= 1) pending.push(item[index] ?? null);
    } else flat.push(item);
  }
  run.list(flat.length);
  return flat;
};

/** 1-based, from the end when negative; `undefined` outside the list. */
const position = (list: readonly Value[], at: number): number | undefined => {
  const index = at < 0 ? list.length + at : at - 1;
  return Number.isInteger(at) && index >= 0 && index < list.length ? index : undefined;
};

/** Stable, and the same in every JavaScript engine whatever the comparison answers. */
const sorted = (list: readonly Value[], precedes: (a: Value, b: Value) => boolean): readonly Value[] => {
  if (list.length < 2) return list;
  const middle = list.length >> 1;
  const left = sorted(list.slice(0, middle), precedes);
  const right = sorted(list.slice(middle), precedes);
  const merged: Value[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [a = null, b = null] = [left[l], right[r]];
    if (precedes(b, a)) {
      merged.push(b);
      r += 1;
    } else {
      merged.push(a);
      l += 1;
    }
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
};

const truth = (name: string, decisive: boolean) =>
  defineOverList(name, 'any', (list) =>
    list.includes(decisive) ? decisive : list.every((item) => typeof item === 'boolean') ? !decisive : null,
  );

const variadic = (name: string, body: (args: readonly Value[], run: Run) => Value): [string, Callable] => [
  name,
  new Callable(['list'], true, body),
];

/** List functions (DMN, built-in functions). Equality is FEEL's, also inside lists and contexts. */
export const lists: readonly (readonly [string, Callable])[] = [
  define<[readonly Value[], Value]>('list contains', 'list: list, element: any?', (run, list, element) =>
    list.some((item) => equal(item, element, run) === true),
  ),
  define<[readonly Value[]]>('count', 'list: list', (_run, list) => list.length),
  truth('all', false),
  truth('any', true),
  define<[readonly Value[], number, number | null]>(
    'sublist',
    'list: list, start position: number, length: number?',
    (run, list, start, length) => {
      const from = position(list, start);
      if (from === undefined || (length !== null && length < 0)) return undefined;
      const part = list.slice(from, length === null ? undefined : from + length);
      run.list(part.length);
      return part;
    },
  ),
  variadic('append', (args, run) => {
    const [list = null, ...items] = args;
    const start = isList(list) ? list : list === null ? undefined : [list];
    if (!start) return run.hint('arguments.unfit', 'append');
    run.list(start.length + items.length);
    return [...start, ...items];
  }),
  variadic('concatenate', (args, run) => {
    const parts = args.map((arg) => (isList(arg) ? arg : [arg]));
    run.list(parts.reduce((length, part) => length + part.length, 0));
    return parts.flat(1);
  }),
  define<[readonly Value[], number, Value]>('insert before', 'list: list, position: number, newItem: any?', (run, list, at, item) => {
    const index = position(list, at);
    if (index === undefined) return undefined;
    run.list(list.length + 1);
    return [...list.slice(0, index), item, ...list.slice(index)];
  }),
  define<[readonly Value[], number]>('remove', 'list: list, position: number', (run, list, at) => {
    const index = position(list, at);
    if (index === undefined) return undefined;
    run.list(list.length);
    return [...list.slice(0, index), ...list.slice(index + 1)];
  }),
  define<[readonly Value[], Value, Value, Value]>(
    'list replace',
    'list: list, position: any?, newItem: any?, match: any?',
    (run, list, at, item, match) => {
      run.list(list.length);
      const chosen = at instanceof Callable ? at : match instanceof Callable ? match : undefined;
      if (chosen) return list.map((old) => (chosen.call([old, item], run) === true ? item : old));
      const index = typeof at === 'number' ? position(list, at) : undefined;
      return index === undefined ? undefined : list.map((old, place) => (place === index ? item : old));
    },
  ),
  define<[readonly Value[]]>('reverse', 'list: list', (run, list) => {
    run.list(list.length);
    return [...list].reverse();
  }),
  define<[readonly Value[], Value]>('index of', 'list: list, match: any?', (run, list, match) =>
    list.flatMap((item, index) => (equal(item, match, run) === true ? [index + 1] : [])),
  ),
  variadic('union', (args, run) =>
    distinct(
      args.map((arg) => (isList(arg) ? arg : [arg])),
      run,
    ),
  ),
  define<[readonly Value[]]>('distinct values', 'list: list', (run, list) => distinct([list], run)),
  define<[readonly Value[]]>('flatten', 'list: list', (run, list) => flatten(list, run)),
  define<[readonly Value[], Callable]>('sort', 'list: list, precedes: function', (run, list, precedes) => {
    run.list(list.length);
    return sorted(list, (a, b) => precedes.call([a, b], run) === true);
  }),
];
