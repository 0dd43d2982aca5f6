import { startAwaitedClock } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { signsDecision } from '../decision-signed';
import { type Writable } from '../draft';
import { type Fact } from '../fact';
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
  const legal = work?.outcomes.length ? work.outcomes : onlyDone;
  const outcome = command.outcome ?? (legal.length === 1 ? legal[0].id : undefined);
  if (outcome === undefined) return reject('task.outcome-missing', { legal: listed(legal) });
  if (!legal.some(({ id }) => id === outcome)) return reject('task.outcome-unknown', { outcome, legal: listed(legal) });

  const { visit, wait } = task;
  const late = wait.due === undefined ? 0 : course.now - wait.due;
  const fact: Writable<Extract<Fact, { kind: 'TaskCompleted' }>> = {
    ...course.envelope(),
    kind: 'TaskCompleted',
    visit: visit.id,
    wait: wait.id,
    outcome,
  };
  if (signsDecision(at.node, outcome)) fact.decides = true;
  if (late > 0) fact.late = late;
  if (command.note !== undefined) fact.note = command.note;
  if (command.documents) fact.documents = command.documents;
  course.add(fact);
  startAwaitedClock(course);
  const beside: Record<string, string> = {};
  beside[work?.outcomeVariable ?? 'outcome'] = outcome;
  goOn(course, visit.id, wait, command.data ? { kind: 'task', payload: command.data, beside } : { kind: 'task', beside });
  return undefined;
};

/** A task without outcomes of its own can only be done. */
const onlyDone: readonly { readonly id: string }[] = [{ id: 'done' }];

const listed = (outcomes: readonly { readonly id: string }[]): string => outcomes.map(({ id }) => id).join(', ');
