import { deadlineWithPauses, findPauseReason, type Pause, PAUSE_REASONS } from '@mot-cua/calendar';
import { type TimeLimit } from '@mot-cua/procedure';
import { type Course } from './course';
import { type Clock, type Dossier, type Visit } from './dossier';
import { type ClockActDetails, type Instant, type Wait } from './fact';
import { reckonDue } from './reckon';

/** The statutory clock, whose due time stands on the receipt. */
export const RESOLUTION = 'resolution';

export const findClock = (course: Course, name: string): Clock | undefined => course.dossier.clocks.find((clock) => clock.name === name);
export const resolutionOf = ({ clocks }: Pick<Dossier, 'clocks'>): Clock | undefined => clocks.find(({ name }) => name === RESOLUTION);

/** May time stop running for this reason? The list is closed; an installation may bring its own. */
export const isLawfulPause = ({ context }: Course, reason: string): boolean =>
  findPauseReason(context.pauseReasons ?? PAUSE_REASONS, reason) !== undefined;

/** Starts the clock, or begins it anew from zero, and watches its due time, so that overrunning it is a fact of the history. */
export const runClock = (course: Course, name: string, limit: TimeLimit, ground?: string, details: ClockActDetails = {}): void => {
  const due = reckonDue(limit, course.now, course.context);
  course.record({ kind: 'ClockChanged', clock: name, to: 'running', limit, due, ...(ground !== undefined && { ground }), ...details });
  watch(course, name, limit, due);
};

/** The competent agency has accepted a dossier that another one received for it: its time begins (R-11, NĐ 309). */
export const startAwaitedClock = (course: Course): void => {
  const { awaitedLimit } = course.dossier;
  if (awaitedLimit && !findClock(course, RESOLUTION)) runClock(course, RESOLUTION, awaitedLimit);
};

/** Time runs no longer until it is resumed; meanwhile nothing can fall due. */
export const pauseClock = (course: Course, name: string, reason: string, ground?: string): void => {
  course.record({ kind: 'ClockChanged', clock: name, to: 'paused', reason, ...(ground !== undefined && { ground }) });
  unwatch(course, name);
};

/** What was left of the limit runs on from now. */
export const resumeClock = (course: Course, name: string, ground?: string): void => {
  const clock = findClock(course, name);
  if (!clock) return;
  const due = clock.limit && Math.max(dueAfterPauses(course, clock, clock.limit), clock.reappointed?.to ?? 0);
  course.record({
    kind: 'ClockChanged',
    clock: name,
    to: 'running',
    ...(due !== undefined && { due }),
    ...(ground !== undefined && { ground }),
  });
  if (clock.limit && due !== undefined && findWatch(course, name)) watch(course, name, clock.limit, due);
};

/** Ends the clock while the dossier goes on, or the run of it that a supplement ends: nothing can fall due any more. */
export const stopClock = (course: Course, name: string, said: StopDetails = {}): void => {
  endClock(course, name, said);
  unwatch(course, name);
};

/** Ends the clock together with the dossier. */
export const endClock = (course: Course, name: string, { ground, reason, ...details }: StopDetails = {}): void => {
  course.record({
    kind: 'ClockChanged',
    clock: name,
    to: 'stopped',
    ...(ground !== undefined && { ground }),
    ...(reason !== undefined && { reason }),
    ...details,
  });
};

type StopDetails = ClockActDetails & { readonly ground?: string; readonly reason?: string };

/** Another due time for a clock that goes on as it is. */
export const moveDue = (
  course: Course,
  { name, state, limit }: Clock,
  due: Instant,
  details: ClockActDetails & { readonly ground: string },
): void => {
  course.record({ kind: 'ClockChanged', clock: name, to: state, due, ...details });
  if (limit && state === 'running') watch(course, name, limit, due);
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

/** When the present run of a clock ends by its limit and its pauses, an open one ending now. */
export const dueAfterPauses = (course: Course, clock: Clock, limit: TimeLimit): Instant => {
  const ended: readonly Pause[] = (clock.pauses ?? []).map((pause) => (pause.to === undefined ? { ...pause, to: course.now } : pause));
  // One that had stopped runs on: meanwhile the dossier was elsewhere.
  const pauses = clock.state === 'stopped' ? [...ended, { from: clock.since, to: course.now, reason: clock.stoppedBy ?? '' }] : ended;
  const { calendar, convention } = course.context;
  return deadlineWithPauses(calendar, limit, clock.startedAt, convention, pauses);
};

const rootOf = (course: Course): Visit | undefined => course.dossier.visits.at(0);

const findWatch = (course: Course, name: string): Wait | undefined =>
  rootOf(course)?.waits?.find(({ kind, id }) => kind === 'limit' && id.endsWith(`.${name}`));

/** Its passing becomes a fact of the history: on the whole dossier, by its mark. */
export const watch = (course: Course, name: string, limit: TimeLimit, due: Instant): void => {
  const root = rootOf(course);
  if (root) course.wait(root, { kind: 'limit', mark: name, due, rule: { kind: 'limit', limit }, from: course.now });
};

/** Only what is watched still: a due time that has passed is not watched any more. */
export const unwatch = (course: Course, name: string): void => {
  const root = rootOf(course);
  const wait = findWatch(course, name);
  if (!root || wait?.due === undefined) return;
  const { due: _due, ...unwatched } = wait;
  course.record({ kind: 'WaitOpened', visit: root.id, wait: unwatched });
};
