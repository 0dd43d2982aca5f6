import { type WorkingCalendar } from '@mot-cua/calendar';
import {
  type ElementFace,
  type FlowId,
  type Node,
  type NodeId,
  type TimeLimit,
  type Trigger,
  type TriggerFace,
  type TriggerKind,
  type Work,
} from '@mot-cua/procedure';
import { type Clock, type Visit } from './dossier';
import { type Data, type Instant, type Kept, type Wait } from './fact';
import { type IncidentCode } from './incident';
import { type Plan, type PlanNode } from './plan';

/** One folder of `elements/`: what the element does, and every face it shows to the reader, the checks and the designer. */
export type Element = { readonly face: ElementFace; readonly behaviour: Behaviour };
/** One folder of `triggers/`. */
export type TriggerElement = { readonly face: TriggerFace; readonly behaviour: TriggerBehaviour };

/** What reached an element from outside the flow: a met wait or a caught throw, with what it brought. Plain JSON: it may be kept for a retry. */
export type Arrival = {
  readonly kind: Wait['kind'] | TriggerKind;
  readonly payload?: Data;
  /** Values written beside the payload even when output mappings keep the payload in. */
  readonly beside?: Data;
  /** The start event of an event sub-process or of a dossier that was reached. */
  readonly node?: NodeId;
  /** Which of the event definitions of that start event was met. */
  readonly trigger?: number;
  /** What a compensation event sub-process is to undo. */
  readonly kept?: readonly Kept[];
};

/**
 * The hooks of an element. The engine calls them; they act only through `Step`, which records facts and applies them at once.
 * A hook evaluates everything it needs before its first fact, so that after an incident it can simply be run again. A hook never goes on by
 * calling another element: what comes next is left to the agenda.
 */
export type Behaviour = {
  /** Visits of this element hold other visits and tokens. */
  readonly scope?: true;
  /** Names outside are not seen inside, and an end inside ends only this: the process itself and a called procedure. */
  readonly home?: true;
  /** The name of the procedure it calls to run inside this dossier; undefined: it opens a dossier of its own. */
  readonly calls?: (node: Node) => string | undefined;
  /** Whose work it is, when it is a person's: asked at opening (is there an agency?) and when the wait opens. */
  readonly work?: (node: Node) => Work;
  /** Which tokens a new visit would take; undefined: not yet. Absent: `startQuantity` tokens from any incoming flows. */
  readonly ready?: (step: Step, scope: Visit, at: PlanNode) => Taking | undefined;
  /** The second phase of a complex gateway: asked like an inclusive join, when nothing else can move. */
  readonly reset?: (step: Step, scope: Visit, at: PlanNode) => Taking | undefined;
  /** Asked only when nothing else can move: an inclusive join must see where every token stands; a signal is thrown when all who listen are there. */
  readonly later?: (node: Node) => 'joins' | 'throws' | undefined;
  /** The visit exists and its boundary events listen. With an arrival it was caused by a met wait or a caught throw and does not wait again. */
  readonly enter: (step: Step, visit: Visit, at: PlanNode, arrival?: Arrival) => void;
  /** One of its own waits, or an option of an event-based gateway, was met. */
  readonly met?: (step: Step, visit: Visit, at: PlanNode, arrival: Arrival, wait: Wait) => void;
  /**
   * A visit inside is about to leave (not: is cancelled), with its data as they are at the end. Asked before the leaving is recorded, so it may
   * still evaluate and fail; what it returns is run right after. It records only; going on is for `emptied`.
   */
  readonly childEnds?: (step: Step, visit: Visit, at: PlanNode, child: Visit) => (() => void) | undefined;
  /** Neither child nor token is left inside: the next passage, the next handler, or leave. */
  readonly emptied?: (step: Step, visit: Visit, at: PlanNode) => void;
  /** The visit is about to die: withdraw what is open outside. */
  readonly cancelled?: (step: Step, visit: Visit, at: PlanNode) => void;
};

/** What a trigger does wherever it stands: it is waited for, or thrown, or both. Position is the business of elements. */
export type TriggerBehaviour = {
  /** The wait that arms it; undefined for triggers that are found by walking outwards when they are thrown (error, escalation, cancel, compensate). */
  readonly wait?: (step: Step, visit: Visit, trigger: Trigger, at: PlanNode) => TriggerWait;
  /** Throws it. `done`: the thrower goes on; `pending`: something must end first; `caught`: it was caught and the thrower may be gone. */
  readonly throw?: (step: Step, visit: Visit, trigger: Trigger, at: PlanNode) => 'done' | 'pending';
  /** A thrower that had to wait for its compensation handlers is free again. */
  readonly after?: (step: Step, visit: Visit, trigger: Trigger, at: PlanNode) => void;
  /** The wait as it stays open after being met (next date of a cycle, a signal heard again); undefined: it is used up. */
  readonly again?: (step: Step, wait: Wait) => Wait | undefined;
  readonly later?: 'throws';
};
export type TriggerWait = Pick<Wait, 'kind'> & Partial<Pick<Wait, 'name' | 'key' | 'due' | 'rule' | 'from' | 'left' | 'last'>>;

export type NewWait = Omit<Wait, 'id' | 'node' | 'role'> & {
  readonly node?: NodeId;
  readonly role?: Wait['role'];
  /** Distinguishes several waits of one node. */ readonly mark?: string | number;
};

/** Tokens a new visit takes, and what it knows from the start. */
export type Taking = { readonly flows: readonly FlowId[]; readonly data?: Data };

/** What a new visit is given. */
export type Beginning = {
  readonly consumed?: readonly FlowId[];
  readonly part?: 'item' | 'handler';
  readonly data?: Data;
  readonly kept?: readonly Kept[];
  readonly arrival?: Arrival;
};

/** How a visit leaves. */
export type Leaving = {
  /** The flows to take; absent: by the rules of an activity (unconditional ones, conditional ones that are true, else the default). */
  readonly along?: readonly FlowId[];
  /** What it brings: goes through the output mappings, or out as it is when there are none. */
  readonly result?: Data;
  /** Written beside the result, whatever the mappings keep in. */
  readonly beside?: Data;
  /** The tokens are consumed by the caller in the same breath: no agenda entry for them. */
  readonly consumedAtOnce?: true;
};

/** A message to whoever waits for it. `until`: as long as it is kept when nobody does yet. */
export type Outgoing = { readonly name: string; readonly key?: string; readonly payload?: Data; readonly until?: Instant };

export type Throw = { readonly kind: 'error' | 'escalation' | 'cancel'; readonly name: string; readonly payload?: Data };

/** What a behaviour may do. Every deed is a fact, applied at once; visits passed in may be stale, their ids count. */
export type Step = {
  readonly plan: Plan;
  readonly now: Instant;
  /** Minutes the office's clock is ahead of UTC: dates without a zone are meant there. */
  readonly offset: number;
  readonly maxItems: number;
  readonly maxRounds: number;
  /** A loop over so many begins. */
  readonly expectsPassages: (number: number) => void;
  /** How many calls this dossier lies in, and how many may lie one inside the other. */
  readonly callsDeep: number;
  readonly maxCallsDeep: number;
  /** The calendar the dossier's limits are reckoned by. */
  readonly calendar: WorkingCalendar;

  /** Is the visit still there? To be asked after every `raise`, `start`, `broadcast` and `cancel`. */
  readonly alive: (visit: Visit) => boolean;
  /** The visit as it is now. */
  readonly current: (visit: Visit) => Visit;
  readonly children: (scope: Visit) => readonly Visit[];
  readonly scopeOf: (visit: Visit) => Visit | undefined;
  /** The process or the called procedure the visit belongs to. */
  readonly homeOf: (visit: Visit) => Visit;
  readonly clocks: readonly Clock[];

  readonly start: (at: PlanNode, scope: Visit, beginning?: Beginning) => void;
  readonly leave: (visit: Visit, leaving?: Leaving) => void;
  /** Ends visits with everything inside them. */
  readonly cancel: (roots: readonly Visit[], reason: string, also?: { readonly emptied?: Visit; readonly sealed?: Visit }) => void;
  readonly wait: (visit: Visit, wait: NewWait) => void;
  /** Its waits of this kind are awaited no longer, though the visit goes on. */
  readonly ceasesToWait: (visit: Visit, kind: Wait['kind']) => void;
  readonly note: (visit: Visit, note: { readonly node?: NodeId; readonly put?: Data; readonly push?: Data }) => void;
  /** Writes values where their names are declared, looking from the visit outwards; else to its process or called procedure. */
  readonly set: (visit: Visit, values: Data) => void;
  /** Undoes completed activities of the visit's scope, the last first; `pending`: the visit holds the handlers until `emptied`. */
  readonly compensate: (visit: Visit, activity: NodeId | undefined, wait: boolean) => 'done' | 'pending';
  /** Starts the next handler the visit holds; false: none is left. */
  readonly undoNext: (visit: Visit) => boolean;
  /** Look again, when its turn comes, whether the scope is done. */
  readonly settle: (scope: Visit) => void;

  /** Throws `Incident` when the expression fails. `names` go before all others. */
  readonly evaluate: (expression: string, visit: Visit, names?: Data) => Data[string];
  /** As `evaluate`; anything but true or false is an incident. */
  readonly condition: (expression: string, visit: Visit, names?: Data) => boolean;
  /** Asks a decision table of the file `at` is in, with the names the visit sees. Throws `Incident` when it has no answer. */
  readonly decide: (at: PlanNode, decision: string, visit: Visit) => { readonly value: Data[string]; readonly rules: readonly string[] };
  /** When a limit that starts now is used up, by the dossier's calendar. */
  readonly due: (limit: TimeLimit) => Instant;
  /** From when a dossier may be closed that was not supplemented within a limit that starts now. */
  readonly closableFrom: (limit: TimeLimit) => Instant;
  /** Which real agency stands for the key. */
  readonly agency: (key: string) => number | undefined;
  readonly fail: (code: IncidentCode, detail?: string) => never;

  /** Would an error of that name be caught round the visit? */
  readonly catches: (visit: Visit, error: string) => boolean;
  /** Walks outwards for a handler; false: nobody catches it. */
  readonly raise: (visit: Visit, thrown: Throw) => boolean;
  /** Reaches every wait for the signal that exists now, oldest first; other dossiers through the outbox. */
  readonly broadcast: (visit: Visit, name: string, payload?: Data) => void;
  /** Hands a message to the outbox. */
  readonly send: (visit: Visit, message: Outgoing) => void;
  readonly incident: (visit: Visit, hook: string, code: IncidentCode, detail?: string) => void;
  readonly stopClocks: () => void;
};
