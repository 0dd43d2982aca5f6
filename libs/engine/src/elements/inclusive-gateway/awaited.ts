import { type FlowId, type NodeId } from '@mot-cua/procedure';
import { type Step } from '../../behaviour';
import { type Visit } from '../../dossier';
import { type PlanNode } from '../../plan';
import { reachOf } from './reach';

/**
 * Is there a token elsewhere in the scope that can still reach an unmarked incoming flow, and no marked one? The second half is what
 * block-structured readings forget: a token that might come a second time would block for ever.
 */
export const isAwaited = (step: Step, scope: Visit, join: PlanNode, unmarked: readonly FlowId[], marked: readonly FlowId[]): boolean => {
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
