import { type FlowId, type NodeId } from '@mot-cua/procedure';

/**
 * What a layer says about one node of a drawing, beside what the drawing itself says (step number, limit, not counted).
 * `passed`: a visit left it. `here`: a visit waits at it. `late`: a limit ran out at it. `error`, `warning`: a check speaks of it.
 * `changed`: it differs from another version.
 */
export type NodeMark = 'passed' | 'here' | 'late' | 'error' | 'warning' | 'changed';
export const nodeMarks: readonly NodeMark[] = ['passed', 'here', 'late', 'error', 'warning', 'changed'];

/** One layer over a drawing. Plain data: what is not named carries no mark; ids the drawing does not know are left out. */
export type DiagramMarks = {
  readonly nodes: Readonly<Record<NodeId, readonly NodeMark[]>>;
  /** Flows a token has lain on. */
  readonly taken: readonly FlowId[];
  /** Flows a token lies on now, with how many. */
  readonly tokens: Readonly<Record<FlowId, number>>;
  /** How often a node was entered, shown from the second time on. */
  readonly rounds: Readonly<Record<NodeId, number>>;
  /** Which stops of the way the newest visits of a node were, 1 for the first: at most `MOST_PLACES` of them, ascending. */
  readonly places?: Readonly<Record<NodeId, readonly number[]>>;
  /** Number of findings at a node, drawn in a dot at its lower left corner. */
  readonly findings: Readonly<Record<NodeId, number>>;
  /** Quantities of many dossiers: how strongly a node is filled, how thick a flow is drawn, each with its number beside it. */
  readonly quantities?: Quantities;
};

export type Quantities = {
  /** `strength` 0 (nothing) to `MOST_STRENGTH`. */
  readonly nodes: Readonly<Record<NodeId, { readonly strength: number; readonly label: string }>>;
  /** `share` 0 to 1 of the busiest flow. */
  readonly flows: Readonly<Record<FlowId, { readonly share: number; readonly label: string }>>;
};
export const MOST_STRENGTH = 5;
export const MOST_PLACES = 3;

export const noMarks: DiagramMarks = { nodes: {}, taken: [], tokens: {}, rounds: {}, findings: {} };
