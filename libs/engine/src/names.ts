import { type Names } from './context';
import { type Course } from './course';
import { type Visit } from './dossier';
import { type Data, type VisitId } from './fact';
import { getVisit } from './find-visit';
import { type PlanNode } from './plan';

/** The names a visit sees: `first`, then the nearest scope, outwards to the process or called procedure it belongs to. */
export const namesOf =
  (course: Course, visit: Visit, first?: Data): Names =>
  (name) => {
    if (first && Object.hasOwn(first, name)) return first[name];
    for (let scope = visit; ; scope = getVisit(course.dossier, scope.scope as VisitId)) {
      if (scope.data && Object.hasOwn(scope.data, name)) return scope.data[name];
      if (scope.scope === undefined || isHome(course, scope)) return undefined;
    }
  };

/** The process or a called procedure: names outside are not seen inside. The body of a loop round a call lies outside. */
export const isHome = ({ plan }: Pick<Course, 'plan'>, visit: Visit): boolean => {
  const at = plan.get(visit.node);
  return at.element.home === true && !(at.loop && visit.part !== 'item');
};

/** Which scope round the visit each value is written to: the nearest that knows the name, else the process or called procedure. */
export const ownersOf = (course: Course, visit: Visit, values: Data): readonly Owned[] => {
  const owned: { readonly owner: VisitId; readonly set: Record<string, Data[string]> }[] = [];
  for (const name in values) {
    const owner = ownerOf(course, visit, name).id;
    const known = owned.find((one) => one.owner === owner);
    const set = known ? known.set : {};
    set[name] = values[name];
    if (!known) owned.push({ owner, set });
  }
  return owned;
};
type Owned = { readonly owner: VisitId; readonly set: Data };

const ownerOf = (course: Course, visit: Visit, name: string): Visit => {
  // The results of one passage of a loop that collects them are that passage's own: they do not run into those of the others.
  if (visit.part === 'item' && collects(course.plan.get(visit.node))) return visit;
  let scope = visit.scope === undefined ? visit : getVisit(course.dossier, visit.scope);
  while (scope.scope !== undefined && !isHome(course, scope)) {
    if (scope.data && Object.hasOwn(scope.data, name)) return scope;
    scope = getVisit(course.dossier, scope.scope);
  }
  return scope;
};

const collects = ({ node: { loop } }: PlanNode): boolean => loop?.kind === 'multi' && loop.output !== undefined;

/** What a visit has of its own from the start: what it was given, its declared names with their first values, its input mappings. */
export const localsOf = (course: Course, at: PlanNode, scope: Visit, given: Data | undefined): Data | undefined => {
  const { properties, inputs } = at.node;
  if (properties.length === 0 && inputs.length === 0) return given;
  const locals: Record<string, Data[string]> = {};
  for (const { name, value } of properties) locals[name] = value === undefined ? null : course.evaluate(value, scope, given);
  Object.assign(locals, given);
  for (const { to, expression } of inputs) locals[to] = course.evaluate(expression, scope, given);
  return locals;
};
