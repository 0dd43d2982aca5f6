import { type CommandOf } from '../command';
import { type Course } from '../course';
import { findVisit, visitOfWait } from '../find-visit';
import { meet } from '../meeting';
import { reject } from '../rejection';
import { closeDossier } from '../close-dossier';
import { findSupplementWait } from '../supplement';
import { giveWarning, isWarning } from '../warnings';
import { type Answer, refuseUnlessOpen } from './check';
import { type Visit } from '../dossier';
import { type Wait } from '../fact';

/** Why visits are cancelled when nothing was supplemented in time. */
const NOT_SUPPLEMENTED = 'not supplemented in time';

/** A due time has come. The engine believes its own reckoning, not the caller's clock; how late it was noticed is recorded. */
export const passTimer = (course: Course, { wait: id }: CommandOf<'PassTimer'>): Answer => {
  // That nobody answered a submission in time is recorded like any lateness.
  const refused = course.dossier.status === 'submitted' ? undefined : refuseUnlessOpen(course);
  if (refused) return refused;
  const visit = findVisit(course.dossier, visitOfWait(id));
  const wait = visit?.waits?.find((other) => other.id === id);
  if (!visit || wait?.due === undefined || (wait.kind !== 'timer' && wait.kind !== 'limit')) return reject('wait.gone', { wait: id });
  if (wait.due > course.now) return reject('timer.not-due', { wait: id, due: wait.due });
  const late = course.now - wait.due;
  if (isWarning(wait)) return warn(course, visit, wait, late);
  if (wait.kind === 'timer') {
    meet(course, visit, wait, { kind: 'timer' }, { late });
    return undefined;
  }
  const unsupplemented = id === findSupplementWait(course.dossier)?.id;
  // A limit ends nothing: it makes the lateness a fact of the history. Only that of a supplement closes the dossier.
  course.record({ kind: 'WaitMet', visit: visit.id, wait: id, what: 'limit', late });
  if (unsupplemented) closeDossier(course, 'closed', NOT_SUPPLEMENTED);
  return undefined;
};

/** A warning of the step itself leads nowhere; one that is drawn goes on along its flows, if it has any. */
const warn = (course: Course, visit: Visit, wait: Wait, late: number): Answer => {
  giveWarning(course, visit, wait);
  if (wait.role === 'own') course.record({ kind: 'WaitMet', visit: visit.id, wait: wait.id, what: 'timer', late });
  else meet(course, visit, wait, { kind: 'timer' }, { late });
  return undefined;
};
