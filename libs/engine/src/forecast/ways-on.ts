import { type FlowId, type NodeId } from '@mot-cua/procedure';
import { type Plan, type PlanNode } from '../plan';

/** Ways shown of one dossier: more would not be read. */
export const MAX_WAYS = 12;
/** Half-finished ways looked at: a diagram of many gateways has more than anybody could walk. */
const MAX_LOOKED_AT = 4_000;

/** One way from a step to an end, each step passed once: ways back (rework) are not walked again. */
export type WayOn = { readonly nodes: readonly PlanNode[]; readonly flows: readonly FlowId[] };

/** The ways on from a node, in the order of the diagram, through the scopes round it; `more`: there are others. */
export const waysOn = (plan: Plan, from: PlanNode): { readonly ways: readonly WayOn[]; readonly more: boolean } => {
  const ways: WayOn[] = [];
  const open: WayOn[] = [{ nodes: [from], flows: [] }];
  let lookedAt = 0;
  for (let way = open.pop(); way; way = open.pop()) {
    if (ways.length >= MAX_WAYS || ++lookedAt > MAX_LOOKED_AT) return { ways, more: true };
    const at = way.nodes[way.nodes.length - 1];
    const nexts = nextOf(plan, at).filter(({ to }) => !(way as WayOn).nodes.some(({ id }) => id === to));
    if (nexts.length === 0) {
      if (!leadsOnlyBack(plan, at)) ways.push(way);
      continue;
    }
    for (const { to, flow } of nexts.reverse())
      open.push({ nodes: [...way.nodes, plan.get(to)], flows: flow === undefined ? way.flows : [...way.flows, flow] });
  }
  return { ways, more: false };
};

type Next = { readonly to: NodeId; readonly flow?: FlowId };

/** Where a token goes from a node: into what it holds, along its flows, or, at the end of a scope, on from the scope. */
const nextOf = (plan: Plan, at: PlanNode): Next[] => {
  const along = at.outgoing.map(({ id, to }): Next => ({ to, flow: id }));
  if (along.length > 0) return along;
  const { scope } = at.node;
  return scope === undefined ? [] : plan.get(scope).outgoing.map(({ id, to }) => ({ to, flow: id }));
};

/** A way that can only go round is no way on. */
const leadsOnlyBack = (plan: Plan, at: PlanNode): boolean => nextOf(plan, at).length > 0;
