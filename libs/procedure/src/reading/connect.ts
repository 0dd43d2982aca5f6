import { type Feature } from '../face';
import { type Flow, type FlowId, type Node, type NodeId } from '../procedure';
import { type LooseNode } from './read-node';
import { type Source } from './source';

/** A node before its flows, with what only connecting needs. */
export type Unconnected = { readonly node: LooseNode; readonly defaultFlow?: FlowId; readonly direction?: string };

const gateways = new Set(['exclusiveGateway', 'inclusiveGateway', 'complexGateway', 'parallelGateway', 'eventBasedGateway']);
const unconditional = new Set(['parallelGateway', 'eventBasedGateway']);
const events = new Set(['startEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent', 'endEvent']);

/** Gives every node its flows and checks what the standard says of flows (BPMN 2.0.2, Sequence Flow). */
export const connect = (loose: readonly Unconnected[], flows: readonly Flow[], source: Source): readonly Node[] => {
  const nodes = new Map(loose.map(({ node }) => [node.id, node]));
  for (const flow of flows) checkFlow(flow, nodes, source);
  const [incoming, outgoing] = [group(flows, ({ to }) => to), group(flows, ({ from }) => from)];
  return loose.map(({ node, defaultFlow, direction }) => {
    const [into, out] = [incoming.get(node.id) ?? [], outgoing.get(node.id) ?? []];
    checkDefault(node, defaultFlow, out, source);
    checkDirection(node, direction, into.length, out.length, source);
    return {
      ...node,
      incoming: into.map(({ id }) => id),
      outgoing: out.map(({ id }) => id),
      ...(defaultFlow !== undefined && { default: defaultFlow }),
    };
  });
};

const group = (flows: readonly Flow[], key: (flow: Flow) => NodeId): ReadonlyMap<NodeId, readonly Flow[]> => {
  const groups = new Map<NodeId, Flow[]>();
  for (const flow of flows) {
    const list = groups.get(key(flow));
    if (list) list.push(flow);
    else groups.set(key(flow), [flow]);
  }
  return groups;
};

const checkFlow = (flow: Flow, nodes: ReadonlyMap<NodeId, LooseNode>, source: Source): void => {
  const [from, to] = [nodes.get(flow.from), nodes.get(flow.to)];
  if (!from || !to || from.scope !== to.scope)
    source.report.error('flow.crosses-scope', flow.id, {
      vi: 'Luồng đi qua ranh giới của một quy trình con hoặc của một hồ bơi (pool).',
      en: 'The flow crosses the border of a sub-process or of a pool.',
    });
  for (const end of [from, to]) {
    if (end?.triggeredByEvent)
      source.report.error('flow.event-sub-process', flow.id, {
        vi: 'Quy trình con theo sự kiện không được có luồng vào hoặc ra.',
        en: 'An event sub-process has no flows in or out.',
      });
    if (end?.forCompensation)
      source.report.error('flow.compensation-handler', flow.id, {
        vi: 'Bước hoàn tác không được có luồng vào hoặc ra.',
        en: 'A compensation handler has no flows in or out.',
      });
  }
  if (from && flow.condition !== undefined) checkConditional(flow, from, source);
};

const checkConditional = (flow: Flow, from: LooseNode, source: Source): void => {
  if (unconditional.has(from.type))
    source.report.say('warning', 'flow.condition-ignored', flow.id, {
      vi: 'Điều kiện trên luồng này không được xét: cổng phía trước không có điều kiện.',
      en: 'The condition of this flow is never asked: the gateway before it takes no conditions.',
    });
  else if (events.has(from.type))
    source.report.error('flow.condition-not-here', flow.id, {
      vi: 'Luồng đi ra từ một sự kiện không được có điều kiện.',
      en: 'A flow out of an event may not have a condition.',
    });
  else if (!gateways.has(from.type)) source.needs('conditionalActivityFlow' satisfies Feature, flow.id);
};

const checkDefault = (node: LooseNode, defaultFlow: FlowId | undefined, out: readonly Flow[], source: Source): void => {
  if (defaultFlow === undefined) return;
  if (!gateways.has(node.type)) source.needs('conditionalActivityFlow', node.id);
  const flow = out.find(({ id }) => id === defaultFlow);
  if (!flow)
    source.report.error('default.not-outgoing', node.id, {
      vi: `Luồng mặc định "${defaultFlow}" không đi ra từ đây.`,
      en: `The default flow "${defaultFlow}" does not leave here.`,
    });
  else if (flow.condition !== undefined)
    source.report.say('warning', 'default.condition', flow.id, {
      vi: 'Luồng mặc định có điều kiện; điều kiện này không được xét.',
      en: 'The default flow has a condition, which is never asked.',
    });
};

const checkDirection = (node: LooseNode, direction: string | undefined, into: number, out: number, source: Source): void => {
  const broken =
    (direction === 'Converging' && out > 1) || (direction === 'Diverging' && into > 1) || (direction === 'Mixed' && (into < 2 || out < 2));
  if (broken)
    source.report.error('gateway.direction', node.id, {
      vi: `Cổng khai gatewayDirection="${direction ?? ''}" nhưng có ${into} luồng vào, ${out} luồng ra.`,
      en: `The gateway says gatewayDirection="${direction ?? ''}" but has ${into} flows in and ${out} out.`,
    });
};
