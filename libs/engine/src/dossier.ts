import { type FlowId, type Json, type NodeId, type TimeLimit } from '@mot-cua/procedure';
import { type CalledBy, type Data, type Instant, type Kept, type KeptMessage, type Pinned, type VisitId, type Wait } from './fact';

/** One case going through a procedure version: the fold of its facts, nothing else. Plain JSON. */
export type Dossier = {
  /** Number of the last fact. */
  readonly seq: number;
  /** Visits ever started. */
  readonly count: number;
  readonly status: 'notOpened' | 'submitted' | 'open' | 'suspended' | 'closed';
  readonly outcome?: string;
  /** It was suspended once and goes on: work on it has begun. */
  readonly resumed?: true;
  readonly code?: string;
  readonly pinned?: Pinned;
  readonly calendar?: string;
  /** Legal profile by reception date. */
  readonly profile?: string;
  readonly agencies: Readonly<Record<string, number>>;
  /** When it was received; of one handed in from outside, until it is accepted, when it was submitted. */
  readonly openedAt?: Instant;
  /** The limit its resolution clock will start with, once the competent agency accepts a dossier another one received for it. */
  readonly awaitedLimit?: TimeLimit;
  /** It was opened by a call of another dossier, which is told how it ends. */
  readonly calledBy?: CalledBy;
  /** How many dossiers in a row one has opened the next by what it threw, this one included; absent: no dossier threw what opened it. */
  readonly openedDeep?: number;
  /** When it was handed in from outside. */
  readonly submittedAt?: Instant;
  /** When and at which step the decision was signed; null: it will be decided anew. */
  readonly decided?: { readonly at: Instant; readonly node: NodeId } | null;
  /** The reasons for which it was refused after processing. */
  readonly refused?: string;
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
  /** With what sector law added in this run. */
  readonly limit?: TimeLimit;
  readonly startedAt: Instant;
  /** When it came into this state. */
  readonly since: Instant;
  /** The due time in force. */
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
  /** The act that stopped it: waiting for a supplement, the result handed over, the stage or agency left. Absent: it ended with the dossier. */
  readonly stoppedBy?: 'supplement-request' | 'handed-over' | 'handed-on';
  /** Runs ended by a restart, oldest first. */
  readonly earlier?: readonly ClockRun[];
  /** How often a supplement was asked for. */
  readonly requests?: number;
  /** What sector law added to the present run. */
  readonly extensions?: readonly ClockExtension[];
  /** The one change of the due time that comes with an apology. */
  readonly reappointed?: Reappointment;
};

/** A run that a restart ended: all its use is forgotten, but it stays to be seen. */
export type ClockRun = {
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly limit?: TimeLimit;
  readonly due?: Instant;
  readonly pauses?: Clock['pauses'];
};
export type ClockExtension = { readonly at: Instant; readonly by: TimeLimit; readonly ground: string; readonly basis: string };
/** `from`: the due time before. It stays the basis of lateness when the apology came late. */
export type Reappointment = {
  readonly at: Instant;
  readonly from: Instant;
  readonly to: Instant;
  readonly ground: string;
  readonly signer: string;
  readonly number?: string;
  readonly late?: true;
};

export const notOpened: Dossier = { seq: 0, count: 0, status: 'notOpened', agencies: {}, at: 0, visits: [], mail: [], clocks: [] };
