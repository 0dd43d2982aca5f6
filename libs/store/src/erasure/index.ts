import { type Instant } from '@mot-cua/engine';
import { type Scope } from '../scope';

/** How long personal data are kept after a dossier of a procedure closed, and by which law. */
export type Retention = {
  readonly procedure: string;
  readonly months: number;
  readonly under: string;
  readonly by: string;
  readonly at: Instant;
};

/** A closed dossier whose personal data have been kept as long as the law wants. */
export type ErasableDossier = {
  readonly id: string;
  readonly code: string;
  readonly procedure: string;
  readonly closedAt: Instant;
  /** Since when they may be erased. */
  readonly dueAt: Instant;
  readonly under: string;
  /** Personal values of its history, the applicant's data apart. */
  readonly values: number;
  readonly files: number;
};

/** What was taken away, and the bytes nobody needs any longer. */
export type Erased = { readonly values: number; readonly looseBytes: readonly string[] };

/** Taking personal data away because the law says so. */
export type Erasure = {
  readonly schedule: () => Promise<readonly Retention[]>;
  readonly keepFor: (retention: Omit<Retention, 'at'>) => Promise<void>;
  /** Dossiers whose time is over, the longest closed first; at most `MOST_ERASABLE`. */
  readonly due: (scope: Scope) => Promise<readonly ErasableDossier[]>;
  /**
   * Takes value and salt of everything personal in a closed dossier away, for ever. The caller has made sure of the right and has the act recorded in the history.
   * @param under the law or decision it is done under
   * @returns undefined when the dossier is not closed, or not there
   */
  readonly erase: (dossier: string, under: string) => Promise<Erased | undefined>;
};
export const MOST_ERASABLE = 200;
/** A remark whose reference begins so says that personal data were erased, and under what. */
export const ERASURE = 'erasure:';
