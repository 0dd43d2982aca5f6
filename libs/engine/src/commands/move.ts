import { type CommandOf } from '../command';
import { type Course } from '../course';
import { type Visit } from '../dossier';
import { leadsToDecision } from '../decision-signed';
import { findVisit } from '../find-visit';
import { type PlanNode } from '../plan';
import { reject } from '../rejection';
import { type Answer, refuseUnlessOpen, refuseWithoutGround } from './check';

/**
 * A person takes tokens away and puts them elsewhere: sends back, skips, repairs. The ordinary facts follow in the same command. Whether the
 * dossier can still finish afterwards is for `preview` to say before the command is asked.
 */
export const move = (course: Course, { ground, cancel, drop, start }: CommandOf<'Move'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  const cancelled = cancel.map((id) => findVisit(course.dossier, id));
  const wrong =
    refuseNothing(cancel, drop, start) ??
    refuseUnknownVisits(cancelled, cancel) ??
    refuseMissingTokens(course, drop) ??
    refuseUnknownStarts(course, start, cancel);
  if (wrong) return wrong;

  const reopens = course.dossier.decided && start.some((id) => leadsToDecision(course.plan, id));
  course.record({ kind: 'DossierMoved', ground, cancel, drop: drop.map(({ flow }) => flow), start, ...(reopens && { reopens }) });
  const roots = cancelled.filter((visit) => visit !== undefined);
  if (roots.length > 0) course.cancel(roots, 'moved');
  for (const { scope, flow } of drop) {
    course.record({ kind: 'TokensDropped', scope, flows: [flow] });
    course.touched.add(scope);
    course.agenda.push({ kind: 'settle', scope });
  }
  for (const id of start) {
    const at = course.plan.get(id);
    const scope = scopeFor(course, at, new Set());
    if (scope) course.start(at, scope);
  }
  return undefined;
};

const refuseNothing = (...lists: readonly (readonly unknown[])[]): Answer =>
  lists.every((list) => list.length === 0) ? reject('move.illegal', { why: 'nothing' }) : undefined;

const refuseUnknownVisits = (found: readonly (Visit | undefined)[], asked: readonly string[]): Answer => {
  const missing = found.findIndex((visit) => visit === undefined);
  if (missing >= 0) return reject('move.illegal', { why: 'visit', at: asked[missing] });
  const root = found.find((visit) => visit?.scope === undefined);
  return root ? reject('move.illegal', { why: 'whole', at: root.id }) : undefined;
};

const refuseMissingTokens = (course: Course, drop: CommandOf<'Move'>['drop']): Answer => {
  const wanted = new Map<string, number>();
  for (const { scope, flow } of drop) {
    const key = `${scope} ${flow}`;
    wanted.set(key, (wanted.get(key) ?? 0) + 1);
    if ((findVisit(course.dossier, scope)?.marking?.[flow] ?? 0) < (wanted.get(key) ?? 0))
      return reject('move.illegal', { why: 'token', at: flow });
  }
  return undefined;
};

const refuseUnknownStarts = (course: Course, start: readonly string[], cancel: readonly string[]): Answer => {
  for (const id of start) {
    const at = course.plan.find(id);
    if (!at || at === course.plan.root || at.node.attachedTo !== undefined || at.node.triggeredByEvent)
      return reject('move.illegal', { why: 'node', at: id });
    if (!scopeFor(course, at, new Set(cancel))) return reject('move.illegal', { why: 'scope', at: id });
  }
  return undefined;
};

/** The living scope the node lies in, when there is exactly one: in a loop there may be several, and then nobody could say which is meant. */
const scopeFor = (course: Course, { node }: PlanNode, dying: ReadonlySet<string>): Visit | undefined => {
  const holder = node.scope ?? course.plan.root.id;
  const doomed = new Set(dying);
  for (const visit of course.dossier.visits) if (visit.scope !== undefined && doomed.has(visit.scope)) doomed.add(visit.id);
  const scopes = course.dossier.visits.filter(
    (visit) => visit.node === holder && visit.marking && !doomed.has(visit.id) && !isBody(course, visit),
  );
  return scopes.length === 1 ? scopes[0] : undefined;
};

const isBody = (course: Course, visit: Visit): boolean => course.plan.get(visit.node).loop !== undefined && visit.part !== 'item';
