import { type Declaration, type Flow, type FlowId, type Node, type NodeId, type Procedure } from '@mot-cua/procedure';
import { type Behaviour } from './behaviour';
import { type EngineCatalogue } from './catalogue-shape';

/** A node as the engine needs it at run time: with its behaviour and its neighbours at hand. Read-only, made once per procedure version. */
export type PlanNode = {
  readonly id: NodeId;
  readonly node: Node;
  /** The file it is in: the procedure itself or a called one. */
  readonly procedure: Procedure;
  /** Call activities: the called procedure. */
  readonly call?: Procedure;
  readonly element: Behaviour;
  /** The wrapper of a node with a loop marker. */
  readonly loop?: Behaviour;
  readonly outgoing: readonly Flow[];
  /** Boundary events sitting on it, in document order. */
  readonly boundaries: readonly PlanNode[];
  readonly later?: 'joins' | 'throws';
  /** What lies inside; empty for anything that is not a scope. */
  readonly content: Content;
  /** Key of the agency, and the role, of its lane. */
  readonly agency?: string;
  readonly role?: string;
};

/** What lies directly inside a scope, in document order. */
export type Content = {
  readonly nodes: readonly PlanNode[];
  readonly flows: readonly Flow[];
  /** Start events that are not triggered, or, without any, what nothing leads to. */
  readonly starts: readonly PlanNode[];
  readonly eventSubProcesses: readonly PlanNode[];
  readonly joins: readonly PlanNode[];
  readonly throws: readonly PlanNode[];
};

/** What the engine asks of a procedure, indexed once. Nodes and flows of called procedures carry the call before their id: `fee/pay`. */
export type Plan = {
  readonly procedure: Procedure;
  /** The process itself, as the outermost scope. */
  readonly root: PlanNode;
  /** Every node at every depth, the process first, called procedures included (each once along a chain of calls). */
  readonly nodes: () => readonly PlanNode[];
  /** Those of them that are a person's work. */
  readonly works: () => readonly PlanNode[];
  readonly get: (id: NodeId) => PlanNode;
  /** As `get`; undefined when there is no such node. */
  readonly find: (id: NodeId) => PlanNode | undefined;
  readonly flow: (id: FlowId) => Flow;
  readonly findFlow: (id: FlowId) => Flow | undefined;
  /** What a node names: messages, signals, errors and escalations belong to the file the node is in. */
  readonly declaration: (at: PlanNode, id: string | undefined) => Declaration | undefined;
  /** Is there any conditional event? Else data changes wake nobody. */
  readonly conditional: boolean;
  readonly catalogue: EngineCatalogue;
};

const plans = new WeakMap<EngineCatalogue, WeakMap<Procedure, Plan>>();

/** The plan of a procedure, made at the first call. Throws when the procedure has an element that the catalogue does not execute. */
export const planOf = (procedure: Procedure, catalogue: EngineCatalogue): Plan => {
  let ofCatalogue = plans.get(catalogue);
  if (!ofCatalogue) plans.set(catalogue, (ofCatalogue = new WeakMap<Procedure, Plan>()));
  let plan = ofCatalogue.get(procedure);
  if (!plan) ofCatalogue.set(procedure, (plan = new Drafting(procedure, catalogue)));
  return plan;
};

class Drafting implements Plan {
  readonly root: Draft;
  readonly conditional: boolean;
  private readonly drafts = new Map<NodeId, Draft>();
  private readonly flows = new Map<FlowId, Flow>();
  private readonly expanded = new Set<NodeId>();

  constructor(
    readonly procedure: Procedure,
    readonly catalogue: EngineCatalogue,
  ) {
    this.root = this.draftOf(processNode(procedure), procedure);
    this.drafts.set(this.root.id, this.root);
    this.lay(procedure, this.root, '');
    this.conditional = hasConditions(procedure, new Set());
  }

  get(id: NodeId): PlanNode {
    return found(this.find(id), id);
  }
  find(id: NodeId): PlanNode | undefined {
    const draft = this.drafts.get(id) ?? (this.reachInto(id) ? this.drafts.get(id) : undefined);
    if (draft?.call && !this.expanded.has(id)) this.expand(draft);
    return draft;
  }
  flow(id: FlowId): Flow {
    return found(this.findFlow(id), id);
  }
  findFlow(id: FlowId): Flow | undefined {
    return this.flows.get(id) ?? (this.reachInto(id) ? this.flows.get(id) : undefined);
  }
  declaration({ procedure }: PlanNode, id: string | undefined): Declaration | undefined {
    return id === undefined ? undefined : procedure.declarations[id];
  }
  nodes(): readonly PlanNode[] {
    const all: PlanNode[] = [];
    const open: { readonly draft: Draft; readonly within: readonly Procedure[] }[] = [{ draft: this.root, within: [this.procedure] }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { draft, within } = next;
      all.push(draft);
      if (draft.call && within.includes(draft.call)) continue;
      this.get(draft.id);
      open.push(...draft.content.nodes.map((inner) => ({ draft: inner, within: draft.call ? [...within, draft.call] : within })));
    }
    return all;
  }

  private work: readonly PlanNode[] | undefined;
  works(): readonly PlanNode[] {
    this.work ??= this.nodes().filter(({ element }) => element.work !== undefined);
    return this.work;
  }

  /** A called procedure is laid out when it is first needed: calls may go round in circles. */
  private expand(draft: Draft): void {
    this.expanded.add(draft.id);
    if (draft.call) this.lay(draft.call, draft, `${draft.id}/`);
  }
  private reachInto(id: string): boolean {
    const slash = id.lastIndexOf('/');
    if (slash < 0) return false;
    return this.find(id.slice(0, slash)) !== undefined;
  }

  private lay(procedure: Procedure, within: Draft, prefix: string): void {
    const laid: Draft[] = [];
    const flows = procedure.flows.map((flow) => (prefix === '' ? flow : qualifiedFlow(flow, prefix)));
    for (const flow of flows) this.flows.set(flow.id, flow);
    for (const plain of procedure.nodes) {
      const draft = this.draftOf(prefix === '' ? plain : qualified(plain, prefix), procedure);
      this.drafts.set(draft.id, draft);
      laid.push(draft);
    }
    for (const draft of laid) {
      const { scope, attachedTo } = draft.node;
      found(scope === undefined ? within : this.drafts.get(scope), scope ?? '').content.nodes.push(draft);
      if (attachedTo !== undefined) this.drafts.get(attachedTo)?.boundaries.push(draft);
    }
    for (const flow of flows) {
      const scope = this.drafts.get(flow.from)?.node.scope;
      (scope === undefined ? within : this.drafts.get(scope))?.content.flows.push(flow);
    }
    for (const draft of [within, ...laid]) if (!draft.call || draft === within) complete(draft);
  }

  private draftOf(node: Node, procedure: Procedure): Draft {
    const { catalogue } = this;
    const element = node.type === 'process' ? catalogue.process : catalogue.elements[node.type]?.behaviour;
    if (!element) throw new Error(`${node.id}: the engine does not execute ${node.type}`);
    const later =
      element.later?.(node) ?? (node.triggers.some((trigger) => throwsLater(node, trigger.kind, catalogue)) ? 'throws' : undefined);
    const agency = fromLane(procedure, node.lane, 'agency');
    const role = fromLane(procedure, node.lane, 'role');
    const called = element.calls?.(node);
    const call = called === undefined ? undefined : procedure.called?.[called];
    return {
      id: node.id,
      node,
      procedure,
      element,
      ...(node.loop && { loop: catalogue.loop }),
      outgoing: node.outgoing.map((id) => found(this.flows.get(id) ?? procedure.flows.find((flow) => flow.id === id), id)),
      boundaries: [],
      ...(later && { later }),
      ...(agency !== undefined && { agency }),
      ...(role !== undefined && { role }),
      ...(call && { call }),
      content: { nodes: [], flows: [], starts: [], eventSubProcesses: [], joins: [], throws: [] },
    };
  }
}

type Draft = Omit<PlanNode, 'boundaries' | 'content'> & {
  readonly boundaries: Draft[];
  readonly content: { -readonly [Part in keyof Content]: (Content[Part][number] extends Flow ? Flow : Draft)[] };
};

const qualified = (node: Node, prefix: string): Node => {
  const within = (id: string) => `${prefix}${id}`;
  return {
    ...node,
    id: within(node.id),
    scope: node.scope === undefined ? prefix.slice(0, -1) : within(node.scope),
    incoming: node.incoming.map(within),
    outgoing: node.outgoing.map(within),
    ...(node.default !== undefined && { default: within(node.default) }),
    ...(node.attachedTo !== undefined && { attachedTo: within(node.attachedTo) }),
    ...(node.compensatedBy !== undefined && { compensatedBy: within(node.compensatedBy) }),
  };
};
const qualifiedFlow = (flow: Flow, prefix: string): Flow => ({
  ...flow,
  id: `${prefix}${flow.id}`,
  from: `${prefix}${flow.from}`,
  to: `${prefix}${flow.to}`,
});

const hasConditions = (procedure: Procedure, seen: Set<Procedure>): boolean => {
  if (seen.has(procedure)) return false;
  seen.add(procedure);
  return (
    procedure.nodes.some((node) => node.triggers.some((trigger) => trigger.kind === 'conditional')) ||
    Object.values(procedure.called ?? {}).some((called) => hasConditions(called, seen))
  );
};

const throwsLater = (node: Node, kind: Node['triggers'][number]['kind'], catalogue: EngineCatalogue): boolean =>
  (node.type === 'endEvent' || node.type === 'intermediateThrowEvent') && catalogue.triggers[kind]?.behaviour.later === 'throws';

const complete = ({ content }: Draft): void => {
  content.eventSubProcesses.push(...content.nodes.filter(({ node }) => node.triggeredByEvent));
  content.joins.push(...content.nodes.filter(({ later, element }) => later === 'joins' || element.reset));
  content.throws.push(...content.nodes.filter(({ later }) => later === 'throws'));
  const starts = content.nodes.filter(({ node }) => node.type === 'startEvent');
  content.starts.push(
    ...(starts.length > 0 ? starts.filter(({ node }) => node.triggers.length === 0) : content.nodes.filter(nothingLeadsTo)),
  );
};

/** BPMN 2.0.2, Sub-Process: without a start event everything without incoming flow starts, save what is started in other ways. */
const nothingLeadsTo = ({ node }: Draft): boolean =>
  node.incoming.length === 0 && node.attachedTo === undefined && !node.triggeredByEvent && !node.forCompensation;

/** The nearest lane that says it, outwards. */
const fromLane = (procedure: Procedure, id: string | undefined, what: 'agency' | 'role'): string | undefined => {
  const seen = new Set<string>();
  for (let lane = procedure.lanes.find((other) => other.id === id); lane && !seen.has(lane.id);) {
    if (lane[what] !== undefined) return lane[what];
    seen.add(lane.id);
    const parent = lane.parent;
    lane = procedure.lanes.find((other) => other.id === parent);
  }
  return undefined;
};

const processNode = (procedure: Procedure): Node => ({
  id: procedure.id,
  type: 'process',
  name: procedure.name,
  incoming: [],
  outgoing: [],
  triggers: [],
  startQuantity: 1,
  completionQuantity: 1,
  inputs: [],
  outputs: [],
  properties: procedure.properties,
  counted: true,
  details: null,
});

const found = <Thing>(thing: Thing | undefined, id: string): Thing => {
  if (thing === undefined) throw new Error(`The procedure has no ${id}`);
  return thing;
};
