import { type CommandOf } from '../command';
import { type Course } from '../course';
import { reject } from '../rejection';
import { type Answer, findTask, refuseUnlessOpen, refuseUnlessTheirs, refuseWithoutGround } from './check';

/**
 * Gives a task to another unit, which has to accept it; or, as a unit that has not accepted it, gives it back with the reason. Its limit runs on:
 * whoever does it, the step is the same.
 */
export const handOver = (course: Course, { visit, to, ground, refused, by }: CommandOf<'HandOver'>): Answer => {
  const task = findTask(course, visit);
  const wrong =
    refuseUnlessOpen(course) ??
    (task ? refuseUnlessTheirs(task, by) : reject('task.not-waiting', { visit })) ??
    refuseWithoutGround(ground);
  if (wrong || !task) return wrong;
  const { agency, role, holder } = task.wait.work;
  if (to.agency === agency && to.role === role) return reject('hand-over.same');
  if (refused && holder !== undefined) return reject('hand-over.accepted');
  course.record({
    kind: 'TaskHandedOver',
    visit,
    wait: task.wait.id,
    from: { agency, role, ...(by.person !== undefined && { person: by.person }) },
    to: { agency: to.agency, role: to.role },
    ground,
    ...(refused && { refused }),
  });
  return undefined;
};
