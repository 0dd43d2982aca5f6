import { type Instant, type StartDue } from '@mot-cua/engine';

/** A start of a version in force: what it is at, where the dossier then begins, which of the node's events it is. */
export type StartInForce = { readonly procedure: string; readonly version: number; readonly node: string; readonly trigger: number };

/** A timer start that is due. `after`: agencies up to this one have their dossier already. */
export type DueStart = StartInForce & { readonly due: Instant; readonly now: Instant; readonly after?: number };

/** How far the opening at a due start came: the agencies up to this one have their dossier, or all have. */
export type StartProgress = { readonly after: number } | 'all';

/** What opens dossiers from outside, over all procedures; derived from the published versions. Only for the runtime's role. */
export type TriggeredStarts = {
  /** Reads the starts of versions published since it was last asked; returns those that could not be read, with why. */
  readonly readNew: () => Promise<readonly { readonly procedure: string; readonly version: number; readonly why: string }[]>;
  /** Starts by this message or signal of the versions in force now, by procedure. */
  readonly by: (kind: 'message' | 'signal', name: string) => Promise<readonly StartInForce[]>;
  /**
   * Takes the timer start that is due longest and lets `open` open what begins there; the row's lock is the lease, so that two runtimes do not do it
   * both and a killed one's is free again at once. Then it is due at its next moment behind now: times that passed meanwhile begin nothing more. What
   * `open` throws leaves the start due.
   * @returns whether there was one
   */
  readonly passDue: (open: (start: DueStart) => Promise<StartProgress>) => Promise<boolean>;
};

export type { StartDue };
