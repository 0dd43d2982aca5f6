import { type FlowId, type NodeId, type Procedure } from '../procedure';
import { matchNodes } from './match-nodes';

/** What nodes and flows of one version are called in another one; those that keep their id are not named. */
export type VersionMap = { readonly nodes: Readonly<Record<NodeId, NodeId>>; readonly flows: Readonly<Record<FlowId, FlowId>> };

/** Nodes as `matchNodes` pairs them; a flow becomes the flow between the nodes its ends have become. */
export function mapVersion(before: Procedure, after: Procedure): VersionMap {
  const { newOf } = matchNodes(before, after);
  const nodes = Object.fromEntries([...newOf].filter(([old, now]) => old !== now));
  const flows: Record<FlowId, FlowId> = {};
  for (const { id, from, to } of before.flows) {
    const ends = [newOf.get(from), newOf.get(to)];
    const between = after.flows.filter((flow) => flow.from === ends[0] && flow.to === ends[1]);
    const now = between.find((flow) => flow.id === id) ?? between[0];
    if (now && now.id !== id) flows[id] = now.id;
  }
  return { nodes, flows };
}
