import { type Finding } from './finding';
import { type Node, type Procedure, type TimeLimit, type Trigger, type TriggerKind } from './procedure';
import { type Json, type Text } from './text';
import { type Warning } from './warning';

/**
 * The reading faces of an element. The engine's `elements/<element>/` implements them beside the behaviour and hands the whole
 * catalogue to `readBpmn`; this library knows the shape only. What no face claims is refused, never ignored.
 */
export type Catalogue = {
  /** By local name of the BPMN element, e.g. `userTask`. */
  readonly elements: Readonly<Record<string, ElementFace>>;
  readonly triggers: Readonly<Partial<Record<TriggerKind, TriggerFace>>>;
  /** What the engine executes on top of single elements. A diagram that needs a feature missing here is refused. Absent: none of them. */
  readonly features?: readonly Feature[];
};

/** Abilities of BPMN that cut across elements. */
export type Feature =
  | 'standardLoop'
  | 'multiInstance'
  /** `isForCompensation` and compensation boundary events. */
  | 'compensation'
  /** `startQuantity`, `completionQuantity` other than 1. */
  | 'quantities'
  /** Sub-processes with `triggeredByEvent`. */
  | 'eventSubProcess'
  /** Default and conditional flows out of activities and events. */
  | 'conditionalActivityFlow'
  /** `mc:input`, `mc:output` and the data associations of the standard. */
  | 'mappings'
  /** Properties and data objects of the process and of sub-processes. */
  | 'properties'
  /** Several event definitions on one event; and `parallelMultiple`. */
  | 'multipleTriggers'
  | 'parallelMultiple'
  /** Receive tasks and event-based gateways that start a dossier. */
  | 'instantiation';

export type ElementFace = {
  readonly type: string;
  readonly label: Text;
  readonly family: 'activity' | 'gateway' | 'event';
  /** Events: the triggers this position may carry; `none` is the plain event. */
  readonly triggers?: readonly (TriggerKind | 'none')[];
  /** Start events: the triggers allowed in an event sub-process. */
  readonly triggersInEventSubProcess?: readonly TriggerKind[];
  /** What this element executes beyond what every node has; anything else the standard defines and the file sets is a finding. */
  readonly executes?: Executes;
  /** Reads what only this element understands into `Node.details`. */
  readonly read?: (element: XmlElement, reading: Reading) => Json;
  /** The standard's static rules and our own for this element. */
  readonly check?: (node: Node, procedure: Procedure) => readonly Finding[];
  /** The properties panel as data: the designer keeps no list of elements of its own. */
  readonly fields: readonly PanelField[];
};

/** Local XML names of the standard, e.g. `scriptFormat`, `completionCondition`. Attributes of this project's own namespace need no claim. */
export type Executes = { readonly attributes?: readonly string[]; readonly children?: readonly string[] };

export type TriggerFace = {
  readonly kind: TriggerKind;
  readonly label: Text;
  readonly executes?: Executes;
  /** Without it the trigger has neither reference nor details. The references of the standard (`messageRef`...) are read for it: `ref` here overrides. */
  readonly read?: (definition: XmlElement, reading: Reading) => Pick<Trigger, 'ref' | 'details'>;
  readonly check?: (node: Node, trigger: Trigger, procedure: Procedure) => readonly Finding[];
  readonly fields: readonly PanelField[];
};

/** One row of the properties panel. `property` is the moddle property it edits, e.g. `mc:role`. */
export type PanelField = {
  readonly property: string;
  readonly label: Text;
  readonly editor:
    | 'text'
    | 'longText'
    | 'expression'
    | 'role'
    | 'agency'
    | 'limit'
    | 'warnings'
    | 'warning'
    | 'form'
    | 'decision'
    | 'boolean'
    | 'choice'
    | 'outcomes'
    | 'mappings'
    | 'duration'
    | 'declaration'
    | 'integer';
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  /** What choosing nothing means, where it means something. */
  readonly empty?: Text;
  readonly hint?: Text;
  readonly required?: boolean;
};

/** A bpmn-moddle element, as far as readers need it. */
export type XmlElement = {
  readonly $type: string;
  readonly id?: string;
  readonly get: (name: string) => unknown;
  readonly [property: string]: unknown;
};

/** What a reader may ask for and say while reading one element. Findings land on that element unless they name another. */
export type Reading = {
  /** FEEL as written, without a leading `=`; checked for syntax and bounds, a finding otherwise. `where` names the attribute for people. */
  readonly expression: (text: string | undefined, where: string) => string | undefined;
  /** A time limit as written in `mc:limit`, e.g. `0.5 working-days`; a finding when it is none. */
  readonly limit: (text: string | undefined, where: string) => TimeLimit | undefined;
  /** Warnings as written in `mc:warnings`; a finding when they are none. */
  readonly warnings: (text: string | undefined, where: string) => readonly Warning[] | undefined;
  readonly report: (finding: Omit<Finding, 'line'>) => void;
};
