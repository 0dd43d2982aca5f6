import { type Step } from '../behaviour';
import { type Visit } from '../dossier';
import { type PlanNode } from '../plan';

/** Throws what an event throws, in document order, and lets it leave unless something must end first or the throw has ended the thrower. */
export const throwTriggers = (step: Step, visit: Visit, at: PlanNode): void => {
  let pending = false;
  for (const trigger of at.node.triggers) {
    const thrown = step.plan.catalogue.triggers[trigger.kind]?.behaviour.throw?.(step, visit, trigger, at);
    if (!step.alive(visit)) return;
    pending ||= thrown === 'pending';
  }
  if (!pending) step.leave(visit);
};

/** A handler it held has ended: the next one, or, with none left, it goes on. */
export const afterThrow = (step: Step, visit: Visit, at: PlanNode): void => {
  if (step.undoNext(visit)) return;
  for (const trigger of at.node.triggers) {
    step.plan.catalogue.triggers[trigger.kind]?.behaviour.after?.(step, visit, trigger, at);
    if (!step.alive(visit)) return;
  }
  step.leave(visit);
};
