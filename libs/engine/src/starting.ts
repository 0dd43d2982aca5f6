import { type TimeLimit } from '@mot-cua/procedure';
import { armingOf } from './arming';
import { type Arrival, type Beginning } from './behaviour';
import { pauseWhileWaiting } from './clocks';
import { type Course } from './course';
import { type Visit } from './dossier';
import { type Fact, type VisitId } from './fact';
import { type Writable } from './draft';
import { getVisit } from './find-visit';
import { asIncident, Incident } from './incident';
import { localsOf } from './names';
import { type PlanNode } from './plan';
import { askForSupplement, SUPPLEMENT } from './supplement';
import { armWarnings } from './warnings';

/** A visit begins: it gets its own values, what may interrupt it is armed, and the element acts. */
export const start = (course: Course, at: PlanNode, scope: Visit, { consumed = none, part, data, kept, arrival }: Beginning): void => {
  const body = at.loop !== undefined && part !== 'item';
  const holds = body || at.element.scope === true;
  let locals = data;
  let trouble: Incident | undefined;
  if (!body) {
    try {
      locals = localsOf(course, at, scope, data);
    } catch (error) {
      trouble = asIncident(error);
    }
  }
  if (holds && depthOf(course, scope) >= course.bounds.maxDepth) trouble = new Incident('depth.too-deep', String(course.bounds.maxDepth));
  const id = `${at.id}#${course.dossier.count + 1}`;
  const fact: Writable<Extract<Fact, { kind: 'VisitStarted' }>> = {
    ...course.envelope(),
    kind: 'VisitStarted',
    visit: id,
    node: at.id,
    scope: scope.id,
    consumed,
  };
  if (part) fact.part = part;
  if (locals) fact.data = locals;
  if (kept) fact.kept = kept;
  if (holds) fact.isScope = true;
  if (arrival) fact.cause = arrival.kind;
  course.add(fact);
  course.touched.add(scope.id);
  if (holds) course.touched.add(id);
  if (trouble) course.halt(id, 'start', trouble, arrival);
  else begin(course, id, arrival);
};

/** Arms what may interrupt the visit, then lets the element act. Also taken up again after an incident. */
export const begin = (course: Course, id: VisitId, arrival: Arrival | undefined): void => {
  const visit = getVisit(course.dossier, id);
  const at = course.plan.get(visit.node);
  const armed = course.guarded(
    id,
    'arm',
    () => {
      for (const wait of armingOf(course, visit, at)) course.wait(visit, wait);
    },
    arrival,
  );
  if (!armed) return;
  course.guarded(
    id,
    'enter',
    () => {
      course.behaviourOf(visit).enter(course, course.current(visit), at, arrival);
      if (!course.alive(visit)) return;
      if (at.node.limit && !isBody(at, visit)) watch(course, visit, at, at.node.limit);
      if (at.node.pauses === SUPPLEMENT) askForSupplement(course);
      else if (at.node.pauses !== undefined) pauseWhileWaiting(course, at.node.pauses);
    },
    arrival,
  );
};

/** A step's limit is watched by a wait of its own, so that overrunning it is a fact of the history. */
export const watch = (course: Course, visit: Visit, at: PlanNode, limit: TimeLimit): void => {
  course.wait(visit, { kind: 'limit', mark: 'limit', due: course.due(limit), rule: { kind: 'limit', limit }, from: course.now });
  armWarnings(course, visit, at, limit);
};

/** The visit round the passages of a loop. */
export const isBody = (at: PlanNode, { part }: Pick<Visit, 'part'>): boolean => at.loop !== undefined && part !== 'item';

const none: NonNullable<Beginning['consumed']> = [];

const depthOf = (course: Course, scope: Visit): number => {
  let depth = 1;
  for (let visit: Visit | undefined = scope; visit?.scope !== undefined; visit = course.scopeOf(visit)) depth++;
  return depth;
};
