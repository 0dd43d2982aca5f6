import { type Graph } from '../graph';
import { type Flow, type Node, type NodeId } from '../procedure';

/** Steps of the diagram in the order they are passed, as nested lists: joining two costs nothing, however long they are. */
export type Steps = NodeId | readonly Steps[];

export const unfold = (steps: Steps): readonly NodeId[] => {
  const flat: NodeId[] = [];
  const open: Steps[] = [steps];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at === 'string') flat.push(at);
    else for (let index = at.length - 1; index >= 0; index -= 1) open.push(at[index] ?? []);
  }
  return flat;
};

/** A way from one place to another; tokens lie on it. `via`: steps of the diagram folded into it. */
export type Edge = { readonly id: number; from: NodeId; to: NodeId; readonly via: Steps };

/** One way a place can end: the edges that get a token together, and the steps of the diagram passed meanwhile. `ends`: everything else stops too. */
export type Outcome = { readonly edges: ReadonlySet<number>; readonly passed: Steps; readonly ends?: true };

/** `any`: each token by itself; `all`: one on every edge; `open`: the inclusive join. */
export type Join = 'any' | 'all' | 'open';
export type Place = {
  readonly id: NodeId;
  readonly join: Join;
  outcomes: readonly Outcome[];
  /** An end: tokens may reach it one after the other or together, each simply ends. */
  readonly isEnd: boolean;
  /** It does nothing but join and split; false once work was folded into it. */
  isGateway: boolean;
};

/**
 * One scope of a diagram as a net: every node a place with edges in and a list of outcomes. Tasks, events and gateways differ only in
 * how they join and in their outcomes; interrupting boundary events are further outcomes of their host.
 */
export type Net = {
  readonly places: Map<NodeId, Place>;
  readonly edges: Map<number, Edge>;
  /** Places where a dossier may begin, each list together. */
  readonly beginnings: readonly (readonly NodeId[])[];
  /** False when something here is not understood by this check (complex gateways, token quantities). */
  readonly understood: boolean;
};

/** Alternatives of a split tried one by one: beyond, only single branches and all together are. */
const MAX_BRANCHES = 5;
/** Ends the scope as a whole: what still runs elsewhere stops. */
const ends = (node: Node): boolean =>
  node.type === 'endEvent' && node.triggers.some(({ kind }) => kind === 'terminate' || kind === 'error' || kind === 'cancel');

export const netOf = (scope: NodeId | undefined, graph: Graph): Net => {
  const nodes = graph.childrenOf(scope).filter((node) => !node.forCompensation && !node.triggeredByEvent);
  const edges = new Map<number, Edge>();
  const edgeOf = new Map<string, number>();
  for (const flow of graph.flowsIn(scope)) {
    const id = edges.size + 1;
    // A flow out of a boundary event leaves its host.
    const from = graph.findNode(flow.from)?.attachedTo ?? flow.from;
    edges.set(id, { id, from, to: flow.to, via: [] });
    edgeOf.set(flow.id, id);
  }
  const edgesOf = (flows: readonly Flow[]): readonly number[] => flows.flatMap(({ id }) => edgeOf.get(id) ?? []);
  const places = new Map<NodeId, Place>();
  for (const node of nodes) {
    if (node.attachedTo !== undefined) continue;
    const [isEnd, isGateway] = [node.type === 'endEvent', node.type.endsWith('Gateway')];
    places.set(node.id, { id: node.id, join: joinOf(node), outcomes: outcomesOf(node, graph, edgesOf), isEnd, isGateway });
  }
  const understood = nodes.every(
    ({ type, startQuantity, completionQuantity }) => type !== 'complexGateway' && startQuantity === 1 && completionQuantity === 1,
  );
  return { places, edges, beginnings: beginningsOf(scope, nodes, graph), understood };
};

const joinOf = ({ type }: Node): Join =>
  type === 'parallelGateway' ? 'all' : type === 'inclusiveGateway' || type === 'complexGateway' ? 'open' : 'any';

/** In the process itself one beginning is taken; a sub-process begins at all its plain starts, an event sub-process at what triggered it. */
const beginningsOf = (scope: NodeId | undefined, nodes: readonly Node[], graph: Graph): Net['beginnings'] => {
  const plain = graph.startsOf(scope).map(({ id }) => id);
  const triggered = nodes.filter(({ type, triggers }) => type === 'startEvent' && triggers.length > 0).map(({ id }) => [id]);
  const apart = nodes.some(({ type, instantiates }) => type === 'startEvent' || instantiates !== undefined);
  const single = scope === undefined && apart ? plain.map((id) => [id]) : plain.length > 0 ? [plain] : [];
  return [...single, ...triggered];
};

const outcomesOf = (node: Node, graph: Graph, edgesOf: (flows: readonly Flow[]) => readonly number[]): readonly Outcome[] => {
  const passed = [node.id];
  const plain = choices(node, graph.outgoingOf(node.id), edgesOf).map((edges): Outcome => ({
    edges: new Set(edges),
    passed,
    ...(ends(node) && { ends: true }),
  }));
  return graph.boundaryEventsOf(node.id).reduce<readonly Outcome[]>((outcomes, event) => {
    if (event.triggers.some(({ kind }) => kind === 'compensate')) return outcomes;
    const edges = edgesOf(graph.outgoingOf(event.id));
    if (event.interrupting !== false) return [...outcomes, { edges: new Set(edges), passed: [node.id, event.id] }];
    const beside = outcomes.map((outcome): Outcome => ({
      ...outcome,
      edges: new Set([...outcome.edges, ...edges]),
      passed: [outcome.passed, event.id],
    }));
    return [...outcomes, ...beside];
  }, plain);
};

/** Which edges may get a token together when a node is left. */
const choices = (
  node: Node,
  outgoing: readonly Flow[],
  edgesOf: (flows: readonly Flow[]) => readonly number[],
): readonly (readonly number[])[] => {
  const all = edgesOf(outgoing);
  if (all.length <= 1) return [all];
  switch (node.type) {
    case 'exclusiveGateway':
      return all.map((edge) => [edge]);
    case 'eventBasedGateway':
      return node.instantiates === 'all' ? [all] : all.map((edge) => [edge]);
    case 'inclusiveGateway':
      // Conditions not written yet may turn out any way; the default is taken alone.
      return outgoing.some(({ condition }) => condition !== undefined) ? conditionally(node, outgoing, edgesOf) : subsets(all);
    case 'complexGateway':
      return subsets(all);
    case 'parallelGateway':
      return [all];
    default:
      return conditionally(node, outgoing, edgesOf);
  }
};

/** What has no condition always gets a token, of the rest any may; the default only when none of them does (BPMN 2.0.2, Sequence Flow). */
const conditionally = (
  node: Node,
  outgoing: readonly Flow[],
  edgesOf: (flows: readonly Flow[]) => readonly number[],
): readonly (readonly number[])[] => {
  const otherwise = edgesOf(outgoing.filter(({ id }) => id === node.default));
  const conditional = edgesOf(outgoing.filter(({ id, condition }) => condition !== undefined && id !== node.default));
  const always = edgesOf(outgoing).filter((edge) => !conditional.includes(edge) && !otherwise.includes(edge));
  const none = [...always, ...otherwise];
  return [...(none.length > 0 ? [none] : []), ...(conditional.length > 0 ? subsets(conditional).map((some) => [...always, ...some]) : [])];
};

/** Every choice of at least one. */
const subsets = (edges: readonly number[]): readonly (readonly number[])[] => {
  if (edges.length > MAX_BRANCHES) return [...edges.map((edge) => [edge]), edges];
  return Array.from({ length: 2 ** edges.length - 1 }, (_, mask) => edges.filter((_edge, index) => ((mask + 1) >> index) & 1));
};
