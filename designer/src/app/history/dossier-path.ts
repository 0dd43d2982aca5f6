import { type Dossier, type Fact } from '@mot-cua/engine';
import { type FlowId, type NodeId } from '@mot-cua/procedure';
import { type DiagramMarks, MOST_PLACES, type NodeMark } from '../canvas/diagram-mark';
import { countUpTo } from './ascending';
import { nodeOf } from './fact-sentence';
import { standsAt } from './before-after';

/** Where a dossier has been, by the numbers of the facts that say so: asked once per step of a replay, built once per history. */
export type DossierPath = {
  /** Facts at which the node was entered, left, late; at which a token was laid on the flow. Ascending. */
  readonly entered: ReadonlyMap<NodeId, readonly number[]>;
  readonly left: ReadonlyMap<NodeId, readonly number[]>;
  readonly late: ReadonlyMap<NodeId, readonly number[]>;
  readonly taken: ReadonlyMap<FlowId, readonly number[]>;
  /** Visits at which the dossier stopped for somebody or something: the fact, and which stop of the way it was, 1 for the first. */
  readonly stops: ReadonlyMap<NodeId, { readonly facts: readonly number[]; readonly places: readonly number[] }>;
};

export function dossierPath(facts: readonly Fact[]): DossierPath {
  const entered = new Map<NodeId, number[]>();
  const left = new Map<NodeId, number[]>();
  const late = new Map<NodeId, number[]>();
  const taken = new Map<FlowId, number[]>();
  const stops = new Map<NodeId, { readonly facts: number[]; readonly places: number[] }>();
  const stopped = new Set<string>();
  let place = 0;
  for (const fact of facts) {
    if (fact.kind === 'VisitStarted' && fact.part === undefined) note(entered, fact.node, fact.seq);
    if (fact.kind === 'VisitLeft') {
      note(left, nodeOf(fact.visit), fact.seq);
      for (const flow of fact.taken) note(taken, flow, fact.seq);
      stopped.delete(fact.visit);
    }
    if (fact.kind === 'WaitOpened' && fact.wait.kind !== 'limit' && !stopped.has(fact.visit)) {
      stopped.add(fact.visit);
      const node = nodeOf(fact.visit);
      const known = stops.get(node) ?? { facts: [], places: [] };
      stops.set(node, known);
      known.facts.push(fact.seq);
      known.places.push(++place);
    }
    if (fact.kind === 'WaitMet' && fact.what === 'limit') note(late, nodeOf(fact.visit), fact.seq);
    if (fact.kind === 'TaskCompleted' && (fact.late ?? 0) > 0) note(late, nodeOf(fact.visit), fact.seq);
  }
  return { entered, left, late, taken, stops };
}

/** What to light on the diagram when the dossier stood at `dossier.seq`. Costs as much as there are visited nodes and flows. */
export function marksAt(path: DossierPath, dossier: Dossier): DiagramMarks {
  const seq = dossier.seq;
  const nodes: Record<NodeId, NodeMark[]> = {};
  const rounds: Record<NodeId, number> = {};
  const tokens: Record<FlowId, number> = {};
  const mark = (node: NodeId, what: NodeMark) => (nodes[node] ??= []).push(what);
  for (const [node, facts] of path.left) if (facts[0] <= seq) mark(node, 'passed');
  for (const visit of dossier.visits) {
    if (visit.marking) for (const [flow, count] of Object.entries(visit.marking)) tokens[flow] = (tokens[flow] ?? 0) + count;
    if (standsAt(visit) && !nodes[visit.node]?.includes('here')) mark(visit.node, 'here');
    if (visit.blocked && !nodes[visit.node]?.includes('error')) mark(visit.node, 'error');
  }
  for (const [node, facts] of path.late) if (facts[0] <= seq) mark(node, 'late');
  for (const [node, facts] of path.entered) {
    const count = countUpTo(facts, seq);
    if (count > 1) rounds[node] = count;
  }
  const places: Record<NodeId, readonly number[]> = {};
  for (const [node, stops] of path.stops) {
    const count = countUpTo(stops.facts, seq);
    if (count > 0) places[node] = stops.places.slice(Math.max(0, count - MOST_PLACES), count);
  }
  const taken = [...path.taken].filter(([, facts]) => facts[0] <= seq).map(([flow]) => flow);
  return { nodes, taken, tokens, rounds, places, findings: {} };
}

function note<Key>(into: Map<Key, number[]>, key: Key, seq: number): void {
  const known = into.get(key);
  if (known) known.push(seq);
  else into.set(key, [seq]);
}
