import { type FlowId, type NodeId } from '@mot-cua/procedure';
import { type Element, type Step } from '../../behaviour';
import { type Visit } from '../../dossier';
import { type PlanNode } from '../../plan';
import { conditionField } from '../panel-fields';
import { reachOf } from './reach';

/** Every way whose condition is true; and it waits for every token that can still come (BPMN 2.0.2, Inclusive Gateway). */
export const inclusiveGateway: Element = {
  face: {
    type: 'inclusiveGateway',
    label: { vi: 'Cổng rẽ nhiều nhánh', en: 'Inclusive gateway' },
    family: 'gateway',
    fields: [conditionField],
  },
  behaviour: {
    later: (node) => (node.incoming.length > 1 ? 'joins' : undefined),
    ready: (step, scope, at) => {
      const marked = at.node.incoming.filter((flow) => scope.marking?.[flow]);
      return marked.length === 0 || isAwaited(step, scope, at, marked) ? undefined : marked;
    },
    enter: (step, visit, at) => {
      const chosen = at.outgoing.filter(
        ({ id, condition }) => id !== at.node.default && (condition === undefined || step.condition(condition, visit)),
      );
      const along = chosen.length > 0 ? chosen.map(({ id }) => id) : at.node.default === undefined ? [] : [at.node.default];
      if (along.length === 0 && at.outgoing.length > 0) step.fail('flow.none');
      step.leave(visit, { along });
    },
  },
};

/**
 * Is there a token elsewhere in the scope that can still reach an unmarked incoming flow, and no marked one? The second half is what
 * block-structured readings forget: a token that might come a second time would block for ever.
 */
export const isAwaited = (step: Step, scope: Visit, join: PlanNode, marked: readonly FlowId[]): boolean => {
  const unmarked = join.node.incoming.filter((flow) => !marked.includes(flow));
  if (unmarked.length === 0) return false;
  const reach = reachOf(step.plan, join);
  const canReach = (flows: readonly FlowId[], from: NodeId) => flows.some((flow) => reach.get(flow)?.has(from));
  return tokensIn(step, scope, join).some((at) => canReach(unmarked, at) && !canReach(marked, at));
};

/** Where tokens stand in the scope: visits, and flows by the node they lead to; those lying before the join itself are not elsewhere. */
const tokensIn = (step: Step, scope: Visit, join: PlanNode): readonly NodeId[] => [
  ...step.children(scope).map(({ node }) => node),
  ...Object.keys(scope.marking ?? {})
    .map((flow) => step.plan.flow(flow).to)
    .filter((node) => node !== join.id),
];
