import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { MAX_VALUE_DEPTH } from './bounds';
import { plainNumber } from './decimal';
import { type Run, Stop } from './run';

/** A value that survives JSON unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Temporal = FeelDate | FeelTime | FeelDateTime | FeelDuration;
export type Context = { readonly [key: string]: Value };
/** What FEEL computes with. Texts of dates stay texts until a function such as `date` makes dates of them. */
export type Value = null | boolean | number | string | readonly Value[] | Context | Temporal | Range | Callable;

export class Range {
  constructor(
    readonly start: Value,
    readonly end: Value,
    readonly startIncluded: boolean,
    readonly endIncluded: boolean,
  ) {}
}

/** A function: of the language, or defined in the expression. */
export class Callable {
  constructor(
    readonly parameters: readonly string[],
    /** The last parameter takes all further arguments. */
    readonly variadic: boolean,
    readonly call: (args: readonly Value[], run: Run) => Value,
  ) {}
}

export type Kind =
  | 'Null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function';

export const kindOf = (value: Value): Kind => {
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    default:
      if (value === null) return 'Null';
      if (isList(value)) return 'list';
      if (value instanceof FeelDate) return 'date';
      if (value instanceof FeelTime) return 'time';
      if (value instanceof FeelDateTime) return 'date and time';
      if (value instanceof FeelDuration) return yearsAndMonths(value) ? 'years and months duration' : 'days and time duration';
      if (value instanceof Range) return 'range';
      if (value instanceof Callable) return 'function';
      return 'context';
  }
};

export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);
export const isMoment = (value: Value): value is FeelDate | FeelTime | FeelDateTime =>
  value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime;
export const isDuration = (value: Value): value is FeelDuration => value instanceof FeelDuration;
export const yearsAndMonths = (duration: FeelDuration): boolean => (duration as unknown as { yearsMonths: boolean }).yearsMonths;
export const isContext = (value: Value): value is Context => kindOf(value) === 'context';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
/** A name as key of a context: names that reach into JavaScript's own objects are refused. */
export const contextKey = (name: string): string => {
  if (forbidden.has(name)) throw new Stop('name.forbidden', name);
  return name;
};

/** An entry of a context; `undefined` when it has none of that name. Never looks beyond the object itself. */
export const entryOf = (context: Context, name: string): Value | undefined => (Object.hasOwn(context, name) ? context[name] : undefined);

/**
 * The value as JSON: dates, times and durations as ISO 8601 text.
 * @throws Stop `result.not-a-value` for functions and ranges, which have no JSON.
 */
export const toJson = (value: Value, run: Run, depth = 0): Json => {
  if (depth > MAX_VALUE_DEPTH) throw new Stop('evaluation.too-deep', `> ${MAX_VALUE_DEPTH}`);
  switch (typeof value) {
    case 'boolean':
    case 'number':
      return value;
    case 'string':
      run.text(value.length);
      return value.normalize('NFC');
    default:
      if (value === null) return null;
      if (isList(value)) {
        run.list(value.length);
        return value.map((item) => toJson(item, run, depth + 1));
      }
      if (isMoment(value) || isDuration(value)) return value.toString();
      if (value instanceof Range || value instanceof Callable) throw new Stop('result.not-a-value', kindOf(value));
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => {
          run.charge(1);
          return [contextKey(key), toJson(entry, run, depth + 1)];
        }),
      );
  }
};

/** FEEL's `string()` (DMN, conversion functions). */
export const toText = (value: Value, run: Run, quoted = false, depth = 0): string => {
  if (depth > MAX_VALUE_DEPTH) throw new Stop('evaluation.too-deep', `> ${MAX_VALUE_DEPTH}`);
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return plainNumber(value);
    case 'string':
      run.text(value.length);
      return quoted ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
    default: {
      run.charge(1);
      const inner = (item: Value) => toText(item, run, true, depth + 1);
      if (value === null) return 'null';
      if (isList(value)) return `[${value.map(inner).join(', ')}]`;
      if (isMoment(value) || isDuration(value)) return value.toString();
      if (value instanceof Callable) return 'function';
      if (value instanceof Range)
        return `${value.startIncluded ? '[' : '('}${inner(value.start)}..${inner(value.end)}${value.endIncluded ? ']' : ')'}`;
      return `{${Object.entries(value)
        .map(([key, entry]) => `${/\W/.test(key) ? `"${key}"` : key}: ${inner(entry)}`)
        .join(', ')}}`;
    }
  }
};
