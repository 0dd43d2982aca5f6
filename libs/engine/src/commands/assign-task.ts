import { startAwaitedClock } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { reject } from '../rejection';
import { type Answer, findTask, refuseUnlessOpen, refuseUnlessTheirs } from './check';

/** Takes a task, hands it to a colleague, or (without `to`) puts it back for everybody of the role. */
export const assignTask = (course: Course, { visit, to, ground, by }: CommandOf<'AssignTask'>): Answer => {
  const task = findTask(course, visit);
  const refused = refuseUnlessOpen(course) ?? (task ? refuseUnlessTheirs(task, by) : reject('task.not-waiting', { visit }));
  if (refused || !task) return refused;
  const from = task.wait.work.holder;
  course.record({
    kind: 'TaskAssigned',
    visit,
    wait: task.wait.id,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(ground !== undefined && { ground }),
  });
  if (to !== undefined) startAwaitedClock(course);
  return undefined;
};
