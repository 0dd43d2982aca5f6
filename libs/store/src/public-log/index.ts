import { type Hex, type LogLeaf, type SignedTreeHead, type TreeHead } from '@mot-cua/proof';
import { type Scope } from '../scope';

export type PlacedLeaf = LogLeaf & { /** Its number in the log, from 0. */ readonly n: number };

/** Who signs heads. The secret key stays with them. */
export type Signer = { readonly key: string; readonly publicKey: Hex; readonly sign: (head: TreeHead) => SignedTreeHead };

export type LogKey = { readonly id: string; readonly publicKey: Hex; readonly since: number };

/** The log of chain heads: what shows that a history is there whole, and that nothing was taken back. */
export type PublicLog = {
  /**
   * Takes in what is new, at most `most` heads, and signs the tree when it grew or when the last signature is older than `freshMs`. Only for the runtime;
   * several at once wait for each other.
   * @returns the head signed, if any, and whether more is waiting.
   */
  readonly grow: (signer: Signer, most: number, freshMs: number) => Promise<{ readonly head?: SignedTreeHead; readonly more: boolean }>;
  /** The newest signed head; undefined before the first. */
  readonly head: () => Promise<SignedTreeHead | undefined>;
  /** Signed heads of trees larger than `size`, oldest first, at most 1,000. */
  readonly headsAfter: (size: number) => Promise<readonly SignedTreeHead[]>;
  readonly keys: () => Promise<readonly LogKey[]>;
  readonly size: () => Promise<number>;
  /** The newest leaf about a dossier within the first `size` leaves. */
  readonly leafOf: (scope: Scope, dossier: string, size: number) => Promise<PlacedLeaf | undefined>;
  readonly versionLeaf: (procedure: string, version: number) => Promise<PlacedLeaf | undefined>;
  /** Hashes of the audit path of leaf `n` in the tree of `size` leaves. Throws `RangeError` when there is no such leaf or tree. */
  readonly inclusion: (n: number, size: number) => Promise<readonly Hex[]>;
  /** Hashes that show that the tree of `size` leaves grew from the one of `old`. Throws `RangeError` when the log was never that large. */
  readonly consistency: (old: number, size: number) => Promise<readonly Hex[]>;
  /** Root of the first `size` leaves. Throws `RangeError` when the log was never that large. */
  readonly rootAt: (size: number) => Promise<Hex>;
};
