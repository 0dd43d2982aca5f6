import { type Throw } from './behaviour';
import { type Course, type Entry } from './course';
import { type Visit } from './dossier';
import { type Data, type Wait } from './fact';
import { findVisit } from './find-visit';
import { fireBoundary, fireEventSubProcess, meet } from './meeting';
import { type PlanNode } from './plan';

type Handler = { readonly kind: 'boundary' | 'start'; readonly on: Visit; readonly at: PlanNode };

/**
 * An error, escalation or cancel walks outwards until somebody catches it: at each level the event sub-processes of the scope, then the
 * boundary events; the exact code before the catch-all, the nearer level before the farther (BPMN 2.0.2, Error Events, Scopes).
 * @returns false when nobody does; whether that matters is the thrower's business.
 */
export const raise = (course: Course, thrower: Visit, thrown: Throw): boolean => {
  const handler = handlerOf(course, thrower, thrown);
  course.record({
    kind: 'EventThrown',
    visit: thrower.id,
    event: thrown.kind,
    name: thrown.name,
    ...(thrown.payload && { payload: thrown.payload }),
    ...(handler && { caughtBy: handler.at.id }),
  });
  if (!handler) return false;
  const arrival = { kind: thrown.kind, ...(thrown.payload && { payload: thrown.payload }) };
  if (handler.kind === 'boundary') fireBoundary(course, handler.on, handler.at, arrival);
  else fireEventSubProcess(course, handler.on, handler.at, arrival);
  return true;
};

/** Would somebody round the visit catch it? */
export const catches = (course: Course, thrower: Visit, thrown: Throw): boolean => handlerOf(course, thrower, thrown) !== undefined;

const handlerOf = (course: Course, thrower: Visit, thrown: Throw): Handler | undefined => {
  // Coming out of an event sub-process of a scope: what a handler throws is not for its brothers.
  let fromHandler = false;
  for (let level: Visit | undefined = thrower; level; level = course.scopeOf(level)) {
    const at = course.plan.get(level.node);
    const isBody = at.loop !== undefined && level.part !== 'item';
    if (level !== thrower && !isBody && !level.sealed && !fromHandler) {
      const starts = at.content.eventSubProcesses.flatMap(({ content }) => content.nodes.filter(({ node }) => node.type === 'startEvent'));
      const start = bestOf(course, starts, thrown);
      if (start) return { kind: 'start', on: level, at: start };
    }
    if (level.part !== 'item') {
      const boundary = bestOf(course, at.boundaries, thrown);
      if (boundary) return { kind: 'boundary', on: level, at: boundary };
    }
    fromHandler = at.node.triggeredByEvent === true;
  }
  return undefined;
};

const bestOf = (course: Course, candidates: readonly PlanNode[], { kind, name }: Throw): PlanNode | undefined => {
  let catchAll: PlanNode | undefined;
  for (const candidate of candidates)
    for (const trigger of candidate.node.triggers) {
      if (trigger.kind !== kind) continue;
      const code = codeOf(course, candidate, trigger.ref);
      if (code === undefined || kind === 'cancel') catchAll ??= candidate;
      else if (code === name) return candidate;
    }
  return catchAll;
};

const codeOf = (course: Course, at: PlanNode, ref: string | undefined): string | undefined => {
  const declaration = course.plan.declaration(at, ref);
  return declaration && (declaration.code ?? declaration.name);
};

/** A signal reaches every wait for it that exists now, oldest first; each is looked at again before it is met, since an earlier one may have ended it. */
export const broadcastSignal = (course: Course, name: string, payload: Data | undefined): number => {
  const listening = course.dossier.visits.flatMap((visit) =>
    (visit.waits ?? []).filter((wait) => wait.kind === 'signal' && wait.name === name).map((wait) => ({ visit, wait })),
  );
  let met = 0;
  const before = course.agenda.length;
  const paths: Entry[][] = [];
  for (const { visit, wait } of listening) {
    const now = findVisit(course.dossier, visit.id);
    const open: Wait | undefined = now?.waits?.find((other) => other.id === wait.id);
    if (!now || !open) continue;
    met++;
    meet(course, now, open, { kind: 'signal', ...(payload && { payload }) });
    paths.push(course.agenda.splice(before));
  }
  // The agenda is a stack: the path of the first receiver is to be followed first.
  for (const path of paths.reverse()) course.agenda.push(...path);
  return met;
};
