import { type SignedTreeHead } from '@mot-cua/proof';
import { type Scope } from '../scope';

/** One thing that does not tally. */
export type Discrepancy = {
  /** Absent: it is about the public log as a whole. */
  readonly dossier?: string;
  /**
   * `chain`: a fact's hash does not follow; `facts`: history and row differ; `row`: a column of the dossier; `unreadable`: folding threw;
   * `table`: a derived table; `log`: the public log has another fact, or none; `unlawful`: deciding the recorded commands again gives other facts.
   */
  readonly what: 'chain' | 'facts' | 'state' | 'row' | 'unreadable' | 'table' | 'log' | 'unlawful';
  /** Number of the first bad fact, for `chain`. */
  readonly seq?: number;
  /** Name of the table or column. */
  readonly where?: string;
  readonly detail: string;
};

/** What the log itself must hold, beside every dossier being in it. */
export type LogCheck = { readonly leaves: number; readonly heads: number; readonly discrepancies: readonly Discrepancy[] };

export type BookCheck = {
  readonly dossiers: number;
  readonly facts: number;
  /** The dossiers looked at. */
  readonly ids: readonly string[];
  readonly discrepancies: readonly Discrepancy[];
  /** Give it back to go on; absent at the end. */
  readonly next?: string;
};

export type Books = {
  /**
   * Refolds one dossier and compares chain, state and every projection with what is stored. `scope`: for the api's role, which sees nothing
   * without.
   */
  readonly check: (dossier: string, scope?: Scope) => Promise<readonly Discrepancy[]>;
  /**
   * Decides every recorded command again on the pinned version and demands exactly the recorded facts: the proof that the published diagram
   * was followed. Counts by the calendar as it was then.
   */
  readonly redecide: (dossier: string, scope?: Scope) => Promise<readonly Discrepancy[]>;
  /**
   * Builds the public log again from its leaves and compares every signed root, also those `published` outside the database. Needs the runtime's view.
   * @param progress told the number of leaves after each step
   */
  readonly checkLog: (published: readonly SignedTreeHead[], progress?: (leaves: number) => void) => Promise<LogCheck>;
  /** Where shares of so many dossiers begin (`after` of each; the first begins before all), and how many dossiers there are. Needs the runtime's view. */
  readonly shares: (size: number) => Promise<{ readonly dossiers: number; readonly starts: readonly (string | undefined)[] }>;
  /** `check` over a share of all dossiers (`limit` of them, 1 to 1,000, in order of id, from `after` on). Needs the runtime's view. */
  readonly checkShare: (after: string | undefined, limit: number) => Promise<BookCheck>;
};
