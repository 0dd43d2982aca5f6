import { same } from '../compare';
import { type Callable, type Value } from '../value';
import { define } from './define';

/** Functions about truth and sameness (DMN, built-in functions). */
export const logic: readonly (readonly [string, Callable])[] = [
  define<[Value]>('not', 'negand: any', (_run, negand) => (typeof negand === 'boolean' ? !negand : null)),
  define<[Value, Value]>('is', 'value1: any?, value2: any?', (run, a, b) => same(a, b, run)),
];
