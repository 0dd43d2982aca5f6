import { type NewWait, type Step } from './behaviour';
import { type Visit } from './dossier';
import { type Wait } from './fact';
import { type PlanNode } from './plan';

/**
 * The waits that may interrupt or accompany a visit: its boundary events and, for a scope, the start events of its event sub-processes.
 * Boundary events sit on the body of a loop, never on one passage. All expressions are evaluated before the first wait is opened.
 */
export const armingOf = (step: Step, visit: Visit, at: PlanNode): readonly NewWait[] => {
  const isBody = at.loop !== undefined && visit.part !== 'item';
  const waits: NewWait[] = [];
  if (visit.part !== 'item') for (const boundary of at.boundaries) waits.push(...waitsFor(step, visit, boundary, 'boundary'));
  if (!isBody)
    for (const eventSubProcess of at.content.eventSubProcesses)
      for (const start of eventSubProcess.content.nodes)
        if (start.node.type === 'startEvent') waits.push(...waitsFor(step, visit, start, 'start'));
  return waits;
};

/** One wait per event definition that is waited for; error, escalation, cancel and compensation are found when they are thrown. */
export const waitsFor = (step: Step, visit: Visit, at: PlanNode, role: Wait['role']): readonly NewWait[] => {
  const several = at.node.triggers.length > 1;
  return at.node.triggers.flatMap((trigger, index): readonly NewWait[] => {
    const wait = step.plan.catalogue.triggers[trigger.kind]?.behaviour.wait?.(step, visit, trigger, at);
    return wait ? [{ ...wait, node: at.id, role, ...(several && { mark: index }) }] : [];
  });
};
