import { type Leaving } from './behaviour';
import { resumeAfterWaiting } from './clocks';
import { isUndoable } from './compensation';
import { type Course } from './course';
import { type Visit } from './dossier';
import { type Writable } from './draft';
import { type Data, type Fact } from './fact';
import { Incident } from './incident';
import { chooseFlows } from './outgoing';
import { type PlanNode } from './plan';
import { isBody } from './starting';

/** A visit is done: its results are written, its tokens lie on the flows it takes, and its scope is told. Everything that may fail comes before the first fact. */
export const leave = (course: Course, visit: Visit, { along, result, beside, consumedAtOnce }: Leaving): void => {
  const at = course.plan.get(visit.node);
  const scope = course.scopeOf(visit);
  const ending = result || beside ? { ...visit, data: { ...visit.data, ...result, ...beside } } : visit;
  const mapped = at.node.outputs.length > 0 && !isBody(at, visit);
  const out = mapped ? mappedOut(course, at, ending) : result;
  const written = out && beside ? { ...out, ...beside } : (out ?? beside);
  const taken = along ?? (visit.part ? none : chooseFlows(course, ending, at, written));
  const after =
    scope && course.behaviourOf(scope).childEnds?.(course, scope, course.plan.get(scope.node), mapped ? withData(ending, out) : ending);
  const keeps = scope !== undefined && isKept(course, visit, at, scope);
  if (written) course.set(visit, written);
  const fact: Writable<Extract<Fact, { kind: 'VisitLeft' }>> = { ...course.envelope(), kind: 'VisitLeft', visit: visit.id, taken };
  if (keeps) fact.keep = { data: course.current(visit).data ?? {} };
  course.add(fact);
  if (!scope) {
    const { outcome = 'completed', end } = (visit.memory?.['.'] ?? {}) as { readonly outcome?: string; readonly end?: string };
    // What was refused stays refused, whatever the end its return leads to says.
    course.record({
      kind: 'DossierClosed',
      outcome: course.dossier.refused === undefined ? outcome : 'refused',
      ...(end !== undefined && { end }),
    });
    return;
  }
  course.touched.add(scope.id);
  if (at.node.pauses !== undefined) resumeAfterWaiting(course);
  // Its own visit is gone: what fails now is the scope's, and stops the scope until it is put right.
  if (after && !course.guarded(scope.id, 'emptied', after) && course.alive(scope)) return;
  course.agenda.push({ kind: 'settle', scope: scope.id });
  if (!consumedAtOnce) course.follow(taken, scope.id);
};

const none: NonNullable<Leaving['along']> = [];

/** A passage of a loop is asked for its result with what its output mappings made of it. */
const withData = (visit: Visit, out: Data | undefined): Visit => ({ ...visit, data: { ...visit.data, ...out } });

const mappedOut = (course: Course, at: PlanNode, ending: Visit): Data =>
  Object.fromEntries(at.node.outputs.map(({ to, expression }) => [to, course.evaluate(expression, ending)]));

/** What compensation may undo later: completed activities with a handler, and completed scopes that hold such. */
const isKept = (course: Course, visit: Visit, at: PlanNode, scope: Visit): boolean => {
  if (!isUndoable(visit, at)) return false;
  const { maxKept } = course.bounds;
  if ((course.current(scope).kept?.length ?? 0) >= maxKept) throw new Incident('kept.too-many', String(maxKept));
  return true;
};
