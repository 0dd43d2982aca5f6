import { type Instant } from './civil-date';
import { deadline, deadlineWithPauses, type Pause } from './deadline';
import { findPauseReason, PAUSE_REASONS, type PauseReason } from './pause-reason';
import { type RunningLimit } from './running-limit';
import { type Text } from './text';
import { type Convention, findLimitProblem, type Limit } from './time-limit';
import { type WorkingCalendar } from './working-calendar';

/**
 * What measures a limit: the acts done to it, nothing computed from the calendar but the due times told to people. Plain JSON; the due time that holds
 * is derived (`clockDue`), so a changed calendar never rewrites it.
 */
export type LegalClock = {
  /** Without extensions: what a restart begins anew. */
  readonly limit: Limit;
  readonly convention: Convention;
  /** The last one is the present run; those before were ended by a restart. */
  readonly runs: readonly ClockRun[];
  readonly stoppedAt?: Instant;
};

export type ClockRun = {
  readonly startedAt: Instant;
  /** The due time told when the run began: that of the receipt in the first run, never overwritten. */
  readonly promised: Instant;
  readonly pauses: readonly Pause[];
  /** Time added by sector law. */
  readonly extensions: readonly ClockExtension[];
};

export type ClockExtension = { readonly at: Instant; readonly by: Limit; readonly ground: string };

export type ClockState = 'running' | 'paused' | 'stopped';

export type ClockAnswer =
  { readonly kind: 'done'; readonly clock: LegalClock } | { readonly kind: 'refused'; readonly refusal: ClockRefusal };

export type ClockRefusal = {
  readonly code:
    | 'clock.backwards'
    | 'clock.stopped'
    | 'clock.paused'
    | 'clock.not-paused'
    | 'clock.reason-missing'
    | 'clock.reason-unknown'
    | 'clock.ground-missing'
    | 'clock.unit-differs'
    | 'clock.limit';
  readonly message: Text;
};

/** Starts a clock at reception. Refuses a limit that may not be used. */
export function startClock(calendar: WorkingCalendar, limit: Limit, convention: Convention, at: Instant): ClockAnswer {
  const wrong = findLimitProblem(limit);
  if (wrong) return refuse('clock.limit', wrong.message.vi, wrong.message.en);
  const run = { startedAt: at, promised: deadline(calendar, limit, at, convention), pauses: [], extensions: [] };
  return { kind: 'done', clock: { limit, convention, runs: [run] } };
}

/** Stops the running of time for a lawful reason. */
export function pauseClock(
  clock: LegalClock,
  pause: { readonly at: Instant; readonly reason: string },
  reasons: readonly PauseReason[] = PAUSE_REASONS,
): ClockAnswer {
  const refused = refuseUnless(clock, 'running', pause.at);
  if (refused) return refused;
  if (pause.reason === '') return refuse('clock.reason-missing', 'Tạm dừng phải có lý do.', 'A pause needs a reason.');
  if (!findPauseReason(reasons, pause.reason)) {
    return refuse(
      'clock.reason-unknown',
      `"${pause.reason}" không phải lý do tạm dừng hợp pháp.`,
      `"${pause.reason}" is no lawful reason for a pause.`,
    );
  }
  return withRun(clock, (run) => ({ ...run, pauses: [...run.pauses, { from: pause.at, reason: pause.reason }] }));
}

/** Ends the pause; what was left of the limit runs on from `at`. */
export function resumeClock(clock: LegalClock, at: Instant): ClockAnswer {
  const refused = refuseUnless(clock, 'paused', at);
  if (refused) return refused;
  return withRun(clock, (run) => ({ ...run, pauses: endOpenPause(run.pauses, at) }));
}

/** Begins the whole limit anew when a supplemented dossier is complete: earlier use is forgotten, earlier runs stay visible. */
export function restartClock(calendar: WorkingCalendar, clock: LegalClock, at: Instant): ClockAnswer {
  const refused = refuseWhenBackwards(clock, at);
  if (refused) return refused;
  const run = { startedAt: at, promised: deadline(calendar, clock.limit, at, clock.convention), pauses: [], extensions: [] };
  const { stoppedAt: _, ...open } = clock;
  const ended = clockState(clock) === 'paused' ? endRunPause(clock, at) : clock.runs;
  return { kind: 'done', clock: { ...open, runs: [...ended, run] } };
}

/** Ends the clock: the result exists and is handed to the one-stop, or the dossier waits for a supplement before its restart. */
export function stopClock(clock: LegalClock, at: Instant): ClockAnswer {
  if (clockState(clock) === 'stopped') return refuse('clock.stopped', 'Đồng hồ đã dừng.', 'The clock has stopped.');
  const refused = refuseWhenBackwards(clock, at);
  if (refused) return refused;
  const runs = clockState(clock) === 'paused' ? endRunPause(clock, at) : clock.runs;
  return { kind: 'done', clock: { ...clock, runs, stoppedAt: at } };
}

/** Lengthens the limit as a sector law allows, with its ground; the unit must be that of the limit. */
export function extendClock(clock: LegalClock, extension: ClockExtension): ClockAnswer {
  if (clockState(clock) === 'stopped') return refuse('clock.stopped', 'Đồng hồ đã dừng.', 'The clock has stopped.');
  const refused = refuseWhenBackwards(clock, extension.at);
  if (refused) return refused;
  if (extension.ground === '') return refuse('clock.ground-missing', 'Gia hạn phải có căn cứ.', 'An extension needs its ground.');
  if (extension.by.unit !== clock.limit.unit) {
    return refuse('clock.unit-differs', 'Gia hạn phải cùng đơn vị với thời hạn.', 'An extension must be in the unit of the limit.');
  }
  const limit = clockLimit(clock);
  const wrong = findLimitProblem(extension.by) ?? findLimitProblem({ ...limit, value: limit.value + extension.by.value });
  if (wrong) return refuse('clock.limit', wrong.message.vi, wrong.message.en);
  return withRun(clock, (run) => ({ ...run, extensions: [...run.extensions, extension] }));
}

export function clockState(clock: LegalClock): ClockState {
  if (clock.stoppedAt !== undefined) return 'stopped';
  return isOpen(currentRun(clock).pauses.at(-1)) ? 'paused' : 'running';
}

/** The limit of the present run with its extensions. */
export const clockLimit = (clock: LegalClock): Limit => ({
  ...clock.limit,
  value: currentRun(clock).extensions.reduce((sum, { by }) => sum + by.value, clock.limit.value),
});

/** The due time that holds, by the given calendar. While paused: as it was when the pause began. */
export function clockDue(calendar: WorkingCalendar, clock: LegalClock): Instant {
  const { startedAt, pauses } = currentRun(clock);
  return deadlineWithPauses(calendar, clockLimit(clock), startedAt, clock.convention, pauses);
}

/** The due time of the receipt, which stays visible. */
export const originalDue = (clock: LegalClock): Instant => clock.runs[0].promised;

/** The due time after the calendar changed: never earlier than what the applicant was told. */
export const recomputedDue = (calendar: WorkingCalendar, clock: LegalClock): Instant =>
  Math.max(clockDue(calendar, clock), currentRun(clock).promised);

/** The clock as a running limit: what `remaining`, `level` and `levelInstants` ask for. */
export const runningLimit = (calendar: WorkingCalendar, clock: LegalClock): RunningLimit => {
  const { startedAt, pauses } = currentRun(clock);
  return { limit: clockLimit(clock), start: startedAt, due: clockDue(calendar, clock), pauses };
};

export const currentRun = (clock: LegalClock): ClockRun => clock.runs[clock.runs.length - 1];

const isOpen = (pause: Pause | undefined): boolean => pause !== undefined && pause.to === undefined;

const endOpenPause = (pauses: readonly Pause[], at: Instant): readonly Pause[] =>
  pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));

const endRunPause = (clock: LegalClock, at: Instant): readonly ClockRun[] =>
  clock.runs.map((run, index) => (index === clock.runs.length - 1 ? { ...run, pauses: endOpenPause(run.pauses, at) } : run));

function withRun(clock: LegalClock, change: (run: ClockRun) => ClockRun): ClockAnswer {
  return { kind: 'done', clock: { ...clock, runs: [...clock.runs.slice(0, -1), change(currentRun(clock))] } };
}

/** The last instant at which something was done to the clock. */
function lastAct(clock: LegalClock): Instant {
  const { startedAt, pauses, extensions } = currentRun(clock);
  const last = pauses.at(-1);
  return Math.max(clock.stoppedAt ?? startedAt, last?.to ?? last?.from ?? startedAt, ...extensions.map(({ at }) => at));
}

function refuseWhenBackwards(clock: LegalClock, at: Instant): ClockAnswer | undefined {
  if (at >= lastAct(clock)) return undefined;
  return refuse(
    'clock.backwards',
    'Đồng hồ không chạy ngược: việc này sớm hơn việc trước.',
    'A clock does not run backwards: this act is earlier than the last.',
  );
}

function refuseUnless(clock: LegalClock, wanted: 'running' | 'paused', at: Instant): ClockAnswer | undefined {
  const state = clockState(clock);
  if (state === 'stopped') return refuse('clock.stopped', 'Đồng hồ đã dừng.', 'The clock has stopped.');
  if (state === 'paused' && wanted === 'running') return refuse('clock.paused', 'Đồng hồ đang tạm dừng.', 'The clock is paused already.');
  if (state === 'running' && wanted === 'paused') return refuse('clock.not-paused', 'Đồng hồ không tạm dừng.', 'The clock is not paused.');
  return refuseWhenBackwards(clock, at);
}

const refuse = (code: ClockRefusal['code'], vi: string, en: string): ClockAnswer => ({
  kind: 'refused',
  refusal: { code, message: { vi, en } },
});
