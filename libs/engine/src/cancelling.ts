import { resumeAfterWaiting } from './clocks';
import { type Course } from './course';
import { type Visit } from './dossier';
import { type VisitId } from './fact';
import { hasTokens } from './find-visit';

/** What is lost beside the visits: the tokens of a scope (`emptied`), the ears of its event sub-processes (`sealed`). */
export type Also = { readonly emptied?: Visit; readonly sealed?: Visit };

/** Ends visits with everything inside them, the deepest first; scopes that lost something are looked at again. */
export const cancel = (course: Course, roots: readonly Visit[], reason: string, { emptied, sealed }: Also): void => {
  const { doomed, bereft } = dyingTogether(course, roots);
  if (doomed.length === 0 && !sealed && !(emptied && hasTokens(course.current(emptied)))) return;
  for (const visit of doomed) course.behaviourOf(visit).cancelled?.(course, visit, course.plan.get(visit.node));
  course.record({
    kind: 'VisitsCancelled',
    visits: doomed.map((visit) => visit.id),
    reason,
    ...(emptied && { emptied: emptied.id }),
    ...(sealed && { sealed: sealed.id }),
  });
  if (doomed.some(({ node }) => course.plan.get(node).node.pauses !== undefined) && bereft.size > 0) resumeAfterWaiting(course);
  if (emptied) bereft.add(emptied.id);
  for (const scope of bereft) {
    course.touched.add(scope);
    course.agenda.push({ kind: 'settle', scope });
  }
};

/** The visits and all that lies in them, the youngest first, and the living scopes that lose some of them. */
const dyingTogether = (
  { dossier }: Course,
  roots: readonly Visit[],
): { readonly doomed: readonly Visit[]; readonly bereft: Set<VisitId> } => {
  const dying = new Set(roots.map((visit) => visit.id));
  const bereft = new Set<VisitId>();
  const doomed: Visit[] = [];
  for (const visit of dossier.visits) {
    const dies = dying.has(visit.id);
    if (!dies && !(visit.scope !== undefined && dying.has(visit.scope))) continue;
    if (visit.scope !== undefined && !dying.has(visit.scope)) bereft.add(visit.scope);
    dying.add(visit.id);
    doomed.push(visit);
  }
  return { doomed: doomed.reverse(), bereft };
};
