import { type LayoutFlow, type LayoutInput, type LayoutNode } from './layout-model';

/** The diagram as the layout walks it: who follows whom, and which flows lead back. */
export type ReadingOrder = {
  readonly node: (id: string) => LayoutNode;
  /** Flows and, for tasks, the step to their boundary events, that lead forward. */
  readonly forwardFrom: ReadonlyMap<string, readonly LayoutFlow[]>;
  readonly forwardInto: ReadonlyMap<string, readonly LayoutFlow[]>;
  /** Ids of flows that lead back to something already passed: loops of the procedure. */
  readonly back: ReadonlySet<string>;
  /** Every node, each after all that lead forward to it; among equals in the given order. */
  readonly sequence: readonly LayoutNode[];
};

/** @throws when a flow names an unknown node: the drawing is wrong, not the data. */
export function readingOrder(input: LayoutInput): ReadingOrder {
  const byId = new Map(input.nodes.map((node) => [node.id, node]));
  const node = (id: string): LayoutNode => {
    const found = byId.get(id);
    if (!found) throw new Error(`layout: no node ${id}`);
    return found;
  };
  const steps: LayoutFlow[] = [
    ...input.flows,
    ...input.nodes.flatMap((one) => (one.attachedTo ? [{ id: `${one.attachedTo}>${one.id}`, from: one.attachedTo, to: one.id }] : [])),
  ];
  const outgoing = grouped(steps, (flow) => flow.from);
  const back = backFlows(
    input.nodes,
    outgoing,
    grouped(steps, (flow) => flow.to),
  );
  const forward = steps.filter((flow) => !back.has(flow.id));
  const forwardFrom = grouped(forward, (flow) => flow.from);
  const forwardInto = grouped(forward, (flow) => flow.to);
  return { node, forwardFrom, forwardInto, back, sequence: sorted(input.nodes, forwardFrom, forwardInto, node) };
}

/** Depth first from every node nothing leads to: a flow to a node still on the way is one that leads back. */
function backFlows(
  nodes: readonly LayoutNode[],
  outgoing: ReadonlyMap<string, readonly LayoutFlow[]>,
  incoming: ReadonlyMap<string, readonly LayoutFlow[]>,
): ReadonlySet<string> {
  const back = new Set<string>();
  const state = new Map<string, 'onTheWay' | 'done'>();
  const walk = (root: string): void => {
    const path: { readonly id: string; next: number }[] = [{ id: root, next: 0 }];
    state.set(root, 'onTheWay');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const flow = outgoing.get(top.id)?.[top.next];
      top.next += 1;
      if (!flow) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(flow.to) === 'onTheWay') back.add(flow.id);
      else if (!state.has(flow.to)) {
        state.set(flow.to, 'onTheWay');
        path.push({ id: flow.to, next: 0 });
      }
    }
  };
  for (const { id } of nodes) if (!incoming.has(id) && !state.has(id)) walk(id);
  for (const { id } of nodes) if (!state.has(id)) walk(id);
  return back;
}

function sorted(
  nodes: readonly LayoutNode[],
  forwardFrom: ReadonlyMap<string, readonly LayoutFlow[]>,
  forwardInto: ReadonlyMap<string, readonly LayoutFlow[]>,
  node: (id: string) => LayoutNode,
): readonly LayoutNode[] {
  const rank = new Map(nodes.map(({ id }, index) => [id, index]));
  const missing = new Map(nodes.map(({ id }) => [id, forwardInto.get(id)?.length ?? 0]));
  const ready = nodes.filter(({ id }) => missing.get(id) === 0).map(({ id }) => id);
  const sequence: LayoutNode[] = [];
  while (ready.length) {
    ready.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    const id = ready.shift() as string;
    sequence.push(node(id));
    for (const { to } of forwardFrom.get(id) ?? []) {
      const left = (missing.get(to) ?? 0) - 1;
      missing.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return sequence;
}

function grouped(flows: readonly LayoutFlow[], key: (flow: LayoutFlow) => string): ReadonlyMap<string, readonly LayoutFlow[]> {
  const groups = new Map<string, LayoutFlow[]>();
  for (const flow of flows) {
    const group = groups.get(key(flow));
    if (group) group.push(flow);
    else groups.set(key(flow), [flow]);
  }
  return groups;
}
