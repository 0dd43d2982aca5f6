import { type Behaviour } from '../../behaviour';

/**
 * Begins what lies inside a scope: the start event that was reached, else the plain one, else everything nothing leads to
 * (BPMN 2.0.2, Sub-Process). Several plain start events are a finding at publishing; the first in document order is taken.
 */
export const enterContent: Behaviour['enter'] = (step, visit, at, arrival) => {
  // Before the children: an empty scope must end.
  step.settle(visit);
  if (arrival?.node !== undefined) {
    step.start(step.plan.get(arrival.node), visit, { arrival });
    return;
  }
  const [first] = at.content.starts;
  const starts = first?.node.type === 'startEvent' ? [first] : at.content.starts;
  for (const start of starts) if (step.alive(visit)) step.start(start, visit);
};
