import { sha256 } from './sha256';
import { writeUtf8 } from './utf8';

/** Bytes as lower-case hexadecimal text. */
export type Hex = string;

/** SHA-256 of the bytes named by `prefix`, followed by the UTF-8 bytes of `text`. */
export type Digest = (prefix: Hex, text: string) => Hex;

const LENGTH_OF_HASH = 64;
const NIBBLES = '0123456789abcdef';

export const isHash = (value: unknown): value is Hex =>
  typeof value === 'string' && value.length === LENGTH_OF_HASH && /^[0-9a-f]+$/.test(value);

export const hexOf = (bytes: Uint8Array): Hex => {
  let text = '';
  for (const byte of bytes) text += (NIBBLES[byte >> 4] ?? '') + (NIBBLES[byte & 15] ?? '');
  return text;
};

/** Bytes of a hexadecimal text of even length. Throws `RangeError` for anything else. */
export const bytesOf = (hex: Hex): Uint8Array<ArrayBuffer> => {
  if (!/^([0-9a-f]{2})*$/.test(hex)) throw new RangeError('not a hexadecimal text');
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index++) bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  return bytes;
};

let room = new Uint8Array(4096);

/** Works wherever the core works, also where a browser offers no cryptography (plain http). A server brings its own, which is faster. */
export const plainDigest: Digest = (prefix, text) => {
  const most = prefix.length / 2 + text.length * 3;
  if (room.length < most) room = new Uint8Array(most * 2);
  const start = bytesOf(prefix);
  room.set(start);
  return hexOf(sha256(room.subarray(0, writeUtf8(text, room, start.length))));
};
