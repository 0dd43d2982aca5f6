import { type Node, type NodeId, type Work } from '@mot-cua/procedure';
import { type Plan, type PlanNode } from './plan';

/** Does this outcome of the step sign the decision (`mc:Outcome` with `decides`)? From then on the applicant can stop nothing. */
export const signsDecision = (node: Node, outcome: string): boolean =>
  outcomesOf(node).some(({ id, decides }) => id === outcome && decides === true);

/** Is the decision signed at this step, or on the way from it? */
export const leadsToDecision = (plan: Plan, from: NodeId): boolean => {
  const seen = new Set<NodeId>();
  const open: NodeId[] = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const at = plan.get(id);
    if (holdsDecision(at)) return true;
    open.push(...at.outgoing.map(({ to }) => to), ...at.content.nodes.map((inner) => inner.id));
  }
  return false;
};

const holdsDecision = ({ node }: PlanNode): boolean => outcomesOf(node).some(({ decides }) => decides === true);

const outcomesOf = ({ type, details }: Node): Work['outcomes'] => (type === 'userTask' ? (details as unknown as Work).outcomes : []);
