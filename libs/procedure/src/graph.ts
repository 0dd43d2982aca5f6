import { type Flow, type FlowId, type Lane, type Node, type NodeId, type Procedure } from './procedure';

/** For each incoming flow of a join: the nodes of its scope from which a token could still come to lie on that flow without passing the join. */
export type Reach = ReadonlyMap<FlowId, ReadonlySet<NodeId>>;

/** Questions about a procedure, indexed once: every answer costs the same in a procedure of ten nodes and of a thousand. */
export class Graph {
  readonly #nodes: ReadonlyMap<NodeId, Node>;
  readonly #flows: ReadonlyMap<FlowId, Flow>;
  readonly #lanes: ReadonlyMap<string, Lane>;
  readonly #children: ReadonlyMap<NodeId | undefined, readonly Node[]>;
  readonly #boundaries: ReadonlyMap<NodeId | undefined, readonly Node[]>;
  readonly #flowsIn: ReadonlyMap<NodeId | undefined, readonly Flow[]>;
  readonly #incoming = new Map<NodeId, readonly Flow[]>();
  readonly #outgoing = new Map<NodeId, readonly Flow[]>();
  readonly #reach = new Map<NodeId, Reach>();

  constructor(readonly procedure: Procedure) {
    this.#nodes = new Map(procedure.nodes.map((node) => [node.id, node]));
    this.#flows = new Map(procedure.flows.map((flow) => [flow.id, flow]));
    this.#lanes = new Map(procedure.lanes.map((lane) => [lane.id, lane]));
    this.#children = groupBy(procedure.nodes, ({ scope }) => scope);
    this.#boundaries = groupBy(
      procedure.nodes.filter(({ attachedTo }) => attachedTo !== undefined),
      ({ attachedTo }) => attachedTo,
    );
    this.#flowsIn = groupBy(procedure.flows, ({ from }) => this.#nodes.get(from)?.scope);
    for (const node of procedure.nodes) {
      this.#incoming.set(node.id, this.#existing(node.incoming));
      this.#outgoing.set(node.id, this.#existing(node.outgoing));
    }
  }

  findNode(id: NodeId): Node | undefined {
    return this.#nodes.get(id);
  }

  /** @throws when the procedure has no such node. */
  getNode(id: NodeId): Node {
    return found(this.#nodes.get(id), id);
  }

  findFlow(id: FlowId): Flow | undefined {
    return this.#flows.get(id);
  }

  /** @throws when the procedure has no such flow. */
  getFlow(id: FlowId): Flow {
    return found(this.#flows.get(id), id);
  }

  findLane(id: string | undefined): Lane | undefined {
    return id === undefined ? undefined : this.#lanes.get(id);
  }

  /** What lies directly in a scope, in document order; without a scope: in the process itself. */
  childrenOf(scope?: NodeId): readonly Node[] {
    return this.#children.get(scope) ?? [];
  }

  flowsIn(scope?: NodeId): readonly Flow[] {
    return this.#flowsIn.get(scope) ?? [];
  }

  boundaryEventsOf(host: NodeId): readonly Node[] {
    return this.#boundaries.get(host) ?? [];
  }

  /** In document order of the flows. */
  incomingOf(id: NodeId): readonly Flow[] {
    return this.#incoming.get(id) ?? [];
  }

  outgoingOf(id: NodeId): readonly Flow[] {
    return this.#outgoing.get(id) ?? [];
  }

  /** Where a token can go next: along flows, and out of the boundary events sitting here. */
  successorsOf(id: NodeId): readonly NodeId[] {
    return [...this.outgoingOf(id).map(({ to }) => to), ...this.boundaryEventsOf(id).map((event) => event.id)];
  }

  predecessorsOf(id: NodeId): readonly NodeId[] {
    const { attachedTo } = this.getNode(id);
    return [...this.incomingOf(id).map(({ from }) => from), ...(attachedTo === undefined ? [] : [attachedTo])];
  }

  /** Start events of a scope that need no trigger; without any start event, what nothing leads to (BPMN 2.0.2, Sub-Process), what a message begins included. */
  startsOf(scope?: NodeId): readonly Node[] {
    const nodes = this.childrenOf(scope);
    const starts = nodes.filter(({ type }) => type === 'startEvent');
    if (starts.length > 0) return starts.filter(({ triggers }) => triggers.length === 0);
    return nodes.filter(
      (node) => node.incoming.length === 0 && node.attachedTo === undefined && !node.triggeredByEvent && !node.forCompensation,
    );
  }

  eventSubProcessesOf(scope?: NodeId): readonly Node[] {
    return this.childrenOf(scope).filter(({ triggeredByEvent }) => triggeredByEvent === true);
  }

  /** What an inclusive join asks of its scope (BPMN 2.0.2, Inclusive Gateway): made at the first question. */
  reachOf(join: NodeId): Reach {
    const known = this.#reach.get(join);
    if (known) return known;
    const reach = new Map(this.incomingOf(join).map((flow) => [flow.id, this.#backwards(join, flow.from)]));
    this.#reach.set(join, reach);
    return reach;
  }

  #backwards(join: NodeId, from: NodeId): ReadonlySet<NodeId> {
    const seen = new Set<NodeId>();
    const open = [from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === join || seen.has(id)) continue;
      seen.add(id);
      open.push(...this.predecessorsOf(id));
    }
    return seen;
  }

  #existing(ids: readonly FlowId[]): readonly Flow[] {
    return ids.flatMap((id) => this.#flows.get(id) ?? []);
  }
}

const graphs = new WeakMap<Procedure, Graph>();

/** The graph of a procedure, made at the first call and kept as long as the procedure. */
export const graphOf = (procedure: Procedure): Graph => {
  let graph = graphs.get(procedure);
  if (!graph) graphs.set(procedure, (graph = new Graph(procedure)));
  return graph;
};

const groupBy = <Thing, Key>(things: readonly Thing[], key: (thing: Thing) => Key): ReadonlyMap<Key, readonly Thing[]> => {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
};

const found = <Thing>(thing: Thing | undefined, id: string): Thing => {
  if (thing === undefined) throw new Error(`The procedure has no ${id}`);
  return thing;
};
