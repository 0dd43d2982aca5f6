import { type Limit, type LimitUnit } from '@mot-cua/calendar';
import { type Decision } from './decision';
import { type Json, type Text } from './text';
import { type Warning } from './warning';

export type NodeId = string;
export type FlowId = string;

/** How long something may take, as written in the procedure. A rule, not an instant. */
export type TimeLimit = Limit;
export type TimeUnit = LimitUnit;

/**
 * One executable process of a procedure version: what BPMN calls a process, read once and never changed.
 * Plain data: it survives JSON. Questions about it (successors, reachability) are asked of its graph (`graph.ts`).
 */
export type Procedure = {
  /** Id of the BPMN process. */
  readonly id: string;
  readonly name: Text;
  /** Every flow node at every depth, in document order. */
  readonly nodes: readonly Node[];
  /** Every sequence flow at every depth, in the order of the `sequenceFlow` elements: this order decides among equals. */
  readonly flows: readonly Flow[];
  readonly lanes: readonly Lane[];
  /** Declared messages, signals, errors and escalations by id. */
  readonly declarations: Readonly<Record<string, Declaration>>;
  /** Names declared by the process itself (`property`, data objects) with their first values, if any. */
  readonly properties: readonly Property[];
  /** The limits drawn on the process itself; the package's own win. */
  readonly statutoryLimit?: TimeLimit;
  readonly committedLimit?: TimeLimit;
  /** What its stages may take, each a limit in itself: xã 10 + tỉnh 15. */
  readonly stages?: readonly Stage[];
  /** Warnings of every step of a person that has a limit and says nothing of its own. */
  readonly warnings?: readonly Warning[];
  /** The procedures its call activities name, by that name, as pinned when this version was published. */
  readonly called?: Readonly<Record<string, Procedure>>;
  /** The decision tables its business rule tasks ask, by id. */
  readonly decisions?: Readonly<Record<string, Decision>>;
  /** Every expression of the diagram with its place, for the checks; absent in procedures not read from a file. */
  readonly expressions?: readonly WrittenExpression[];
};

/** A part of the way with a limit of its own. Its clock runs while the dossier is at a step of the stage. */
export type Stage = { readonly id: string; readonly limit: TimeLimit };

/** FEEL as an element carries it. `where`: the attribute or child that holds it, e.g. `conditionExpression`, `mc:output`. */
export type WrittenExpression = { readonly element: string; readonly where: string; readonly text: string };

export type Node = {
  readonly id: NodeId;
  /** Local name of the BPMN element, e.g. `userTask`, `exclusiveGateway`, `boundaryEvent`, `subProcess`. Loops are a wrapper, not a type. */
  readonly type: string;
  readonly name: Text;
  /** The sub-process that holds this node; absent directly in the process. */
  readonly scope?: NodeId;
  readonly incoming: readonly FlowId[];
  /** In the order of `Procedure.flows`. */
  readonly outgoing: readonly FlowId[];
  /** The default flow of a gateway or an activity. */
  readonly default?: FlowId;
  readonly lane?: string;

  /** Boundary events: the activity it sits on. */
  readonly attachedTo?: NodeId;
  /** Boundary events (`cancelActivity`) and start events of event sub-processes (`isInterrupting`). */
  readonly interrupting?: boolean;
  /** Event definitions in document order: none, one, or several (multiple / parallel multiple). */
  readonly triggers: readonly Trigger[];
  readonly parallelMultiple?: boolean;
  /**
   * Receive tasks and event-based gateways at which a dossier begins when what they wait for comes: with the first of it, or, a parallel
   * event-based gateway, with the first while the others are still awaited (BPMN 2.0.2, Receive Task and Event-Based Gateway).
   */
  readonly instantiates?: 'first' | 'all';
  /** `subProcess` with `triggeredByEvent`. */
  readonly triggeredByEvent?: boolean;

  readonly loop?: Loop;
  readonly forCompensation?: boolean;
  /** The activity that undoes this one: the compensation boundary event's association, resolved at reading. */
  readonly compensatedBy?: NodeId;
  readonly startQuantity: number;
  readonly completionQuantity: number;

  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  /** Names that live in this node's own scope (sub-processes). */
  readonly properties: readonly Property[];

  /** The step's time limit; absent: none ("không tính thời gian" is `counted: false`). */
  readonly limit?: TimeLimit;
  /** The stage of the procedure it belongs to. */
  readonly stage?: string;
  /** What is done as the limit runs out; absent: what the procedure has for all its steps. Empty: nothing. */
  readonly warnings?: readonly Warning[];
  /** False: outside the statutory time. */
  readonly counted: boolean;
  /** True: the officer may pause the clock here, with a lawful reason. */
  readonly pausable?: boolean;
  /** The clock is paused while a visit waits here: the reason's code, e.g. `financial-obligation`. */
  readonly pauses?: string;
  /** End events: how the dossier ends, e.g. `completed`, `refused`. Absent: `completed`. */
  readonly outcome?: string;

  /** What only this element's own reader and behaviour understand (`elements/<element>/`). */
  readonly details: Json;
  /** Line in the XML, 1-based, for findings. */
  readonly line?: number;
};

export type Flow = {
  readonly id: FlowId;
  readonly name: Text;
  readonly from: NodeId;
  readonly to: NodeId;
  /** FEEL, without the leading `=`. Absent: unconditional. */
  readonly condition?: string;
  /** Made from a pair of link events: it is not in the diagram. */
  readonly undrawn?: true;
  readonly line?: number;
};

/** An event definition. `details` belong to the trigger's own folder in the engine (`triggers/<trigger>/`). */
export type Trigger = {
  readonly kind: TriggerKind;
  readonly id?: string;
  /** The declared message, signal, error or escalation it names. */
  readonly ref?: string;
  readonly details: Json;
};
export type TriggerKind =
  'timer' | 'message' | 'signal' | 'error' | 'escalation' | 'conditional' | 'compensate' | 'cancel' | 'link' | 'terminate';

export type Declaration = {
  readonly kind: 'message' | 'signal' | 'error' | 'escalation';
  readonly id: string;
  readonly name: string;
  /** Error code, escalation code; for messages the FEEL expression of the correlation key, if the model has one. */
  readonly code?: string;
  /** Messages: how long one that came before its wait is kept. */
  readonly keepFor?: TimeLimit;
};

/** The work of users: data of `details` of a `userTask`. */
export type Work = {
  /** Who does it: a role of the organisation, e.g. `specialist`. */
  readonly role: string;
  /** Which of the dossier's agencies does it, e.g. `one-stop`, `department`; absent: the lane's. */
  readonly agency?: string;
  /** Form of the package shown to the officer. */
  readonly form?: string;
  /** The buttons that end the task. Without any: one, `done`. */
  readonly outcomes: readonly Outcome[];
  /** Name the chosen outcome is stored under; `outcome` unless the model says otherwise. */
  readonly outcomeVariable: string;
};
/** The work of machines: data of `details` of a `serviceTask`. `connector` names an entry of the installation's allow-list, never an address. */
export type Automatic = { readonly connector: string; readonly retries: number };
/** Data of `details` of a `startEvent`: the form filled in at the counter or on the portal. */
export type Beginning = { readonly form?: string };
/** `decides`: choosing it signs the decision; from then on the applicant can stop nothing. */
export type Outcome = { readonly id: string; readonly name: Text; readonly decides?: true };

export type Mapping = { readonly to: string; readonly expression: string };
export type Property = { readonly name: string; readonly value?: string };
export type Lane = {
  readonly id: string;
  readonly name: Text;
  /** The lane round this one. */
  readonly parent?: string;
  /** Key of the agency that works in this lane (`mc:agency`), bound to a real agency when a dossier opens. */
  readonly agency?: string;
  readonly role?: string;
  /** What the agency may take in all: its clock runs while the dossier is with it. */
  readonly limit?: TimeLimit;
};

/** Loop characteristics (BPMN 2.0.2, Loop Characteristics). */
export type Loop =
  | { readonly kind: 'standard'; readonly testBefore: boolean; readonly condition?: string; readonly maximum?: number }
  | {
      readonly kind: 'multi';
      readonly sequential: boolean;
      /** FEEL giving a whole number. */
      readonly cardinality?: string;
      /** FEEL giving a list, and the name one item is seen under. */
      readonly collection?: string;
      readonly item?: string;
      /** Name the ordered list of results is stored under, and FEEL for one result. */
      readonly output?: string;
      readonly outputItem?: string;
      readonly completionCondition?: string;
      readonly behavior: 'None' | 'One' | 'All' | 'Complex';
      readonly events: readonly { readonly condition?: string; readonly trigger: Trigger }[];
    };
