import { type FlowId } from '@mot-cua/procedure';
import { type Course } from './course';
import { type Visit } from './dossier';
import { type Data } from './fact';
import { Incident } from './incident';
import { type PlanNode } from './plan';

/**
 * The flows an activity or event leaves by: the unconditional ones and every conditional one that is true; the default when no conditional
 * one is (BPMN 2.0.2, Sequence Flow). `completionQuantity` tokens lie on each. Conditions see `names` before all others.
 */
export const chooseFlows = (course: Course, visit: Visit, at: PlanNode, names?: Data): readonly FlowId[] => {
  const { outgoing, node } = at;
  if (outgoing.length === 1 && outgoing[0].condition === undefined && node.completionQuantity === 1) return node.outgoing;
  let conditional = false;
  let met = false;
  const chosen = outgoing.filter(({ id, condition }) => {
    if (id === node.default) return false;
    if (condition === undefined) return true;
    conditional = true;
    const holds = course.condition(condition, visit, names);
    met ||= holds;
    return holds;
  });
  const ids = chosen.map(({ id }) => id);
  if (!met && node.default !== undefined && (conditional || ids.length === 0)) ids.push(node.default);
  if (outgoing.length > 0 && ids.length === 0) throw new Incident('flow.none');
  const inOrder = node.outgoing.filter((id) => ids.includes(id));
  return node.completionQuantity === 1 ? inOrder : inOrder.flatMap((id) => Array<FlowId>(node.completionQuantity).fill(id));
};
