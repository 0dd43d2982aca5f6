import { closableFrom } from '@mot-cua/calendar';
import { findClock, RESOLUTION, resolutionOf, runClock, stopClock } from './clocks';
import { type Course } from './course';
import { type Clock, type Dossier } from './dossier';
import { type ClockFlag, type Instant, type Wait } from './fact';
import { legalProfileOf } from './legal-profile-of';
import { reckonDue } from './reckon';
import { reject } from './rejection';

/** What a step declares as its pause to wait for a supplement. It is none of the lawful pauses: the limit begins anew behind it. */
export const SUPPLEMENT = 'supplement';

/** Until when a supplement may be asked for without sector law: the profile's limit from the first reception. */
export const supplementWindow = (course: Course): Instant => {
  const { dossier, context } = course;
  const clock = resolutionOf(dossier);
  const received = clock?.earlier?.[0]?.startedAt ?? clock?.startedAt ?? dossier.openedAt ?? course.now;
  return reckonDue(legalProfileOf(dossier).appraisalSupplementNotice, received, context);
};

/** What speaks against asking for a supplement now, unless sector law allows it. */
export const supplementFlags = (course: Course): readonly ClockFlag[] => {
  const clock = resolutionOf(course.dossier);
  const asked = clock?.requests ?? 0;
  return [
    ...(course.now > supplementWindow(course) ? (['behind-window'] as const) : []),
    ...(asked >= legalProfileOf(course.dossier).supplementRequestsMax ? (['repeated'] as const) : []),
  ];
};

/** The flag that refuses a request without a basis: repetition before lateness. */
export const refusalOf = (flags: readonly ClockFlag[]): ReturnType<typeof reject> | undefined => {
  if (flags.includes('repeated')) return reject('supplement.repeated');
  return flags.includes('behind-window') ? reject('supplement.behind-window') : undefined;
};

/**
 * A step that waits for the supplement was reached: the run of the clock ends. A person may bring it there only within the window and once, unless
 * the command names the sector law; what comes by itself is recorded with its flags.
 */
export const askForSupplement = (course: Course): void => {
  const { command } = course;
  const clock = findClock(course, RESOLUTION);
  if (!clock || clock.state === 'stopped') return;
  const flags = supplementFlags(course);
  if (command.by.person !== undefined && named(command.basis) === undefined) course.refusal ??= refusalOf(flags)?.rejected;
  endRun(course, { flags, ...(command.note !== undefined && { ground: command.note }), ...basisOf(command.basis) });
};

/** Ends the present run of the clock because a supplement is asked for. */
export const endRun = (
  course: Course,
  {
    flags,
    ground,
    basis,
    items,
  }: { readonly flags: readonly ClockFlag[]; readonly ground?: string; readonly basis?: string; readonly items?: readonly string[] },
): void => {
  stopClock(course, RESOLUTION, {
    act: 'supplement-request',
    reason: SUPPLEMENT,
    ...(ground !== undefined && { ground }),
    ...(basis !== undefined && { basis }),
    ...(items && { items }),
    ...(flags.length > 0 && { flags }),
  });
};

/** Is the run ended by a request that was not answered yet? */
export const awaitsSupplement = (clock: Clock | undefined): boolean => clock?.stoppedBy === 'supplement-request';

/** The whole limit begins anew: without what sector law added to the run before. */
export const restart = (course: Course, clock: Clock, ground?: string): void => {
  if (!clock.limit) return;
  const added = (clock.extensions ?? []).reduce((sum, { by }) => sum + by.value, 0);
  runClock(course, clock.name, { ...clock.limit, value: clock.limit.value - added }, ground, { act: 'restart' });
};

/** The wait of a supplement that no step of the diagram awaits lies on the whole dossier. */
export const findSupplementWait = ({ visits }: Dossier): Wait | undefined => visits.at(0)?.waits?.find(isSupplementWait);
export const isSupplementWait = ({ kind, id }: Wait): boolean => kind === 'limit' && id.endsWith(`.${SUPPLEMENT}`);

/** Opens it, with the moment from which the dossier is closed by itself, where the profile knows one. */
export const awaitSupplement = (course: Course): void => {
  const limit = legalProfileOf(course.dossier).autoCloseAfterSupplement;
  const due = limit && closableFrom(course.context.calendar, course.now, limit);
  course.wait(course.dossier.visits[0], {
    kind: 'limit',
    mark: SUPPLEMENT,
    from: course.now,
    ...(due !== undefined && limit && { due, rule: { kind: 'limit', limit } }),
  });
};

const named = (basis: string | undefined): string | undefined => (basis?.trim() ? basis : undefined);
const basisOf = (basis: string | undefined): { readonly basis?: string } => {
  const law = named(basis);
  return law === undefined ? {} : { basis: law };
};
