import { type Fact } from '@mot-cua/engine';
import { canonicalJson } from './canonical-json';
import { type Digest, type Hex, plainDigest } from './digest';

/** What the first fact of a dossier is chained to. */
export const CHAIN_START: Hex = '0'.repeat(64);

/** A fact with the hash that was recorded for it. */
export type HashedFact = { readonly fact: Fact; readonly hash: Hex };

/** `SHA-256(previous hash, 32 bytes || canonical JSON of the fact, UTF-8)`. */
export const chainHash = (previous: Hex, fact: Fact, digest: Digest = plainDigest): Hex => digest(previous, canonicalJson(fact));

/** What the check of a chain found; `seq` is the number of the first fact that is not as it was recorded. */
export type ChainVerdict =
  | { readonly kind: 'whole'; readonly facts: number; readonly head: Hex }
  /** `number`: a fact is missing or out of place; `content`: the fact, or the hash of the one before, is not what was hashed. */
  | { readonly kind: 'broken'; readonly seq: number; readonly why: 'number' | 'content' };

/** Checks facts in order from the first: numbers without a gap, every hash that of its fact and the hash before. */
export const checkChain = (records: readonly HashedFact[], digest: Digest = plainDigest): ChainVerdict => {
  let head = CHAIN_START;
  for (const [index, { fact, hash }] of records.entries()) {
    const seq = index + 1;
    if (fact.seq !== seq) return { kind: 'broken', seq, why: 'number' };
    if (hashOrNothing(head, fact, digest) !== hash) return { kind: 'broken', seq, why: 'content' };
    head = hash;
  }
  return { kind: 'whole', facts: records.length, head };
};

/** What has no canonical form was never recorded by us. */
const hashOrNothing = (previous: Hex, fact: Fact, digest: Digest): Hex | undefined => {
  try {
    return chainHash(previous, fact, digest);
  } catch {
    return undefined;
  }
};
