import { type Instant } from '@mot-cua/engine';
import { type Discrepancy } from '../books';
import { type Scope } from '../scope';

/** Something that does not tally, since when, and until when. */
export type BookFinding = Discrepancy & {
  readonly id: string;
  /** Code of the dossier, when it is about one. */
  readonly code?: string;
  readonly foundAt: Instant;
  /** When it was last seen. */
  readonly seenAt: Instant;
  /** When it was first seen no more. */
  readonly resolvedAt?: Instant;
};

/** Findings of the checks of the books: incidents with a page of their own, never repaired silently. */
export type BookFindings = {
  /** Notes what was found; of the dossiers looked at, what was found earlier and is not found now counts as resolved. Only for the runtime. */
  readonly note: (looked: readonly string[], found: readonly Discrepancy[]) => Promise<void>;
  /**
   * The same for the public log as a whole. `publishing`: whether it continues what was published, said with `where: 'publishing'`; `check`: the tree built
   * again, every discrepancy with a `where` of its own. Each settles only what it said itself.
   */
  readonly noteLog: (seer: 'publishing' | 'check', found: readonly Discrepancy[]) => Promise<void>;
  /** Open ones first, then the latest; at most 500. */
  readonly list: (scope: Scope) => Promise<readonly BookFinding[]>;
};
