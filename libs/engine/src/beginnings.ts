import { type NodeId } from '@mot-cua/procedure';
import { type Content, type PlanNode } from './plan';

/**
 * What begins when `id` was reached from outside: a start event, a receive task that begins a dossier, or the event-based gateway before what came.
 * Undefined when nothing in this scope begins there.
 */
export const beginningAt = ({ nodes }: Content, id: NodeId): PlanNode | undefined => {
  const gateway = nodes.find(
    ({ node, outgoing }) => node.type === 'eventBasedGateway' && node.instantiates !== undefined && outgoing.some(({ to }) => to === id),
  );
  if (gateway) return gateway;
  const reached = nodes.find((one) => one.id === id);
  const begins = reached?.node.type === 'startEvent' || (reached?.node.type === 'receiveTask' && reached.node.instantiates !== undefined);
  return begins ? reached : undefined;
};

/**
 * Where a scope begins when nothing in particular was reached: the plain start event, the first of several in document order; without one, everything
 * nothing leads to, of what would begin a dossier by itself only the first (BPMN 2.0.2, Sub-Process).
 */
export const beginningsOf = ({ starts }: Content): readonly PlanNode[] => {
  const [first] = starts;
  if (first?.node.type === 'startEvent') return [first];
  const byItself = starts.find(({ node }) => node.instantiates !== undefined);
  return starts.filter((start) => start.node.instantiates === undefined || start === byItself);
};
