import { sha256 } from './sha256';
import { writeUtf8 } from './utf8';

/** Bytes as lower-case hexadecimal text. */
export type Hex = string;

/** SHA-256 of the bytes named by `prefix`, followed by the UTF-8 bytes of `text`. */
export type Digest = (prefix: Hex, text: string) => Hex;

const LENGTH_OF_HASH = 64;

export const isHash = (value: unknown): value is Hex =>
  typeof value === 'string' && value.length === LENGTH_OF_HASH && /^[0-9a-f]+$/.test(value);

const BYTE_TEXTS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const hexOf = (bytes: Uint8Array): Hex => {
  let text = '';
  for (const byte of bytes) text += BYTE_TEXTS[byte] as string;
  return text;
};

/** Bytes of a hexadecimal text of even length. Throws `RangeError` for anything else. */
export const bytesOf = (hex: Hex): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(hex.length >> 1);
  writeHex(hex, bytes);
  return bytes;
};

/** The same into the beginning of `target`. @returns the number of bytes */
const writeHex = (hex: Hex, target: Uint8Array): number => {
  if (hex.length % 2 !== 0) throw new RangeError('not a hexadecimal text');
  for (let index = 0; index < hex.length; index += 2)
    target[index >> 1] = (nibble(hex.charCodeAt(index)) << 4) | nibble(hex.charCodeAt(index + 1));
  return hex.length >> 1;
};

/** @param unit code of a digit, or of a letter from a to f */
const nibble = (unit: number): number => {
  if (unit >= 48 && unit <= 57) return unit - 48;
  if (unit >= 97 && unit <= 102) return unit - 87;
  throw new RangeError('not a hexadecimal text');
};

let room = new Uint8Array(4096);

/** Works wherever the core works, also where a browser offers no cryptography (plain http). A server brings its own, which is faster. */
export const plainDigest: Digest = (prefix, text) => {
  const most = prefix.length / 2 + text.length * 3;
  if (room.length < most) room = new Uint8Array(most * 2);
  return hexOf(sha256(room.subarray(0, writeUtf8(text, room, writeHex(prefix, room)))));
};
