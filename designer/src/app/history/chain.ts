import { type RecordedFact } from '@mot-cua/contract';
import { canonicalJson } from '@mot-cua/proof';

/** `previous` of the first fact. */
export const BEFORE_ALL = '0'.repeat(64);
/** Hashing is handed back to the browser after so many facts: a long history must not freeze the page. */
const FACTS_PER_TURN = 500;

/** What the check of the chain found. `seq` is the number of the first fact that is not as it was recorded. */
export type ChainVerdict =
  | { readonly kind: 'whole'; readonly facts: number; readonly head: string }
  | { readonly kind: 'broken'; readonly seq: number; readonly why: 'number' | 'link' | 'content' };

/** SHA-256 of bytes, lower-case hex. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/**
 * Checks a whole history from its opening: numbers without a gap, every fact bound to the one before, every hash that of its fact.
 * `hash = SHA-256(previous || canonical JSON of the fact)`, the same as on the server (RFC 8785).
 *
 * @param records all facts in order, from the first
 * @param digest the browser's own SHA-256 unless a test brings another
 */
export async function verifyChain(records: readonly RecordedFact[], digest: Digest = sha256): Promise<ChainVerdict> {
  let previous = BEFORE_ALL;
  for (const [index, record] of records.entries()) {
    const seq = index + 1;
    if (record.fact.seq !== seq) return { kind: 'broken', seq, why: 'number' };
    if (record.previous !== previous) return { kind: 'broken', seq, why: 'link' };
    const text = canonicalJson(record.fact);
    if ((await digest(join(previous, text))) !== record.hash) return { kind: 'broken', seq, why: 'content' };
    previous = record.hash;
    if (seq % FACTS_PER_TURN === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return { kind: 'whole', facts: records.length, head: previous };
}

function join(hex: string, text: string): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode(text);
  const bytes = new Uint8Array(hex.length / 2 + words.length);
  for (let index = 0; index < hex.length / 2; index += 1) bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  bytes.set(words, hex.length / 2);
  return bytes;
}

/** WebCrypto exists on https and localhost only; elsewhere the caller must say that nothing could be checked. */
export const canHash = (): boolean => (globalThis.crypto as Partial<Crypto>).subtle !== undefined;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
