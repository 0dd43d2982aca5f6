import { type NodeId } from '@mot-cua/procedure';
import { type Course } from './course';
import { type Visit } from './dossier';
import { type Data, type Kept } from './fact';
import { type PlanNode } from './plan';

/**
 * Undoes completed activities of the thrower's scope, the last first (BPMN 2.0.2, Compensation). What is to be undone leaves the scope's `kept`, so
 * that nothing is undone twice, and becomes the thrower's queue: the thrower holds the handlers, one after the other, until none is left.
 * @param activity undo only this one; absent: everything.
 * @param wait false: the handlers all start beside the thrower, which goes on at once.
 * @returns `done` when there is nothing to wait for.
 */
export const compensate = (course: Course, thrower: Visit, activity: NodeId | undefined, wait: boolean): 'done' | 'pending' => {
  const source = keeperOf(course, thrower);
  const entries = (source?.kept ?? []).filter(({ node }) => activity === undefined || node === activity);
  if (!source || entries.length === 0) return 'done';
  const queue = inReverse(course, entries);
  const visits = entries.map(({ visit }) => visit);
  course.record({ kind: 'CompensationStarted', visit: thrower.id, scope: source.id, visits, queue: wait ? queue : [] });
  if (wait) {
    course.settle(thrower);
    return queue.length > 0 ? 'pending' : 'done';
  }
  const scope = course.scopeOf(thrower);
  for (const entry of queue) if (scope && course.alive(scope)) startHandler(course, course.current(scope), entry);
  return 'done';
};

/** Starts the next handler of a thrower; false when its queue is empty. */
export const undoNext = (course: Course, thrower: Visit): boolean => {
  const next = thrower.queue?.[0];
  if (!next) return false;
  startHandler(course, thrower, next);
  return true;
};

/** May the completed visit be undone later: has it a handler, or does it hold what has one? */
export const isUndoable = (visit: Visit, at: PlanNode): boolean =>
  visit.part !== 'handler' &&
  !at.node.triggeredByEvent &&
  ((at.node.compensatedBy !== undefined && !isBody(at, visit.part)) || (visit.kept?.length ?? 0) > 0 || ownHandlerOf(at) !== undefined);

/** In an event sub-process the scope round it is meant; in one that compensates, what it was given to undo. */
const keeperOf = (course: Course, thrower: Visit): Visit | undefined => {
  const scope = course.scopeOf(thrower);
  if (!scope || !course.plan.get(scope.node).node.triggeredByEvent || scope.part === 'handler') return scope;
  return course.scopeOf(scope);
};

/** The last completed first. A scope without a handler of its own stands for its contents, with its values under theirs. */
const inReverse = (course: Course, entries: readonly Kept[], around?: Data): readonly Kept[] =>
  entries.toReversed().flatMap((entry) => {
    const at = course.plan.get(entry.node);
    const data = around || entry.data ? { ...around, ...entry.data } : undefined;
    const hasHandler = !isBody(at, entry.part) && (at.node.compensatedBy !== undefined || ownHandlerOf(at) !== undefined);
    return hasHandler ? [{ ...entry, ...(data && { data }) }] : inReverse(course, entry.kept ?? [], data);
  });

const startHandler = (course: Course, holder: Visit, { node, data, kept }: Kept): void => {
  const at = course.plan.get(node);
  const snapshot = data && Object.keys(data).length > 0 ? { data } : {};
  if (at.node.compensatedBy !== undefined) {
    course.start(course.plan.get(at.node.compensatedBy), holder, { part: 'handler', ...snapshot });
    return;
  }
  const own = ownHandlerOf(at);
  if (!own) return;
  course.start(own.eventSubProcess, holder, {
    part: 'handler',
    ...snapshot,
    ...(kept && { kept }),
    arrival: { kind: 'compensate', node: own.start.id },
  });
};

/** The compensation event sub-process of a scope. */
const ownHandlerOf = ({ content }: PlanNode): { readonly eventSubProcess: PlanNode; readonly start: PlanNode } | undefined => {
  for (const eventSubProcess of content.eventSubProcesses)
    for (const start of eventSubProcess.content.nodes)
      if (start.node.type === 'startEvent' && start.node.triggers.some(({ kind }) => kind === 'compensate'))
        return { eventSubProcess, start };
  return undefined;
};

const isBody = (at: PlanNode, part: Visit['part']): boolean => at.loop !== undefined && part !== 'item';
