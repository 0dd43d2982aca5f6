import { type Node, type NodeId } from '@mot-cua/procedure';
import { type Dossier } from './dossier';
import { type Plan, type PlanNode } from './plan';

/**
 * Is the work whose time counts done, so that only uncounted steps (handing the result to the applicant) can follow? Then the result is with the
 * one-stop and the statutory time ends. What only something from outside may still bring about (boundary events, event sub-processes)
 * is not work that follows.
 */
export const isHandedOver = (plan: Plan, { visits }: Dossier): boolean =>
  visits.every((visit) => {
    const at = plan.get(visit.node);
    if (visit.scope !== undefined && !visit.marking && takesCountedTime(at.node)) return false;
    if (visit.scope !== undefined && leadsToCountedTime(plan, at)) return false;
    return Object.keys(visit.marking ?? {}).every((flow) => {
      const to = plan.get(plan.flow(flow).to);
      return !takesCountedTime(to.node) && !holdsCountedTime(plan, to) && !leadsToCountedTime(plan, to);
    });
  });

/** The step at which the one-stop hands results to the applicant: the last one of a person that does not count and behind which nothing counts. */
export const returnStepOf = (plan: Plan): PlanNode | undefined =>
  plan.root.content.nodes.findLast(
    (at) =>
      at.node.type === 'userTask' &&
      !at.node.counted &&
      at.node.pauses === undefined &&
      at.node.incoming.length > 0 &&
      !at.node.forCompensation &&
      !leadsToCountedTime(plan, at),
  );

/** Does the step use up the limit of the dossier: a person's counted work, or anything counted with a limit of its own? */
export const takesCountedTime = ({ counted, type, limit }: Node): boolean => counted && (type === 'userTask' || limit !== undefined);

const known = new WeakMap<Plan, Map<NodeId, boolean>>();

/** Can counted work follow on the ways out of a node, inside its scope? */
const leadsToCountedTime = (plan: Plan, at: PlanNode): boolean => {
  let answers = known.get(plan);
  if (!answers) known.set(plan, (answers = new Map<NodeId, boolean>()));
  let answer = answers.get(at.id);
  if (answer === undefined) answers.set(at.id, (answer = findsCountedTime(plan, at)));
  return answer;
};

const findsCountedTime = (plan: Plan, from: PlanNode): boolean => {
  const seen = new Set<NodeId>();
  const open = from.outgoing.map(({ to }) => to);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const at = plan.get(id);
    if (takesCountedTime(at.node) || holdsCountedTime(plan, at)) return true;
    open.push(...at.outgoing.map(({ to }) => to));
  }
  return false;
};

const holdsCountedTime = (plan: Plan, at: PlanNode, within: ReadonlySet<NodeId> = new Set()): boolean =>
  !within.has(at.id) &&
  at.content.nodes.some(
    (inner) => !inner.node.triggeredByEvent && (takesCountedTime(inner.node) || holdsCountedTime(plan, inner, new Set([...within, at.id]))),
  );
