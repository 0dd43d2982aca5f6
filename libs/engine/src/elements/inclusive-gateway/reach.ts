import { type FlowId, type NodeId } from '@mot-cua/procedure';
import { type Plan, type PlanNode } from '../../plan';

/** For each incoming flow of a join: the nodes of its scope from which a token could still come to lie on that flow without passing the join. */
export type Reach = ReadonlyMap<FlowId, ReadonlySet<NodeId>>;

const known = new WeakMap<PlanNode, Reach>();

/** Walked backwards once per join and kept: a boundary event is reached from its host. */
export const reachOf = (plan: Plan, join: PlanNode): Reach => {
  let reach = known.get(join);
  if (!reach) known.set(join, (reach = new Map(join.node.incoming.map((flow) => [flow, backwards(plan, join, flow)]))));
  return reach;
};

const backwards = (plan: Plan, join: PlanNode, flow: FlowId): ReadonlySet<NodeId> => {
  const seen = new Set<NodeId>();
  const open: NodeId[] = [plan.flow(flow).from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === join.id || seen.has(id)) continue;
    seen.add(id);
    const { node } = plan.get(id);
    open.push(...node.incoming.map((incoming) => plan.flow(incoming).from));
    if (node.attachedTo !== undefined) open.push(node.attachedTo);
  }
  return seen;
};
