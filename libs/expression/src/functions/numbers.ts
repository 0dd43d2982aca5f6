import { add, checked, divide, modulo, multiply, round, type Rounding } from '../decimal';
import { order } from '../compare';
import { type Callable, isDuration, type Value } from '../value';
import { absolute } from '../temporal';
import { define, defineOverList } from './define';

const rounding = (name: string, how: Rounding, scale: 'scale: number' | 'scale: number?') =>
  define<[number, number | null]>(name, `n: number, ${scale}`, (_run, n, places) => round(n, places ?? 0, how));

const total = (list: readonly number[]): number => list.reduce((sum, item) => add(sum, item), 0);

const extreme = (name: string, wanted: -1 | 1) =>
  defineOverList(name, 'any', (list) => {
    let best: Value = null;
    for (const [index, item] of list.entries()) {
      const way = index === 0 ? wanted : order(item, best);
      if (way === null) return undefined;
      if (way === wanted) best = item;
    }
    return best;
  });

const median = (list: readonly number[]): number | null => {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (divide(add(low, high), 2) ?? null);
};

const mode = (list: readonly number[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([item]) => item)
    .sort((a, b) => a - b);
};

const deviation = (list: readonly number[]): number | null => {
  if (list.length < 2) return null;
  const mean = total(list) / list.length;
  return Math.sqrt(list.reduce((sum, item) => sum + (item - mean) ** 2, 0) / (list.length - 1));
};

/** Numeric and statistical functions (DMN, built-in functions). All rounding is done on decimals. */
export const numbers: readonly (readonly [string, Callable])[] = [
  define<[string, string | null, string | null]>(
    'number',
    'from: string, grouping separator: string?, decimal separator: string?',
    (_run, from, grouping, point) => {
      const ungrouped = grouping ? from.split(grouping).join('') : from;
      const text = point && point !== '.' ? (ungrouped.includes('.') ? '' : ungrouped.replace(point, '.')) : ungrouped;
      return /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text.trim()) ? checked(Number(text)) : undefined;
    },
  ),
  rounding('decimal', 'half even', 'scale: number'),
  rounding('floor', 'floor', 'scale: number?'),
  rounding('ceiling', 'ceiling', 'scale: number?'),
  rounding('round up', 'up', 'scale: number'),
  rounding('round down', 'down', 'scale: number'),
  rounding('round half up', 'half up', 'scale: number'),
  rounding('round half down', 'half down', 'scale: number'),
  define<[Value]>('abs', 'n: any', (_run, n) =>
    typeof n === 'number' ? Math.abs(n) : isDuration(n) ? absolute(n) : n === null ? null : undefined,
  ),
  define<[number, number]>('modulo', 'dividend: number, divisor: number', (_run, dividend, divisor) => modulo(dividend, divisor)),
  define<[number]>('sqrt', 'number: number', (_run, number) => (number < 0 ? undefined : Math.sqrt(number))),
  define<[number]>('log', 'number: number', (_run, number) => (number <= 0 ? undefined : Math.log(number))),
  define<[number]>('exp', 'number: number', (_run, number) => checked(Math.exp(number))),
  define<[number]>('odd', 'number: number', (_run, number) => Math.abs(number) % 2 === 1),
  define<[number]>('even', 'number: number', (_run, number) => Math.abs(number) % 2 === 0),
  extreme('min', -1),
  extreme('max', 1),
  defineOverList('sum', 'number', (list) => (list.length === 0 ? null : total(list as readonly number[]))),
  defineOverList('mean', 'number', (list) => (list.length === 0 ? null : divide(total(list as readonly number[]), list.length))),
  defineOverList('product', 'number', (list) =>
    list.length === 0 ? null : (list as readonly number[]).reduce((product, item) => multiply(product, item), 1),
  ),
  defineOverList('median', 'number', (list) => median(list as readonly number[])),
  defineOverList('mode', 'number', (list) => mode(list as readonly number[])),
  defineOverList('stddev', 'number', (list) => deviation(list as readonly number[])),
];
