import { type Finding } from './finding';
import { type Node, type Procedure, type Trigger, type TriggerKind } from './procedure';
import { type Json, type Text } from './text';

/**
 * The reading faces of an element. The engine's `elements/<element>/` implements them beside the behaviour and hands the whole
 * catalogue to `readBpmn`; this library knows the shape only. What no face claims is refused, never ignored.
 */
export type Catalogue = {
  /** By local name of the BPMN element, e.g. `userTask`. */
  readonly elements: Readonly<Record<string, ElementFace>>;
  readonly triggers: Readonly<Partial<Record<TriggerKind, TriggerFace>>>;
};

export type ElementFace = {
  readonly type: string;
  readonly label: Text;
  readonly family: 'activity' | 'gateway' | 'event';
  /** Events: the triggers this position may carry; `none` is the plain event. */
  readonly triggers?: readonly (TriggerKind | 'none')[];
  /** XML attributes and children this element executes beyond what every node has; anything else the standard defines is a finding. */
  readonly executes?: { readonly attributes?: readonly string[]; readonly children?: readonly string[] };
  /** Reads what only this element understands into `Node.details`. */
  readonly read?: (element: XmlElement, reading: Reading) => Json;
  /** The standard's static rules and our own for this element. */
  readonly check?: (node: Node, procedure: Procedure) => readonly Finding[];
  /** The properties panel as data: the designer keeps no list of elements of its own. */
  readonly fields: readonly PanelField[];
};

export type TriggerFace = {
  readonly kind: TriggerKind;
  readonly label: Text;
  readonly read?: (definition: XmlElement, reading: Reading) => Pick<Trigger, 'ref' | 'details'>;
  readonly check?: (node: Node, trigger: Trigger, procedure: Procedure) => readonly Finding[];
  readonly fields: readonly PanelField[];
};

/** One row of the properties panel. `property` is the moddle property it edits, e.g. `mc:role`. */
export type PanelField = {
  readonly property: string;
  readonly label: Text;
  readonly editor: 'text' | 'longText' | 'expression' | 'role' | 'agency' | 'limit' | 'form' | 'boolean' | 'choice' | 'outcomes' | 'mappings' | 'duration' | 'declaration' | 'integer';
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
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

/** What a reader may ask for and say while reading. */
export type Reading = {
  /** FEEL as written, `=` or `${}`-free; checked for syntax, a finding otherwise. */
  readonly expression: (text: string | undefined, where: string) => string | undefined;
  readonly report: (finding: Omit<Finding, 'line'>) => void;
};
