import { type Behaviour } from '../../behaviour';
import { beginningAt, beginningsOf } from '../../beginnings';

/** Begins what lies inside a scope: what was reached, else what begins by itself. */
export const enterContent: Behaviour['enter'] = (step, visit, { content }, arrival) => {
  // Before the children: an empty scope must end.
  step.settle(visit);
  if (arrival?.node !== undefined) {
    const reached = beginningAt(content, arrival.node);
    if (reached) step.start(reached, visit, { arrival });
    return;
  }
  for (const start of beginningsOf(content)) if (step.alive(visit)) step.start(start, visit);
};
