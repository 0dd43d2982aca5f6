import { type FlowId, type Json, type NodeId, type TimeLimit, type Warning } from '@mot-cua/procedure';

/** Milliseconds since 1970-01-01T00:00:00Z. Instants enter the core; it has no clock of its own. */
export type Instant = number;
/** `node#ordinal`: the ordinal counts every visit of the dossier, so the id is deterministic. */
export type VisitId = string;
/** `visit/node[.trigger]`. */
export type WaitId = string;
/** A reference to one published procedure version. */
export type Pinned = { readonly procedure: string; readonly version: number; readonly process: string };
/** Values lying on a scope: small things only (numbers, codes, references, commitments), never papers or personal data. */
export type Data = Readonly<Record<string, Json>>;

/** Who asked. `post` and `agency` are as they were at that moment. A machine has no person. */
export type Actor = {
  readonly person?: string;
  readonly agency?: number;
  readonly role?: string;
  /** Acting for somebody absent: whom. */
  readonly inPlaceOf?: string;
  /** The paper that allows it (number and date of the decision). */
  readonly paper?: string;
  readonly system?: 'runtime' | 'portal' | 'migration' | 'outside';
};

/** What every fact carries beside its own payload. */
export type Envelope = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: Actor;
  /** Id of the command that led to it. */
  readonly command: string;
  /** Number of the microstep inside the command: the player shows one microstep per beat. */
  readonly step: number;
  /** Version of this kind of fact's payload. */
  readonly v: 1;
};

export type Wait = {
  readonly id: WaitId;
  readonly node: NodeId;
  readonly kind: 'task' | 'job' | 'timer' | 'message' | 'signal' | 'condition' | 'choice' | 'child' | 'limit';
  readonly role: 'own' | 'boundary' | 'start' | 'option';
  /** Message or signal name plus correlation key; connector of a job. */
  readonly name?: string;
  readonly key?: string;
  /** When it is due by the engine's own reckoning, with the rule and the start it was reckoned from. */
  readonly due?: Instant;
  readonly rule?: TimerRule;
  readonly from?: Instant;
  /** Calls of a dossier of its own: the agency that receives it; absent: that of the calling dossier. */
  readonly agency?: number;
  /** Repetitions or attempts left. */
  readonly left?: number;
  readonly last?: boolean;
  /** Tasks: who may do it, and who has taken it. */
  readonly work?: {
    readonly role: string;
    readonly agency: number;
    readonly form?: string;
    readonly holder?: string;
    readonly limit?: TimeLimit;
    /** Handed over by another unit and not accepted yet. */
    readonly given?: Given;
  };
  /** Options of an event-based gateway: the node behind. */
  readonly to?: NodeId;
};

/** A unit that works on dossiers: a role in an agency. */
export type Unit = { readonly agency: number; readonly role: string };

/** Who handed a task over, when and why; `refused`: it came back from a unit that did not accept it. */
export type Given = Unit & { readonly person?: string; readonly at: Instant; readonly ground: string; readonly refused?: true };

/** The dossier that called this one, and waits for it at a call activity. */
export type CalledBy = {
  /** Id and code of the calling dossier. */
  readonly dossier: string;
  readonly code: string;
  /** Where the answer is awaited. */
  readonly wait: WaitId;
  /** How many calls lie one inside the other, this one included: 1 for a dossier called by one that nobody called. */
  readonly depth: number;
};

/** What opened a dossier from outside: a message or signal that came, or a moment that was due (BPMN 2.0.2, Start Event). */
export type Occasion = {
  /** Place of the event definition that was met among those of the start event; absent: its only one, or that of a receive task. */
  readonly trigger?: number;
  /** Of the message or signal. */
  readonly name?: string;
  readonly key?: string;
  /** Id of the message. */
  readonly message?: string;
  /** The moment it was due at; when it was noticed later, `late` says by how many milliseconds. */
  readonly due?: Instant;
  readonly late?: number;
  /** The officer who told it. */
  readonly person?: string;
  /** The dossier that threw it. */
  readonly dossier?: { readonly id: string; readonly code: string };
  /** How many dossiers in a row one has opened the next, this one included: 1 when no dossier threw it. */
  readonly depth: number;
};

/** What a timer was told. `working` limits are counted by the calendar, the others by the clock (ISO 8601). */
export type TimerRule =
  | { readonly kind: 'date'; readonly at: string }
  | { readonly kind: 'duration'; readonly duration: string }
  | { readonly kind: 'cycle'; readonly cycle: string }
  | { readonly kind: 'limit'; readonly limit: TimeLimit }
  /** A warning point of a step whose limit is `limit`. */
  | ({ readonly kind: 'warning'; readonly limit: TimeLimit } & Warning);

export type KeptMessage = {
  readonly id: string;
  readonly name: string;
  readonly key?: string;
  readonly payload?: Data;
  readonly until: Instant;
};

/**
 * What is recorded in a dossier's history: past tense, immutable. The list is closed; `evolve` is one switch over it and knows no element.
 * Payloads hold ids and values, never objects of the model.
 */
export type Fact = Envelope & FactBody;
export type FactBody =
  | {
      readonly kind: 'DossierOpened';
      readonly pinned: Pinned;
      readonly code: string;
      readonly cause: 'person' | 'message' | 'timer' | 'signal' | 'call';
      /** The model's agency keys, bound to real agencies. */
      readonly agencies: Readonly<Record<string, number>>;
      readonly channel?: 'direct' | 'online' | 'post';
      /** Salted commitment to the applicant's data, which are stored elsewhere. */ readonly applicant?: string;
      readonly profile?: string;
      readonly calendar: string;
      /** Received for another, competent agency: the resolution clock starts with this limit once that agency accepts it. */
      readonly awaitedLimit?: TimeLimit;
      readonly calledBy?: CalledBy;
      readonly occasion?: Occasion;
      /** Handed in from outside (status 1): nothing begins before the one-stop has accepted it. */
      readonly submitted?: true;
    }
  | {
      /** The one-stop has accepted what was submitted: received from this moment on. `profile`: the law of that day. */
      readonly kind: 'DossierAccepted';
      readonly profile?: string;
    }
  | {
      /** Refused after processing, with its reasons: the refusal waits to be handed to the applicant like any result. */
      readonly kind: 'DossierRefused';
      readonly ground: string;
    }
  | { readonly kind: 'DossierClosed'; readonly outcome: string; readonly end?: NodeId }
  | { readonly kind: 'DossierSuspended'; readonly ground: string }
  | { readonly kind: 'DossierResumed'; readonly ground: string }
  | {
      readonly kind: 'DossierMoved';
      readonly ground: string;
      readonly cancel: readonly VisitId[];
      readonly drop: readonly FlowId[];
      readonly start: readonly NodeId[];
      /** What was decided will be decided anew: the decision signed before counts no longer. */
      readonly reopens?: true;
    }
  | {
      readonly kind: 'DossierMigrated';
      readonly to: Pinned;
      readonly nodes: Readonly<Record<NodeId, NodeId>>;
      readonly flows: Readonly<Record<FlowId, FlowId>>;
      readonly ground: string;
    }
  | {
      readonly kind: 'VisitStarted';
      readonly visit: VisitId;
      readonly node: NodeId;
      readonly scope?: VisitId;
      readonly consumed: readonly FlowId[];
      readonly part?: 'item' | 'handler';
      readonly data?: Data;
      readonly kept?: readonly Kept[];
      readonly isScope?: true;
      readonly cause?: string;
    }
  | { readonly kind: 'VisitLeft'; readonly visit: VisitId; readonly taken: readonly FlowId[]; readonly keep?: { readonly data: Data } }
  | {
      readonly kind: 'VisitsCancelled';
      readonly visits: readonly VisitId[];
      readonly reason: string;
      readonly emptied?: VisitId;
      readonly sealed?: VisitId;
    }
  | { readonly kind: 'TokensDropped'; readonly scope: VisitId; readonly flows: readonly FlowId[] }
  | { readonly kind: 'WaitOpened'; readonly visit: VisitId; readonly wait: Wait }
  | {
      readonly kind: 'WaitMet';
      readonly visit: VisitId;
      readonly wait: WaitId;
      readonly what: Wait['kind'];
      /** Milliseconds after it was due. */ readonly late?: number;
      readonly again?: Wait;
      readonly payload?: Data;
      readonly message?: string;
    }
  | {
      readonly kind: 'TaskCompleted';
      readonly visit: VisitId;
      readonly wait: WaitId;
      readonly outcome: string;
      /** This outcome signs the decision: from now on the applicant can no longer have the work stopped. */
      readonly decides?: true;
      readonly late?: number;
      readonly note?: string;
      readonly documents?: readonly string[];
    }
  | {
      readonly kind: 'TaskAssigned';
      readonly visit: VisitId;
      readonly wait: WaitId;
      readonly from?: string;
      readonly to?: string;
      readonly ground?: string;
    }
  | {
      /** Another unit is to do the task; it has to accept it. `refused`: it goes back, for it was not accepted. */
      readonly kind: 'TaskHandedOver';
      readonly visit: VisitId;
      readonly wait: WaitId;
      readonly from: Unit & { readonly person?: string };
      readonly to: Unit;
      readonly ground: string;
      readonly refused?: true;
    }
  | {
      readonly kind: 'JobFailed';
      readonly visit: VisitId;
      readonly wait: WaitId;
      readonly error: string;
      readonly left: number;
      readonly retryAt?: Instant;
    }
  | {
      readonly kind: 'DataChanged';
      readonly visit: VisitId;
      readonly set: Data;
      /** Corrected by a person, not by the course of the dossier. */ readonly ground?: string;
    }
  | { readonly kind: 'Noted'; readonly visit: VisitId; readonly node?: NodeId; readonly put?: Data; readonly push?: Data }
  | {
      readonly kind: 'EventThrown';
      readonly visit: VisitId;
      readonly event: 'message' | 'signal' | 'error' | 'escalation' | 'cancel';
      readonly name: string;
      readonly key?: string;
      readonly payload?: Data;
      readonly caughtBy?: NodeId;
      /** Messages: kept until then when nobody waits for it yet (`mc:keepFor`). */
      readonly until?: Instant;
    }
  | { readonly kind: 'MessageKept'; readonly message: KeptMessage }
  | { readonly kind: 'MessageDropped'; readonly id: string; readonly why: 'used' | 'expired' | 'full' }
  | {
      readonly kind: 'CompensationStarted';
      readonly visit: VisitId;
      readonly scope: VisitId;
      readonly visits: readonly VisitId[];
      readonly queue: readonly Kept[];
    }
  | {
      readonly kind: 'IncidentRaised';
      readonly visit: VisitId;
      readonly code: string;
      readonly hook: string;
      readonly node?: NodeId;
      readonly detail?: string;
    }
  | { readonly kind: 'IncidentResolved'; readonly visit: VisitId; readonly code: string; readonly ground: string }
  | ({
      readonly kind: 'ClockChanged';
      readonly clock: string;
      readonly to: 'running' | 'paused' | 'stopped';
      readonly limit?: TimeLimit;
      readonly due?: Instant;
      readonly ground?: string;
      readonly reason?: string;
    } & ClockActDetails)
  | {
      /** The calendar changed after reception; every due time that moved, old and new. */
      readonly kind: 'DueRecomputed';
      readonly calendar: string;
      /** Revision of the calendar reckoned by. */
      readonly revision: number;
      /** The notice, and who ordered it. */
      readonly ground: string;
      readonly clocks: readonly { readonly clock: string; readonly was: Instant; readonly due: Instant }[];
      readonly waits: readonly { readonly visit: VisitId; readonly wait: WaitId; readonly was: Instant; readonly due: Instant }[];
    }
  | {
      /** A warning point of a step was reached: those it names are told. `due`: when the step is due. */
      readonly kind: 'WarningGiven';
      readonly visit: VisitId;
      /** The boundary event it is drawn as; absent: a warning of the step itself or of the whole procedure. */
      readonly node?: NodeId;
      readonly warning: Warning;
      readonly due?: Instant;
    }
  | { readonly kind: 'RemarkAdded'; readonly visit?: VisitId; readonly ref: string; readonly what: string };
export type FactKind = FactBody['kind'];

/**
 * The legal act a change of a clock follows from; absent: it began, was paused, resumed, or ended with the dossier.
 * `supplement-request` and `restart`: R-30; `handed-over`: the result is with the one-stop; `extension`: by sector law;
 * `reappointment`: apology with a new date; `handed-on`: the dossier has left the stage or agency the clock measures.
 */
export type ClockAct = 'supplement-request' | 'restart' | 'handed-over' | 'handed-on' | 'extension' | 'reappointment';

/** What is against the general rule and is shown as such: asked behind the window, asked again, apology on or after the due day. */
export type ClockFlag = 'behind-window' | 'repeated' | 'late-apology';

/** What a legal act leaves beside the clock itself: the data of its form. */
export type ClockActDetails = {
  readonly act?: ClockAct;
  /** The sector law that allows or orders it. */
  readonly basis?: string;
  /** By how much the limit grows; the unit is that of the limit. */
  readonly extension?: TimeLimit;
  /** What the applicant is to complete, in order (Form 02). */
  readonly items?: readonly string[];
  /** Who signs the apology (Form 04): a person's id, and the letter's number if it has one. */
  readonly letter?: { readonly signer: string; readonly number?: string };
  readonly flags?: readonly ClockFlag[];
};

/** What compensation may undo, in order of completion. */
export type Kept = {
  readonly visit: VisitId;
  readonly node: NodeId;
  readonly part?: 'item';
  readonly data?: Data;
  readonly kept?: readonly Kept[];
};
