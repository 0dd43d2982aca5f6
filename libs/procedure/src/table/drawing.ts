import { type Outcome, type TimeLimit } from '../procedure';
import { type Text } from '../text';
import { type Ending } from './act-names';

/** A diagram before it has coordinates: what is drawn, in which lane, and what is written on it. */
export type Drawing = {
  readonly lanes: readonly DrawnLane[];
  /** In reading order. */
  readonly nodes: readonly DrawnNode[];
  readonly flows: readonly DrawnFlow[];
  readonly messages: readonly DrawnMessage[];
};
export type DrawnLane = { readonly id: string; readonly agency: string; readonly name: Text; readonly role?: string };
export type DrawnMessage = { readonly id: string; readonly name: string };

export type DrawnNode = {
  readonly id: string;
  readonly lane: string;
  /** Absent: a gateway right after a task, whose flows carry the words of the decision. */
  readonly name?: Text;
  /** The full text where the name was shortened. */
  readonly documentation?: Text;
  readonly what: DrawnElement;
};

export type DrawnElement =
  | { readonly kind: 'startEvent'; readonly form: string }
  | { readonly kind: 'endEvent'; readonly outcome: Ending; readonly terminates: boolean }
  | { readonly kind: 'userTask'; readonly work: DrawnWork }
  | { readonly kind: 'serviceTask'; readonly connector: string; readonly agency: string; readonly counted: boolean }
  | { readonly kind: 'exclusiveGateway'; readonly default?: string }
  | { readonly kind: 'parallelGateway' }
  | { readonly kind: 'boundaryMessage'; readonly attachedTo: string; readonly message: string }
  | { readonly kind: 'boundaryTimer'; readonly attachedTo: string; readonly limit: TimeLimit };

export type DrawnWork = {
  readonly role: string;
  readonly agency: string;
  readonly limit?: TimeLimit;
  readonly stage?: string;
  readonly counted: boolean;
  readonly pauses?: string;
  readonly form?: string;
  readonly outcomes: readonly Outcome[];
  /** Absent: `outcome`. */
  readonly outcomeVariable?: string;
};

export type DrawnFlow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name?: Text;
  readonly documentation?: Text;
  /** FEEL. */
  readonly condition?: string;
};
