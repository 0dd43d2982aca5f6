import { type CommandOf } from '../command';
import { type Course } from '../course';
import { goOn } from '../meeting';
import { reject } from '../rejection';
import { findSupplementWait } from '../supplement';
import { type Answer, findTask, refuseUnlessOpen, refuseUnlessTheirs, refuseUnsoundData } from './check';

/** The officer's one click: the outcome is stored under the task's outcome name, the answers of the form beside it. */
export const completeTask = (course: Course, command: CommandOf<'CompleteTask'>): Answer => {
  const task = findTask(course, command.visit);
  if (!task) return refuseUnlessOpen(course) ?? reject('task.not-waiting', { visit: command.visit });
  const refused = refuseUnlessOpen(course) ?? refuseUnlessTheirs(task, command.by) ?? refuseUnsoundData(course, command.data);
  if (refused) return refused;
  if (findSupplementWait(course.dossier)) return reject('supplement.awaited');
  const at = course.plan.get(task.visit.node);
  const work = at.element.work?.(at.node);
  const legal = work?.outcomes.length ? work.outcomes.map(({ id }) => id) : ['done'];
  const outcome = command.outcome ?? (legal.length === 1 ? legal[0] : undefined);
  if (outcome === undefined) return reject('task.outcome-missing', { legal: legal.join(', ') });
  if (!legal.includes(outcome)) return reject('task.outcome-unknown', { outcome, legal: legal.join(', ') });

  const { visit, wait } = task;
  const late = wait.due === undefined ? 0 : course.now - wait.due;
  course.record({
    kind: 'TaskCompleted',
    visit: visit.id,
    wait: wait.id,
    outcome,
    ...(late > 0 && { late }),
    ...(command.note !== undefined && { note: command.note }),
    ...(command.documents && { documents: command.documents }),
  });
  goOn(course, visit.id, wait, {
    kind: 'task',
    ...(command.data && { payload: command.data }),
    beside: { [work?.outcomeVariable ?? 'outcome']: outcome },
  });
  return undefined;
};
