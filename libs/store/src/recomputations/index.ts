import { type Instant } from '@mot-cua/engine';

/** A dossier whose due time moves when its calendar has changed. */
export type MovingDossier = {
  readonly id: string;
  readonly code: string;
  readonly agency: number;
  readonly procedure: string;
  /** Due time on the receipt's clock, now and by the changed calendar; absent when only steps move. */
  readonly was?: Instant;
  readonly due?: Instant;
  /** Steps and drawn timers whose limit moves. */
  readonly steps: number;
};

/** What an order to reckon anew would do. Nothing is written for it. */
export type RecomputationPreview = {
  readonly calendar: string;
  readonly revision: number;
  /** Open dossiers looked at. */
  readonly looked: number;
  readonly moved: number;
  /** Dossiers whose own due time moves, by owning agency; the others move in their steps alone. */
  readonly byAgency: readonly { readonly agency: number; readonly moved: number }[];
  /** Clocks that stand still now and are reckoned anew when they run on. */
  readonly paused: number;
  readonly tookMs: number;
};

export type RecomputationRecord = {
  readonly id: string;
  readonly calendar: string;
  readonly revision: number;
  readonly ground: string;
  readonly by: string;
  readonly orderedAt: Instant;
  readonly looked: number;
  readonly moved: number;
  /** Dossiers that could not be reckoned, e.g. closed meanwhile. */
  readonly failed: number;
  readonly finishedAt?: Instant;
};

/** Which dossiers: counted by this calendar or one laid on it, owned by one of these agencies. */
export type RecomputationScope = { readonly calendar: string; readonly agencies: readonly number[] };

/** A calendar changed after reception: preview, explicit order, application in batches. */
export type Recomputations = {
  /** Counts over all open dossiers of the scope, at most `MOST_LOOKED` of them. Undefined: no such calendar. */
  readonly preview: (scope: RecomputationScope) => Promise<RecomputationPreview | undefined>;
  /** The dossiers that move, some at a time in order of their ids; `next` goes on. */
  readonly moving: (
    scope: RecomputationScope,
    after?: string,
  ) => Promise<{ readonly rows: readonly MovingDossier[]; readonly next?: string }>;
  readonly order: (
    order: RecomputationScope & { readonly id: string; readonly revision: number; readonly ground: string; readonly by: string },
  ) => Promise<RecomputationRecord>;
  /** Newest first, at most 50. */
  readonly list: () => Promise<readonly RecomputationRecord[]>;
  /** One batch of the oldest unfinished order, for the runtime. False: there is none. */
  readonly work: () => Promise<boolean>;
};
