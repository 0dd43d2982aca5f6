import { type RunningLimit, warningInstant } from '@mot-cua/calendar';
import { type TimeLimit, type Warning } from '@mot-cua/procedure';
import { type Step } from './behaviour';
import { type Course } from './course';
import { type Visit } from './dossier';
import { type Instant, type Wait } from './fact';
import { type PlanNode } from './plan';

/** What is done as the step's limit runs out: its own warnings, else those the procedure has for all its steps. */
export const warningsOf = ({ node, procedure }: PlanNode): readonly Warning[] =>
  node.warnings ?? (node.type === 'userTask' ? (procedure.warnings ?? []) : []);

/** Arms the warnings of a step whose limit begins now. Those that are drawn as boundary events arm themselves. */
export const armWarnings = (course: Course, visit: Visit, at: PlanNode, limit: TimeLimit): void => {
  for (const [index, warning] of warningsOf(at).entries()) {
    const due = warningDue(course, limit, warning);
    course.wait(visit, { kind: 'timer', mark: `warning-${index}`, due, rule: { kind: 'warning', limit, ...warning }, from: course.now });
  }
};

/** When a warning of a limit that begins now is due. */
export const warningDue = (step: Pick<Step, 'due' | 'now' | 'calendar'>, limit: TimeLimit, { point }: Warning): Instant =>
  warningInstant(step.calendar, { limit, start: step.now, due: step.due(limit) }, point);

/** The same for a limit that was paused: `due` is the step's due time behind its pauses. */
export const movedWarning = (course: Course, { rule }: Wait, running: Omit<RunningLimit, 'limit'>): Instant | undefined =>
  rule?.kind === 'warning' ? warningInstant(course.context.calendar, { limit: rule.limit, ...running }, rule.point) : undefined;

export const isWarning = ({ kind, rule }: Wait): boolean => kind === 'timer' && rule?.kind === 'warning';

/** A warning point was reached: recorded, and the step passes to another role of the same agency when that is what it says. */
export const giveWarning = (course: Course, visit: Visit, { rule, node, role }: Wait): void => {
  if (rule?.kind !== 'warning') return;
  const { point, act } = rule;
  const task = visit.waits?.find(({ kind }) => kind === 'task');
  course.record({
    kind: 'WarningGiven',
    visit: visit.id,
    ...(role === 'boundary' && { node }),
    warning: { point, act },
    ...(task?.due !== undefined && { due: task.due }),
  });
  if (act.kind !== 'reassign' || !task?.work || task.work.role === act.role) return;
  const { holder: _holder, ...work } = task.work;
  course.record({ kind: 'WaitOpened', visit: visit.id, wait: { ...task, work: { ...work, role: act.role } } });
};
