import { type Readable } from 'node:stream';

/** A signature says over which bytes it was made, by offsets, hence never within a compressed object (ISO 32000-1, 12.8.1). */
const SIGNED_RANGE = /\/ByteRange\s*\[/g;
/** Longer than the mark, so that one cut in two by the reading is found whole. */
const OVERLAP = 64;

/** How many digital signatures a PDF holds. It counts them; whether they are good is for the reader's own software and the keys it trusts. */
export async function countSignatures(pdf: Readable): Promise<number> {
  let [count, tail] = [0, ''];
  for await (const chunk of pdf) {
    const text = tail + (chunk as Buffer).toString('latin1');
    let end = 0;
    for (const found of text.matchAll(SIGNED_RANGE)) {
      count++;
      end = found.index + found[0].length;
    }
    tail = text.slice(Math.max(end, text.length - OVERLAP));
  }
  return count;
}
