import { type FlowId } from '@mot-cua/procedure';
import { lookAtConditions } from './conditions';
import { type Behaviour, type Taking } from './behaviour';
import { type Course, type Entry } from './course';
import { type Visit } from './dossier';
import { type VisitId } from './fact';
import { findVisit, hasTokens, ordinalOf } from './find-visit';
import { meetKeptMessage } from './mail';
import { type PlanNode } from './plan';

/**
 * Follows tokens until everything waits. Never by recursion: what comes next is an entry of the agenda, a stack, so that a path is followed
 * until it waits and then the next one in document order. It stops at the bound on facts; a retry takes it up again from the markings.
 */
export const advance = (course: Course): void => {
  for (;;) {
    if (course.dataChanged && course.plan.conditional) lookAtConditions(course);
    course.dataChanged = false;
    const entry = course.agenda.pop();
    if (entry) {
      if (isTooLong(course, entry)) return;
      course.nextStep();
      perform(course, entry);
    } else if (!moveLater(course)) break;
  }
  reportStuck(course);
};

/** Everything that may still move, for a retry: tokens on flows and scopes that may be done. Asking once too often does no harm. */
export const rebuildAgenda = (course: Course): void => {
  for (const { id, marking } of course.dossier.visits) {
    if (!marking) continue;
    course.touched.add(id);
    course.agenda.push({ kind: 'settle', scope: id });
    const { content } = course.plan.get((findVisit(course.dossier, id) as Visit).node);
    course.follow(
      content.flows.flatMap((flow) => Array<FlowId>(marking[flow.id] ?? 0).fill(flow.id)),
      id,
    );
  }
};

const perform = (course: Course, entry: Entry): void => {
  switch (entry.kind) {
    case 'at':
      take(course, entry.scope, entry.at);
      return;
    case 'settle': {
      const scope = findVisit(course.dossier, entry.scope);
      if (!scope || scope.live !== 0 || hasTokens(scope) || scope.blocked?.hook === 'emptied') return;
      course.guarded(scope.id, 'emptied', () => course.behaviourOf(scope).emptied?.(course, scope, course.plan.get(scope.node)));
      return;
    }
    case 'meet':
      meetKeptMessage(course, entry.visit, entry.wait);
      return;
  }
};

/** A token before a node: enough of them start a visit. */
const take = (course: Course, id: VisitId, at: PlanNode, ask: Behaviour['ready'] = at.element.ready ?? anyTokens): boolean => {
  const scope = findVisit(course.dossier, id);
  if (!scope) return false;
  let taking: Taking | undefined;
  course.guarded(id, 'advance', () => (taking = ask(course, scope, at)));
  if (!taking) return false;
  course.start(at, scope, { consumed: taking.flows, ...(taking.data && { data: taking.data }) });
  return true;
};

/** `startQuantity` tokens, whichever flows they lie on, in document order (BPMN 2.0.2, Activity). */
const anyTokens: NonNullable<Behaviour['ready']> = (_step, scope, { node }) => {
  if (node.startQuantity === 1) {
    const flow = node.incoming.find((id) => scope.marking?.[id]);
    return flow === undefined ? undefined : { flows: [flow] };
  }
  const lying = node.incoming.flatMap((id) => Array<FlowId>(scope.marking?.[id] ?? 0).fill(id));
  return lying.length < node.startQuantity ? undefined : { flows: lying.slice(0, node.startQuantity) };
};

/** Nothing else moves: joins that must see where every token stands, then, only when no join moved, one throw that all should hear. */
const moveLater = (course: Course): boolean => {
  const scopes = touchedScopes(course);
  let moved = false;
  for (const scope of scopes)
    for (const join of course.plan.get(scope.node).content.joins) moved = tryLater(course, scope.id, join) || moved;
  if (moved) return true;
  return scopes.some((scope) => course.plan.get(scope.node).content.throws.some((thrower) => tryLater(course, scope.id, thrower)));
};

const tryLater = (course: Course, id: VisitId, at: PlanNode): boolean => {
  const scope = findVisit(course.dossier, id);
  // A complex gateway may be reset though no token is left before it.
  if (!scope?.marking || (!hasTokens(scope) && !at.element.reset)) return false;
  course.nextStep();
  return take(course, id, at) || (at.element.reset !== undefined && take(course, id, at, at.element.reset));
};

/** Scopes in which something moved, oldest first; the bodies of loops hold no tokens. */
const touchedScopes = (course: Course): readonly Visit[] => {
  const scopes: Visit[] = [];
  for (const id of course.touched) {
    const visit = findVisit(course.dossier, id);
    if (visit?.marking) scopes.push(visit);
  }
  return scopes.length < 2 ? scopes : scopes.sort((a, b) => ordinalOf(a.id) - ordinalOf(b.id));
};

/**
 * At the bound the rest is left where it lies, and the dossier as a whole says so: the first visit outlives every scope in which tokens may now lie.
 * Only what can be found again in the markings may be put off.
 */
const isTooLong = (course: Course, entry: Entry): boolean => {
  if (course.facts.length < course.mostFacts || entry.kind === 'meet') return false;
  const [root] = course.dossier.visits as readonly (Visit | undefined)[];
  if (!root) return false;
  course.incident(root, 'advance', 'command.too-long', String(course.mostFacts));
  return true;
};

const isCutShort = ({ dossier: { visits } }: Course): boolean => visits.length > 0 && visits[0].blocked?.code === 'command.too-long';

/** A scope with tokens and nobody at work can never be done: silence would be the worst answer. */
const reportStuck = (course: Course): void => {
  if (isCutShort(course)) return;
  for (const scope of touchedScopes(course))
    if (scope.live === 0 && hasTokens(scope) && !scope.blocked)
      course.incident(
        scope,
        'advance',
        'scope.stuck',
        Object.keys(scope.marking ?? {})
          .sort()
          .join(' '),
      );
};
