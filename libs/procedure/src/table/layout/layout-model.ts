import { type Box, type Point } from './geometry';

/** What the layout must know of a diagram: sizes, lanes, who follows whom. It knows nothing of procedures. */
export type LayoutInput = {
  /** Written along the pool. */
  readonly title: string;
  /** From top to bottom. */
  readonly lanes: readonly LayoutLane[];
  /** In the order they should be read: decides among equals. */
  readonly nodes: readonly LayoutNode[];
  readonly flows: readonly LayoutFlow[];
};
export type LayoutLane = { readonly id: string; readonly name: string };
export type LayoutShape = 'task' | 'gateway' | 'event';
export type LayoutNode = {
  readonly id: string;
  readonly shape: LayoutShape;
  readonly lane: string;
  /** Boundary events: the task they sit on. */
  readonly attachedTo?: string;
  /** Text written beside the shape: events and gateways. */
  readonly label?: string;
};
export type LayoutFlow = { readonly id: string; readonly from: string; readonly to: string; readonly label?: string };

/** Where everything lies. Labels are keyed by the node or flow they belong to. */
export type Layout = {
  readonly pool: Box;
  readonly lanes: ReadonlyMap<string, Box>;
  readonly nodes: ReadonlyMap<string, Box>;
  readonly flows: ReadonlyMap<string, readonly Point[]>;
  readonly labels: ReadonlyMap<string, Box>;
};

/** Width and height of each shape, in pixels. */
export const sizes: Readonly<Record<LayoutShape, { readonly width: number; readonly height: number }>> = {
  task: { width: 132, height: 70 },
  gateway: { width: 50, height: 50 },
  event: { width: 36, height: 36 },
};
