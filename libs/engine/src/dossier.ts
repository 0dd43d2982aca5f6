import { type FlowId, type Json, type NodeId, type TimeLimit } from '@mot-cua/procedure';
import { type Data, type Instant, type Kept, type KeptMessage, type Pinned, type VisitId, type Wait } from './fact';

/** One case going through a procedure version: the fold of its facts, nothing else. Plain JSON. */
export type Dossier = {
  /** Number of the last fact. */
  readonly seq: number;
  /** Visits ever started. */
  readonly count: number;
  readonly status: 'notOpened' | 'open' | 'suspended' | 'closed';
  readonly outcome?: string;
  readonly code?: string;
  readonly pinned?: Pinned;
  readonly calendar?: string;
  readonly agencies: Readonly<Record<string, number>>;
  readonly openedAt?: Instant;
  /** Values of the procedure as they were at the end; while the dossier is open they lie on its first visit. */
  readonly data?: Data;
  /** Time of the last fact: no later fact is earlier. */
  readonly at: Instant;
  /** Living visits in order of ordinal, found by binary search. */
  readonly visits: readonly Visit[];
  readonly mail: readonly KeptMessage[];
  /** Ids of the messages used lately, oldest first, at most MAX_HEARD: the same message twice is refused. */
  readonly heard?: readonly string[];
  readonly clocks: readonly Clock[];
};

/** One passage of a dossier through a node. A scope is a visit that holds visits. */
export type Visit = {
  readonly id: VisitId;
  readonly n: number;
  readonly node: NodeId;
  readonly scope?: VisitId;
  readonly part?: 'item' | 'handler';
  readonly startedAt: Instant;
  readonly waits?: readonly Wait[];
  readonly data?: Data;
  readonly memory?: Readonly<Record<string, Json>>;
  readonly blocked?: { readonly code: string; readonly hook: string; readonly node?: NodeId; readonly detail?: string };
  /** Only while it is a scope: the number of living children. */
  readonly live?: number;
  /** Only while it is a scope: tokens lying on its flows; a flow without tokens is not named. */
  readonly marking?: Readonly<Record<FlowId, number>>;
  /** An interrupting event sub-process has taken over: the others listen no longer. */
  readonly sealed?: true;
  /** What compensation may undo in this scope, in order of completion. */
  readonly kept?: readonly Kept[];
  /** What this visit is about to undo: the first is next. */
  readonly queue?: readonly Kept[];
};

/** What measures a limit. `resolution` is the statutory one, whose due time stands on the receipt. */
export type Clock = {
  readonly name: string;
  readonly state: 'running' | 'paused' | 'stopped';
  readonly limit?: TimeLimit;
  readonly startedAt: Instant;
  readonly since: Instant;
  readonly due?: Instant;
  /** The due time of the receipt, never overwritten. */
  readonly originalDue?: Instant;
  /** What the applicant was told of the present run, once a changed calendar has moved `due`: it is never moved earlier than this. */
  readonly promised?: Instant;
  /** Why it is paused: a code of the list of lawful reasons, and the ground, when a person paused it. */
  readonly reason?: string;
  readonly ground?: string;
  /** Times of the present run in which it did not run; the last one is open while the clock is paused. */
  readonly pauses?: readonly { readonly from: Instant; readonly to?: Instant; readonly reason: string }[];
};

export const notOpened: Dossier = { seq: 0, count: 0, status: 'notOpened', agencies: {}, at: 0, visits: [], mail: [], clocks: [] };
