import { type Run } from '../run';
import { type Callable, type Context, contextKey, entryOf, isContext, isList, type Value } from '../value';
import { define, defineOverList } from './define';

const put = (context: Context, path: readonly Value[], value: Value, run: Run): Context | undefined => {
  const [key, ...rest] = path;
  if (typeof key !== 'string') return undefined;
  run.charge(Object.keys(context).length);
  if (rest.length === 0) return { ...context, [contextKey(key)]: value };
  const inner = entryOf(context, key) ?? null;
  const changed = isContext(inner) ? put(inner, rest, value, run) : undefined;
  return changed && { ...context, [contextKey(key)]: changed };
};

const merge = (contexts: readonly Context[], run: Run): Context => {
  const merged: Record<string, Value> = {};
  for (const context of contexts) {
    for (const [key, value] of Object.entries(context)) {
      run.charge(1);
      merged[contextKey(key)] = value;
    }
  }
  return merged;
};

/** Context functions (DMN, built-in functions), and Camunda's `is defined` and `get or else`, which imported diagrams use. */
export const contexts: readonly (readonly [string, Callable])[] = [
  define<[Context, Value]>('get value', 'm: context, key: any', (_run, context, key) => {
    const path = isList(key) ? key : [key];
    let found: Value = context;
    for (const name of path) {
      if (typeof name !== 'string') return undefined;
      found = isContext(found) ? (entryOf(found, name) ?? null) : null;
    }
    return found;
  }),
  define<[Context]>('get entries', 'm: context', (run, context) => {
    const entries = Object.entries(context);
    run.list(entries.length);
    return entries.map(([key, value]) => ({ key, value }));
  }),
  defineOverList('context', 'context', (entries, run) => {
    const built: Record<string, Value> = {};
    for (const entry of entries as readonly Context[]) {
      run.charge(1);
      const key = entryOf(entry, 'key');
      const value = entryOf(entry, 'value');
      if (typeof key !== 'string' || value === undefined || Object.hasOwn(built, key)) return undefined;
      built[contextKey(key)] = value;
    }
    return built;
  }),
  defineOverList('context merge', 'context', (list, run) => merge(list as readonly Context[], run)),
  define<[Context, Value, Value]>('context put', 'context: context, keys: any, value: any?', (run, context, keys, value) =>
    put(context, isList(keys) ? keys : [keys], value, run),
  ),
  define<[Value]>('is defined', 'value: any?', (_run, value) => value !== null),
  define<[Value, Value]>('get or else', 'value: any?, default: any?', (_run, value, otherwise) => value ?? otherwise),
];
