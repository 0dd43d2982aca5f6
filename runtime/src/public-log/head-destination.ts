import { type SignedTreeHead } from '@mot-cua/proof';

/**
 * A place outside the database where signed heads are published: a folder, another machine, a notice board. What stands there cannot be taken back, so it
 * shows when the database was.
 */
export type HeadDestination = {
  readonly name: string;
  /** The newest head that stands there; undefined before the first. */
  readonly last: () => Promise<SignedTreeHead | undefined>;
  /** Heads that stand there, oldest first; of more than `most` every so manieth, and the newest always. */
  readonly all: (most: number) => Promise<readonly SignedTreeHead[]>;
  /** Adds heads in order. Resolves when they are safe there. */
  readonly publish: (heads: readonly SignedTreeHead[]) => Promise<void>;
};
