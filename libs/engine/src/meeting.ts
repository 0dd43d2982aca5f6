import { type TriggerKind } from '@mot-cua/procedure';
import { waitsFor } from './arming';
import { type Arrival } from './behaviour';
import { type Course } from './course';
import { type Visit } from './dossier';
import { type Data, type VisitId, type Wait } from './fact';
import { findVisit } from './find-visit';
import { type PlanNode } from './plan';

const triggerOf: Partial<Record<Wait['kind'], TriggerKind>> = {
  timer: 'timer',
  message: 'message',
  signal: 'signal',
  condition: 'conditional',
};

/** A wait is met: recorded, and the one it was opened for goes on. `again` present: it stays open. */
export const meet = (
  course: Course,
  visit: Visit,
  wait: Wait,
  arrival: Arrival,
  also: { readonly late?: number; readonly message?: string } = {},
): void => {
  const at = course.plan.get(wait.node);
  const stays = wait.role !== 'own' && wait.role !== 'option' && at.node.interrupting === false;
  const trigger = triggerOf[wait.kind];
  // Of several that are to come together each counts once; they listen anew when all have come.
  const again =
    stays && !at.node.parallelMultiple && trigger ? course.plan.catalogue.triggers[trigger]?.behaviour.again?.(course, wait) : undefined;
  course.record({
    kind: 'WaitMet',
    visit: visit.id,
    wait: wait.id,
    what: wait.kind,
    ...(also.late !== undefined && { late: also.late }),
    ...(again && { again }),
    ...(arrival.payload && { payload: arrival.payload }),
    ...(also.message !== undefined && { message: also.message }),
  });
  const whole = at.node.parallelMultiple ? gathered(course, visit, wait, at, arrival) : arrival;
  if (whole && stays && at.node.parallelMultiple) listenAnew(course, visit, wait, at);
  if (whole) goOn(course, visit.id, wait, whole);
};

/** Whoever opened the wait goes on: the element itself, the boundary event, or the event sub-process. */
export const goOn = (course: Course, id: VisitId, wait: Wait, arrival: Arrival): void => {
  const visit = findVisit(course.dossier, id);
  if (!visit) return;
  const at = course.plan.get(visit.node);
  switch (wait.role) {
    case 'own':
    case 'option':
      course.guarded(id, 'met', () => course.behaviourOf(visit).met?.(course, visit, at, arrival, wait), { node: wait.node, ...arrival });
      return;
    case 'boundary':
      fireBoundary(course, visit, course.plan.get(wait.node), arrival);
      return;
    case 'start':
      fireEventSubProcess(course, visit, course.plan.get(wait.node), arrival);
      return;
  }
};

/** Parallel multiple: acts only when none of its triggers is left; until then what they brought is kept. */
const gathered = (course: Course, visit: Visit, wait: Wait, at: PlanNode, arrival: Arrival): Arrival | undefined => {
  const now = course.current(visit);
  const before = (now.memory?.[at.id] as { readonly brought?: Data } | undefined)?.brought;
  const brought = { ...before, ...arrival.payload };
  if (now.waits?.some((other) => other.node === wait.node && other.kind !== 'limit')) {
    course.note(visit, { node: at.id, put: { brought } });
    return undefined;
  }
  return { ...arrival, payload: brought };
};

/** All triggers of an event that does not interrupt have come: it may come again, unless one of them is a moment, which does not. */
const listenAnew = (course: Course, visit: Visit, { role }: Wait, at: PlanNode): void => {
  if (at.node.triggers.some(({ kind }) => kind === 'timer')) return;
  course.note(visit, { node: at.id, put: { brought: {} } });
  // A condition that still holds must first cease to hold.
  for (const wait of waitsFor(course, visit, at, role)) course.wait(visit, wait.kind === 'condition' ? { ...wait, last: true } : wait);
};

/** An event on the edge of an activity: it ends the activity, or goes beside it (BPMN 2.0.2, Boundary Events). */
export const fireBoundary = (course: Course, host: Visit, boundary: PlanNode, arrival: Arrival): void => {
  const scope = course.scopeOf(host);
  if (!scope) return;
  if (boundary.node.interrupting !== false) course.cancel([host], `interrupted by ${boundary.id}`);
  course.start(boundary, scope, { arrival });
};

/** An event inside a scope: an interrupting one ends everything else in the scope and lets no other listen any longer. */
export const fireEventSubProcess = (course: Course, scope: Visit, start: PlanNode, arrival: Arrival): void => {
  const eventSubProcess = course.plan.get(start.node.scope as string);
  if (start.node.interrupting !== false)
    course.cancel(course.children(scope), `interrupted by ${start.id}`, { emptied: scope, sealed: scope });
  course.start(eventSubProcess, scope, { arrival: { ...arrival, node: start.id } });
};
