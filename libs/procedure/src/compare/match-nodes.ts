import { type Node, type NodeId, type Procedure } from '../procedure';
import { fold } from '../table/paper/fold';

/** Nodes of the old version by the node of the new one they have become. */
export type Matches = { readonly newOf: ReadonlyMap<NodeId, NodeId>; readonly oldOf: ReadonlyMap<NodeId, NodeId> };

/** Same id and name first, then same name and type in order, then same id and type: a table drawn anew gives its steps other ids. */
export function matchNodes(before: Procedure, after: Procedure): Matches {
  const newOf = new Map<NodeId, NodeId>();
  const oldOf = new Map<NodeId, NodeId>();
  const rounds: readonly ((old: Node, now: Node) => boolean)[] = [
    (old, now) => old.id === now.id && sameName(old, now),
    (old, now) => old.name.vi !== '' && sameName(old, now),
    (old, now) => old.id === now.id,
  ];
  for (const fits of rounds) {
    for (const old of before.nodes) {
      if (newOf.has(old.id)) continue;
      const now = after.nodes.find((each) => !oldOf.has(each.id) && each.type === old.type && fits(old, each));
      if (!now) continue;
      newOf.set(old.id, now.id);
      oldOf.set(now.id, old.id);
    }
  }
  return { newOf, oldOf };
}

const sameName = (a: Node, b: Node): boolean => fold(a.name.vi) === fold(b.name.vi);
