import { deadlineWithPauses, type Pause, type RunningLimit } from '@mot-cua/calendar';
import { resolutionOf } from './clocks';
import { type Course } from './course';
import { type Dossier, type Visit } from './dossier';
import { type Instant, type Wait } from './fact';
import { reckonDue } from './reckon';
import { armWarnings, isWarning, movedWarning } from './warnings';

/**
 * The pauses that hold for a step: those of the statutory clock, since the step began. Steps that pause the clock themselves (waiting for a
 * payment) go on by their own time.
 */
export const stepPauses = (dossier: Pick<Dossier, 'clocks'>, begun: Instant): readonly Pause[] =>
  (resolutionOf(dossier)?.pauses ?? []).flatMap((pause) =>
    pause.to !== undefined && pause.to <= begun ? [] : [{ ...pause, from: Math.max(pause.from, begun) }],
  );

/** The limits of waiting steps stand still with the dossier: they can pass no longer, their due times are left as they were. */
export const holdSteps = (course: Course): void => {
  for (const { visit, limit, warnings } of steps(course))
    for (const wait of [...(limit ? [limit] : []), ...warnings]) {
      if (wait.due === undefined) continue;
      const { due: _due, ...held } = wait;
      course.record({ kind: 'WaitOpened', visit: visit.id, wait: held });
    }
};

/** After a pause: what was left of each step's limit runs on. */
export const resumeSteps = (course: Course): void => {
  const { calendar, convention } = course.context;
  for (const step of steps(course)) {
    const { visit, task, limit } = step;
    const rule = task?.work?.limit ?? limitOf(limit);
    const begun = task?.from ?? limit?.from ?? visit.startedAt;
    if (!rule) continue;
    const pauses = stepPauses(course.dossier, begun).map((pause) => ({ ...pause, to: pause.to ?? course.now }));
    const due = deadlineWithPauses(calendar, rule, begun, convention, pauses);
    reopen(course, step, { start: begun, due, pauses });
  }
};

/** After a supplement: each waiting step has its whole limit again. */
export const restartSteps = (course: Course): void => {
  for (const step of steps(course)) {
    const { visit, task, limit } = step;
    const rule = task?.work?.limit ?? limitOf(limit);
    if (!rule) continue;
    const anew = {
      visit,
      ...(task && { task: { ...task, from: course.now } }),
      ...(limit && { limit: { ...limit, from: course.now } }),
      warnings: step.warnings.map((warning) => ({ ...warning, from: course.now })),
    };
    reopen(course, anew, { start: course.now, due: reckonDue(rule, course.now, course.context) });
    armWarnings(course, visit, course.plan.get(visit.node), rule);
  }
};

type Step = { readonly visit: Visit; readonly task?: Wait; readonly limit?: Wait; readonly warnings: readonly Wait[] };
type Running = Omit<RunningLimit, 'limit'>;

/** Living visits with a limit of their own, the dossier itself apart. */
const steps = ({ dossier, plan }: Course): readonly Step[] =>
  dossier.visits.slice(1).flatMap((visit) => {
    if (plan.get(visit.node).node.pauses !== undefined) return [];
    const task = visit.waits?.find(({ kind, work }) => kind === 'task' && work?.limit !== undefined);
    const limit = visit.waits?.find(({ kind, id }) => kind === 'limit' && id.endsWith('.limit'));
    const warnings = visit.waits?.filter(isWarning) ?? [];
    return task || limit ? [{ visit, ...(task && { task }), ...(limit && { limit }), warnings }] : [];
  });

const limitOf = (wait: Wait | undefined) => (wait?.rule?.kind === 'limit' ? wait.rule.limit : undefined);

/** A limit that has passed already is not watched again: its passing is in the history. */
const reopen = (course: Course, { visit, task, limit, warnings }: Step, running: Running): void => {
  const { due } = running;
  if (task) course.record({ kind: 'WaitOpened', visit: visit.id, wait: { ...task, due } });
  if (limit) course.record({ kind: 'WaitOpened', visit: visit.id, wait: { ...limit, due } });
  for (const warning of warnings) {
    const at = movedWarning(course, warning, running);
    if (at !== undefined) course.record({ kind: 'WaitOpened', visit: visit.id, wait: { ...warning, due: at } });
  }
};
