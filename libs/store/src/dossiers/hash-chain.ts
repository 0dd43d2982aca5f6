import { hash } from 'node:crypto';
import { type Fact } from '@mot-cua/engine';
import { canonicalJson } from '../canonical-json';
import { type RecordedFact } from './records';

const HASH_BYTES = 32;

/** What the first fact of a dossier is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** `SHA-256(previous hash, 32 bytes || canonical JSON of the fact, UTF-8)`, hex. */
export const chainHash = (previous: string, fact: Fact): string => {
  const text = canonicalJson(fact);
  const bytes = Buffer.allocUnsafe(HASH_BYTES + Buffer.byteLength(text));
  bytes.write(previous, 'hex');
  bytes.write(text, HASH_BYTES);
  return hash('sha256', bytes, 'hex');
};

/** Links facts to a chain ending in `head`. */
export const chain = (head: string, facts: readonly Fact[]): RecordedFact[] => {
  let previous = head;
  return facts.map((fact) => {
    const recorded = { fact, previous, hash: chainHash(previous, fact) };
    previous = recorded.hash;
    return recorded;
  });
};

/** Number of the first fact whose link does not hold, or that is missing; undefined when the chain is whole. `facts` in order from 1. */
export const firstBrokenLink = (facts: readonly { readonly fact: Fact; readonly hash: string }[]): number | undefined => {
  let previous = CHAIN_START;
  for (const [index, { fact, hash: recorded }] of facts.entries()) {
    if (fact.seq !== index + 1) return index + 1;
    if (chainHash(previous, fact) !== recorded) return fact.seq;
    previous = recorded;
  }
  return undefined;
};
