import { rebuildAgenda } from '../advance';
import { type Arrival } from '../behaviour';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { type Visit } from '../dossier';
import { type VisitId, type Wait } from '../fact';
import { findVisit, getVisit } from '../find-visit';
import { goOn } from '../meeting';
import { localsOf } from '../names';
import { reject } from '../rejection';
import { begin } from '../starting';
import { type Answer, refuseUnlessOpen, refuseWithoutGround } from './check';
import { beginWork } from './open-dossier';

/** After the cause was put right: the hook that failed runs again, with what it was given then. */
export const retryIncident = (course: Course, { visit: id, ground }: CommandOf<'RetryIncident'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  const visit = findVisit(course.dossier, id);
  if (!visit?.blocked) return reject('incident.none', { visit: id });
  const { code, hook } = visit.blocked;
  course.record({ kind: 'IncidentResolved', visit: id, code, ground });
  runAgain(course, visit, hook);
  return undefined;
};

const runAgain = (course: Course, visit: Visit, hook: string): void => {
  const arrival = (visit.memory?.['.'] as { readonly arrival?: Arrival } | undefined)?.arrival;
  switch (hook) {
    case 'start':
      if (visit.scope === undefined) beginWork(course, arrival);
      else if (course.guarded(visit.id, 'start', () => giveLocals(course, visit.id, visit.scope), arrival))
        begin(course, visit.id, arrival);
      return;
    case 'arm':
    case 'enter':
      begin(course, visit.id, arrival);
      return;
    case 'met':
      if (arrival) goOn(course, visit.id, ownWait(visit, arrival), arrival);
      return;
    case 'condition':
      course.dataChanged = true;
      return;
    default:
      // `advance` and `emptied`: whatever can move is asked again.
      rebuildAgenda(course);
  }
};

const ownWait = (visit: Visit, { kind, node }: Arrival): Wait => ({
  id: visit.id,
  node: node ?? visit.node,
  kind: kind as Wait['kind'],
  role: 'own',
});

const giveLocals = (course: Course, id: VisitId, scope: VisitId | undefined): void => {
  const visit = getVisit(course.dossier, id);
  const set = localsOf(course, course.plan.get(visit.node), getVisit(course.dossier, scope ?? id), visit.data);
  if (set) course.record({ kind: 'DataChanged', visit: id, set });
};
