import { type Declaration, type Flow, type FlowId, type Node, type NodeId, type Procedure } from '@mot-cua/procedure';
import { type Behaviour } from './behaviour';
import { type EngineCatalogue } from './catalogue-shape';

/** A node as the engine needs it at run time: with its behaviour and its neighbours at hand. Read-only, made once per procedure version. */
export type PlanNode = {
  readonly id: NodeId;
  readonly node: Node;
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

/** What the engine asks of a procedure, indexed once. */
export type Plan = {
  readonly procedure: Procedure;
  /** The process itself, as the outermost scope. */
  readonly root: PlanNode;
  /** Every node at every depth, the process first. */
  readonly nodes: readonly PlanNode[];
  readonly get: (id: NodeId) => PlanNode;
  readonly flow: (id: FlowId) => Flow;
  readonly declaration: (id: string | undefined) => Declaration | undefined;
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
  if (!plan) ofCatalogue.set(procedure, (plan = makePlan(procedure, catalogue)));
  return plan;
};

const makePlan = (procedure: Procedure, catalogue: EngineCatalogue): Plan => {
  const flows = new Map(procedure.flows.map((flow) => [flow.id, flow]));
  const nodes = new Map<NodeId, Draft>();
  const rootNode = processNode(procedure);
  for (const node of [rootNode, ...procedure.nodes]) nodes.set(node.id, draftOf(node, procedure, flows, catalogue));
  const root = nodes.get(rootNode.id) as Draft;
  for (const draft of nodes.values()) {
    if (draft === root) continue;
    const scope = draft.node.scope === undefined ? root : nodes.get(draft.node.scope);
    if (!scope) throw new Error(`Node ${draft.id} lies in ${draft.node.scope}, which does not exist`);
    scope.content.nodes.push(draft);
    if (draft.node.attachedTo !== undefined) nodes.get(draft.node.attachedTo)?.boundaries.push(draft);
  }
  for (const flow of procedure.flows) {
    const from = nodes.get(flow.from)?.node;
    const scope = from?.scope === undefined ? root : nodes.get(from.scope);
    scope?.content.flows.push(flow);
  }
  for (const draft of nodes.values()) complete(draft);
  return {
    procedure,
    root,
    nodes: [...nodes.values()],
    catalogue,
    get: (id) => found(nodes.get(id), id),
    flow: (id) => found(flows.get(id), id),
    declaration: (id) => (id === undefined ? undefined : procedure.declarations[id]),
    conditional: procedure.nodes.some((node) => node.triggers.some((trigger) => trigger.kind === 'conditional')),
  };
};

type Draft = Omit<PlanNode, 'boundaries' | 'content'> & {
  readonly boundaries: Draft[];
  readonly content: { -readonly [Part in keyof Content]: (Content[Part][number] extends Flow ? Flow : Draft)[] };
};

const draftOf = (node: Node, procedure: Procedure, flows: ReadonlyMap<FlowId, Flow>, catalogue: EngineCatalogue): Draft => {
  const element = node.type === 'process' ? catalogue.process : catalogue.elements[node.type]?.behaviour;
  if (!element) throw new Error(`${node.id}: the engine does not execute ${node.type}`);
  const later =
    element.later?.(node) ?? (node.triggers.some((trigger) => throwsLater(node, trigger.kind, catalogue)) ? 'throws' : undefined);
  const agency = fromLane(procedure, node.lane, 'agency');
  const role = fromLane(procedure, node.lane, 'role');
  return {
    id: node.id,
    node,
    element,
    ...(node.loop && { loop: catalogue.loop }),
    outgoing: node.outgoing.map((id) => found(flows.get(id), id)),
    boundaries: [],
    ...(later && { later }),
    ...(agency !== undefined && { agency }),
    ...(role !== undefined && { role }),
    content: { nodes: [], flows: [], starts: [], eventSubProcesses: [], joins: [], throws: [] },
  };
};

const throwsLater = (node: Node, kind: Node['triggers'][number]['kind'], catalogue: EngineCatalogue): boolean =>
  (node.type === 'endEvent' || node.type === 'intermediateThrowEvent') && catalogue.triggers[kind]?.behaviour.later === 'throws';

const complete = ({ content }: Draft): void => {
  content.eventSubProcesses.push(...content.nodes.filter(({ node }) => node.triggeredByEvent));
  content.joins.push(...content.nodes.filter(({ later }) => later === 'joins'));
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
