/**
 * Every loop of the engine ends at one of these. Reaching one is an incident (or, before the first fact, a rejection), never a hang.
 * They hold for all dossiers of an installation; tests may lower them through `Context.bounds`.
 */
export type Bounds = {
  /** Facts one command may record before the rest waits for a retry. A loop of `maxItems` automatic passages makes about 4,000. */
  readonly maxFactsPerCommand: number;
  /** Passages of one loop or multi-instance. */
  readonly maxItems: number;
  /** Scopes inside scopes, calls included. */
  readonly maxDepth: number;
  /** Dossiers that call dossiers that call dossiers. */
  readonly maxCallsDeep: number;
  /** Dossiers one of which opened the next by a message or signal it threw. */
  readonly maxOpenedDeep: number;
  /** Messages kept for waits that do not exist yet. */
  readonly maxMail: number;
  /** Completed activities one scope remembers for compensation. */
  readonly maxKept: number;
  /** Names and values in the data of one command. */
  readonly maxValues: number;
};

export const bounds: Bounds = {
  maxFactsPerCommand: 10_000,
  maxItems: 1_000,
  maxDepth: 60,
  maxCallsDeep: 5,
  maxOpenedDeep: 5,
  maxMail: 100,
  maxKept: 1_000,
  maxValues: 10_000,
};

/** Ids of used messages a dossier remembers, so that the same message is not used twice. */
export const MAX_HEARD = 100;

/** Depth of lists and records in the data of a command. */
export const MAX_DATA_DEPTH = 32;
