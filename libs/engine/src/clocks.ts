import { deadlineWithPauses, findPauseReason, PAUSE_REASONS } from '@mot-cua/calendar';
import { type TimeLimit } from '@mot-cua/procedure';
import { type Course } from './course';
import { type Clock, type Visit } from './dossier';
import { type Instant, type Wait } from './fact';
import { reckonDue } from './reckon';

/** The statutory clock, whose due time stands on the receipt. */
export const RESOLUTION = 'resolution';

export const findClock = (course: Course, name: string): Clock | undefined => course.dossier.clocks.find((clock) => clock.name === name);

/** May time stop running for this reason? */
export const isLawfulPause = (reason: string): boolean => findPauseReason(PAUSE_REASONS, reason) !== undefined;

/** Starts the clock, or begins it anew from zero, and watches its due time, so that overrunning it is a fact of the history. */
export const runClock = (course: Course, name: string, limit: TimeLimit, ground?: string): void => {
  const due = reckonDue(limit, course.now, course.context);
  course.record({ kind: 'ClockChanged', clock: name, to: 'running', limit, due, ...(ground !== undefined && { ground }) });
  watch(course, name, limit, due);
};

/** Time runs no longer until it is resumed; meanwhile nothing can fall due. */
export const pauseClock = (course: Course, name: string, reason: string, ground?: string): void => {
  course.record({ kind: 'ClockChanged', clock: name, to: 'paused', reason, ...(ground !== undefined && { ground }) });
  const wait = findWatch(course, name);
  if (!wait) return;
  const { due: _due, ...unwatched } = wait;
  course.record({ kind: 'WaitOpened', visit: rootOf(course).id, wait: unwatched });
};

/** What was left of the limit runs on from now. */
export const resumeClock = (course: Course, name: string, ground?: string): void => {
  const clock = findClock(course, name);
  if (!clock) return;
  const due = clock.limit && dueAfterPauses(course, clock, clock.limit);
  course.record({
    kind: 'ClockChanged',
    clock: name,
    to: 'running',
    ...(due !== undefined && { due }),
    ...(ground !== undefined && { ground }),
  });
  if (clock.limit && due !== undefined && findWatch(course, name)) watch(course, name, clock.limit, due);
};

export const stopClock = (course: Course, name: string, ground?: string): void => {
  course.record({ kind: 'ClockChanged', clock: name, to: 'stopped', ...(ground !== undefined && { ground }) });
};

/** A visit that pauses has begun to wait. */
export const pauseWhileWaiting = (course: Course, reason: string): void => {
  if (findClock(course, RESOLUTION)?.state === 'running') pauseClock(course, RESOLUTION, reason);
};

/** A visit that paused has ended: time runs on unless another one still pauses it. */
export const resumeAfterWaiting = (course: Course): void => {
  const clock = findClock(course, RESOLUTION);
  // A pause with a ground was a person's act: it does not end by itself.
  if (clock?.state !== 'paused' || clock.ground !== undefined) return;
  if (!course.dossier.visits.some((visit) => course.plan.get(visit.node).node.pauses !== undefined)) resumeClock(course, RESOLUTION);
};

/** After a migration: what was still watched is watched again. */
export const watchAgain = (course: Course, before: Visit): void => {
  for (const { name, limit, due, state } of course.dossier.clocks) {
    const wasWatched = before.waits?.some(({ kind, id }) => kind === 'limit' && id.endsWith(`.${name}`));
    if (wasWatched && limit && due !== undefined && state === 'running') watch(course, name, limit, due);
  }
};

const dueAfterPauses = (course: Course, clock: Clock, limit: TimeLimit): Instant => {
  const pauses = (clock.pauses ?? []).map((pause) => (pause.to === undefined ? { ...pause, to: course.now } : pause));
  const { calendar, convention } = course.context;
  return deadlineWithPauses(calendar, limit, clock.startedAt, convention, pauses);
};

const rootOf = (course: Course): Visit => course.dossier.visits[0];

const findWatch = (course: Course, name: string): Wait | undefined =>
  rootOf(course).waits?.find(({ kind, id }) => kind === 'limit' && id.endsWith(`.${name}`));

const watch = (course: Course, name: string, limit: TimeLimit, due: Instant): void => {
  course.wait(rootOf(course), { kind: 'limit', mark: name, due, rule: { kind: 'limit', limit }, from: course.now });
};
