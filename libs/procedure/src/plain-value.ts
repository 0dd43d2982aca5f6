import { type Json } from './text';

/** How deep, and how large as JSON text, data from outside may be. */
export const MAX_DATA_DEPTH = 32;
export const MAX_DATA_BYTES = 1024 * 1024;

export type Unsafe = {
  /** JSON Pointer (RFC 6901) of the place. */
  readonly path: string;
  readonly code: 'unsafe-key' | 'nul' | 'too-deep' | 'too-large' | 'not-json' | 'key-twice';
};

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

export type Plain = { readonly kind: 'plain'; readonly value: Json } | { readonly kind: 'unsafe'; readonly unsafe: Unsafe };

/**
 * Data from outside as plain JSON with texts in NFC, or the first place that must not get in: keys that reach into JavaScript's own objects,
 * NUL, nesting and size beyond the bounds, numbers that are none, keys that are the same once composed.
 */
export const plainValue = (value: unknown): Plain => {
  const state = { size: 0 };
  try {
    return { kind: 'plain', value: copy(value, '', 0, state) };
  } catch (error) {
    if (error instanceof UnsafeValue) return { kind: 'unsafe', unsafe: error.unsafe };
    throw error;
  }
};

class UnsafeValue extends Error {
  constructor(readonly unsafe: Unsafe) {
    super(unsafe.code);
  }
}
const unsafe = (path: string, code: Unsafe['code']) => new UnsafeValue({ path, code });

const copy = (value: unknown, path: string, depth: number, state: { size: number }): Json => {
  if (depth > MAX_DATA_DEPTH) throw unsafe(path, 'too-deep');
  state.size += 4;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw unsafe(path, 'not-json');
  }
  if (typeof value === 'string') return text(value, path, state);
  if (Array.isArray(value)) {
    return value.map((item, index) => copy(item, `${path}/${index}`, depth + 1, state));
  }
  if (typeof value !== 'object' || (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null))
    throw unsafe(path, 'not-json');
  const copied: Record<string, Json> = {};
  for (const [key, entry] of Object.entries(value)) {
    const place = `${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const name = text(key, place, state);
    if (unsafeKeys.has(name)) throw unsafe(place, 'unsafe-key');
    if (Object.hasOwn(copied, name)) throw unsafe(place, 'key-twice');
    if (entry !== undefined) copied[name] = copy(entry, place, depth + 1, state);
  }
  return copied;
};

const text = (value: string, path: string, state: { size: number }): string => {
  state.size += value.length * 3;
  // Bytes are counted as if every character took three: an upper bound that costs nothing.
  if (state.size > MAX_DATA_BYTES * 3) throw unsafe(path, 'too-large');
  if (value.includes('\u0000')) throw unsafe(path, 'nul');
  return value.normalize('NFC');
};
