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
export const canonicalJson = (value: unknown): string => write(value, '', 0);

const write = (value: unknown, path: string, depth: number): string => {
  if (depth > MAX_DEPTH) throw new NotRecordable('depth', path);
  switch (typeof value) {
    case 'string':
      return text(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw new NotRecordable('number', path);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value, path, depth) : record(value as Readonly<Record<string, unknown>>, path, depth);
    default:
      throw new NotRecordable('type', path);
  }
};

const list = (items: readonly unknown[], path: string, depth: number): string => {
  let written = '[';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) written += ',';
    written += write(items[index], `${path}/${index.toString()}`, depth + 1);
  }
  return `${written}]`;
};

const record = (fields: Readonly<Record<string, unknown>>, path: string, depth: number): string => {
  // The default order of `sort` is that of UTF-16 code units, which is what RFC 8785, section 3.2.3 asks for.
  const keys = Object.keys(fields).sort();
  let written = '{';
  for (const key of keys) {
    const value = fields[key];
    if (value === undefined) continue;
    if (FORBIDDEN_KEYS.has(key)) throw new NotRecordable('key', `${path}/${key}`);
    if (written.length > 1) written += ',';
    written += `${text(key, path)}:${write(value, `${path}/${key}`, depth + 1)}`;
  }
  return `${written}}`;
};

const text = (value: string, path: string): string => {
  if (!value.isWellFormed() || value.includes('\0')) throw new NotRecordable('text', path);
  return JSON.stringify(value);
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
