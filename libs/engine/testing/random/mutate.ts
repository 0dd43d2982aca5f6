import { type Flow, type Node, type Procedure } from '@mot-cua/procedure';
import { type Chance } from './chance';

/** One mistake as a hand makes it. `undefined`: this procedure has no place for it. */
type Mistake = (procedure: Procedure, chance: Chance) => Procedure | undefined;

const gateways = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway'] as const;

const mistakes: readonly Mistake[] = [
  function anotherGateway(procedure, chance) {
    const found = procedure.nodes.filter(({ type, incoming, outgoing }) => isGateway(type) && incoming.length + outgoing.length > 2);
    if (found.length === 0) return undefined;
    const node = chance.pick(found);
    const { default: _, ...rest } = node;
    const type = chance.pick(gateways.filter((one) => one !== node.type));
    const flows = procedure.flows.map((flow) => {
      const at = node.outgoing.indexOf(flow.id);
      return at > 0 && flow.condition === undefined ? { ...flow, condition: `${node.id}_way > ${String(at)}` } : flow;
    });
    const otherwise = type === 'parallelGateway' ? undefined : node.outgoing[0];
    return withNodes(procedure, (one) => (one === node ? { ...rest, type, ...(otherwise && { default: otherwise }) } : one), flows);
  },
  function anotherTarget(procedure, chance) {
    const flow = chance.pick(flowsBehindWork(procedure));
    const target = pickTarget(procedure, flow, chance);
    return target && withFlows(procedure, procedure.flows.map((one) => (one === flow ? { ...one, to: target.id } : one))); // prettier-ignore
  },
  function oneFlowLess(procedure, chance) {
    const several = procedure.flows.filter(({ from }) => procedure.flows.filter((other) => other.from === from).length > 1);
    if (several.length === 0) return undefined;
    const flow = chance.pick(several);
    return withFlows(procedure, procedure.flows.filter((one) => one !== flow)); // prettier-ignore
  },
  function oneFlowMore(procedure, chance) {
    const flow = chance.pick(flowsBehindWork(procedure));
    const target = pickTarget(procedure, flow, chance);
    const from = procedure.nodes.find(({ id }) => id === flow.from);
    // Without a condition the check of gateways would refuse it already.
    const asked = from && /^(?:ex|in)clusiveGateway$/.test(from.type) ? { condition: `${flow.id}_more > 0` } : {};
    return target && withFlows(procedure, [...procedure.flows, { ...flow, ...asked, id: `${flow.id}-more`, to: target.id }]);
  },
];

/** The same procedure with one random mistake in it. */
export const withMistake = (procedure: Procedure, chance: Chance): Procedure => {
  for (;;) {
    const wrong = chance.pick(mistakes)(procedure, chance);
    if (wrong) return wrong;
  }
};

/** Not those out of a start: what is asked before any step is asked of values that are not there yet. */
const flowsBehindWork = ({ flows, nodes }: Procedure): readonly Flow[] =>
  flows.filter(({ from }) => nodes.find(({ id }) => id === from)?.type !== 'startEvent');

const isGateway = (type: string): boolean => gateways.some((one) => one === type);

/** Another node of the same scope that a flow may lead into. */
const pickTarget = ({ nodes }: Procedure, flow: Flow, chance: Chance): Node | undefined => {
  const scope = nodes.find(({ id }) => id === flow.from)?.scope;
  const possible = nodes.filter(
    (node) =>
      node.scope === scope &&
      node.id !== flow.to &&
      node.id !== flow.from &&
      node.type !== 'startEvent' &&
      node.attachedTo === undefined &&
      node.triggeredByEvent !== true &&
      node.forCompensation !== true,
  );
  return possible.length > 0 ? chance.pick(possible) : undefined;
};

const withFlows = (procedure: Procedure, flows: readonly Flow[]): Procedure => withNodes(procedure, (node) => node, flows);

/** What lies at the ends of the flows is written at the nodes too; a default that is gone is none. */
const withNodes = (procedure: Procedure, change: (node: Node) => Node, flows: readonly Flow[]): Procedure => ({
  ...procedure,
  flows,
  nodes: procedure.nodes.map(change).map(({ default: otherwise, ...node }): Node => ({
    ...node,
    incoming: flows.filter(({ to }) => to === node.id).map(({ id }) => id),
    outgoing: flows.filter(({ from }) => from === node.id).map(({ id }) => id),
    ...(flows.some(({ id, from }) => id === otherwise && from === node.id) && { default: otherwise }),
  })),
});
