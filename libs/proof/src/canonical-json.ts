import { type Json } from '@mot-cua/procedure';

/** Thrown for a value that has no canonical form; `path` names the place. */
export class NotRecordable extends Error {
  override readonly name = 'NotRecordable';
  constructor(
    readonly why: 'number' | 'text' | 'type' | 'depth' | 'key',
    readonly path: string,
  ) {
    super(`not recordable (${why}) at ${path || '/'}`);
  }
}

/** Deeper values are refused. */
const MAX_DEPTH = 64;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Canonical JSON by RFC 8785: keys in order of their UTF-16 code units, no white space, numbers as ECMAScript prints them.
 * Properties that are undefined are left out, as JSON does. Throws `NotRecordable` for what PostgreSQL or the RFC cannot hold: numbers
 * that are not finite, lone surrogates, NUL, keys that reach into prototypes.
 */
export const canonicalJson = (value: unknown): string => {
  try {
    return write(value, 0);
  } catch (error) {
    // The place is looked for only now: every fact is written this way, and hardly one is refused.
    if (error instanceof NotRecordable) throw new NotRecordable(error.why, placeOf(value));
    throw error;
  }
};

const write = (value: unknown, depth: number): string => {
  if (depth > MAX_DEPTH) throw new NotRecordable('depth', '');
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      if (!Number.isFinite(value)) throw new NotRecordable('number', '');
      return Object.is(value, -0) ? '0' : `${value as unknown as string}`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value, depth) : record(value as Readonly<Record<string, unknown>>, depth);
    default:
      throw new NotRecordable('type', '');
  }
};

const list = (items: readonly unknown[], depth: number): string => {
  let written = '[';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) written += ',';
    written += write(items[index], depth + 1);
  }
  return `${written}]`;
};

const record = (fields: Readonly<Record<string, unknown>>, depth: number): string => {
  const entries = entriesOf(Object.keys(fields));
  let written = '{';
  for (const { key, named } of entries) {
    const value = fields[key];
    if (value === undefined) continue;
    if (named === undefined) throw new NotRecordable(FORBIDDEN_KEYS.has(key) ? 'key' : 'text', '');
    written += written.length > 1 ? `,${named}${write(value, depth + 1)}` : named + write(value, depth + 1);
  }
  return `${written}}`;
};

/** A key and how it is written, with its colon; `named` is undefined for a key that may not be written. */
type Entry = { readonly key: string; readonly named: string | undefined };

/** The keys of records as they come, one after the other, with their order once it was asked for: facts have few shapes, each is sorted once. */
type Shape = { readonly next: Map<string, Shape>; entries?: readonly Entry[] };
const shapes: Shape = { next: new Map() };
const MOST_SHAPES = 20_000;
let known = 0;

const entriesOf = (keys: readonly string[]): readonly Entry[] => {
  let shape = shapes;
  for (const key of keys) {
    let next = shape.next.get(key);
    if (next === undefined) {
      if (known >= MOST_SHAPES) return sorted(keys);
      known++;
      next = { next: new Map() };
      shape.next.set(key, next);
    }
    shape = next;
  }
  return (shape.entries ??= sorted(keys));
};

/** The default order of `sort` is that of UTF-16 code units, which is what RFC 8785, section 3.2.3 asks for. */
const sorted = (keys: readonly string[]): readonly Entry[] =>
  [...keys].sort().map((key) => ({ key, named: isWritable(key) ? `${text(key)}:` : undefined }));

/** A key that may not be written is refused when its record is, not when it is sorted: its value may be absent. */
const isWritable = (key: string): boolean => !FORBIDDEN_KEYS.has(key) && key.isWellFormed() && !key.includes('\0');

/** Texts in which nothing needs escaping and no half of a pair can be: they are their own JSON. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\ud7ff]*$/;

const text = (value: string): string => {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed() || value.includes('\0')) throw new NotRecordable('text', '');
  return JSON.stringify(value);
};

/** JSON Pointer of the first place that cannot be written, in the order of writing. */
const placeOf = (value: unknown, depth = 0): string => {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return '';
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [key, part] of parts as readonly (readonly [string | number, unknown])[]) {
    if (part === undefined && !Array.isArray(value)) continue;
    if (typeof key === 'string' && !isWritten({ [key]: null })) return FORBIDDEN_KEYS.has(key) ? `/${key}` : '';
    if (!isWritten(part, depth + 1)) return `/${key.toString()}${placeOf(part, depth + 1)}`;
  }
  return '';
};

const isWritten = (value: unknown, depth = 0): boolean => {
  try {
    write(value, depth);
    return true;
  } catch (error) {
    if (error instanceof NotRecordable) return false;
    throw error;
  }
};

/** The same value with every text and key in NFC, so that equal words have equal hashes. Unchanged parts are not copied. */
export const inNfc = <Value extends Json>(value: Value): Value => normalised(value) as Value;

const normalised = (value: Json): Json => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const done = items.map(normalised);
    return done.every((item, index) => item === items[index]) ? value : done;
  }
  const fields = Object.entries(value);
  const done = fields.map(([key, field]) => [key.normalize('NFC'), normalised(field)] as const);
  return done.every(([key, field], index) => key === fields[index]?.[0] && field === fields[index][1]) ? value : Object.fromEntries(done);
};
