/**
 * Every loop of the engine ends at one of these. Reaching one is an incident (or, before the first fact, a rejection), never a hang.
 * They hold for all dossiers of an installation; tests may lower them through `Context.bounds`.
 */
export type Bounds = {
  /** Facts one command may record before the rest waits for a retry. */
  readonly maxFactsPerCommand: number;
  /** What they may be at most while the command goes through loops over lists, each of whose passages is granted `FACTS_OF_A_PASSAGE` more. */
  readonly maxFactsWithPassages: number;
  /** Passages of one multi-instance. */
  readonly maxItems: number;
  /** Rounds of one standard loop: nobody knows before how many there will be. */
  readonly maxRounds: number;
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
  maxFactsWithPassages: 120_000,
  maxItems: 10_000,
  maxRounds: 1_000,
  maxDepth: 60,
  maxCallsDeep: 5,
  maxOpenedDeep: 5,
  maxMail: 100,
  maxKept: 10_000,
  maxValues: 20_000,
};

/** Facts every passage of a loop over a list may add to those of its command: an automatic step makes four to six. */
export const FACTS_OF_A_PASSAGE = 11;

/** Ids of used messages a dossier remembers, so that the same message is not used twice. */
export const MAX_HEARD = 100;

/** Depth of lists and records in the data of a command. */
export const MAX_DATA_DEPTH = 32;
