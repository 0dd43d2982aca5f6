const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Where an XML declaration says the encoding. Bytes. */
const DECLARED_WITHIN = 200;

/**
 * The text of a file in whatever encoding it came: by its byte order mark, by the zeros of UTF-16, by its XML declaration, as UTF-8, and else
 * as Windows-1258, in which older Vietnamese programs write; there marks stand behind their letters, so the text is put together (NFC).
 * @throws when bytes fit none of them
 */
export const textOfBytes = (bytes: Uint8Array): string => {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decode(bytes.subarray(marked[1].length), marked[0]);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decode(bytes, wide);
  const declared = declaredEncoding(bytes);
  for (const encoding of [...(declared === undefined ? [] : [declared]), 'utf-8']) {
    try {
      return decode(bytes, encoding).normalize('NFC');
    } catch {
      // Not that one: the next is tried.
    }
  }
  return decode(bytes, 'windows-1258').normalize('NFC');
};

/** UTF-16 without a mark: the first letter of a file is an ASCII one. */
const wideEncoding = ([first, second]: Uint8Array): string | undefined =>
  first === 0 && second !== 0 ? 'utf-16be' : second === 0 && first !== 0 && first !== undefined ? 'utf-16le' : undefined;

const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN));
  return /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
};

/** @throws where bytes do not fit the encoding, or there is no such encoding */
const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding, { fatal: true }).decode(bytes);
