import {
  type Convention,
  type ExplanationLine,
  type Level,
  type LevelThresholds,
  type Remaining,
  type Timeliness,
  type WorkingCalendar,
  explainClock,
  level,
  PAUSE_REASONS,
  remaining,
} from '@mot-cua/calendar';
import {
  changedClocks,
  type Clock,
  clockEnd,
  clockTimeliness,
  type Dossier,
  type Fact,
  type Instant,
  recomputedClocks,
  RESOLUTION,
  STRETCH_PAUSES,
} from '@mot-cua/engine';

/** The clock after the first `seq` facts; undefined when it was not started yet. */
export function clockAt(facts: readonly Fact[], seq: number, name: string = RESOLUTION): Clock | undefined {
  let clocks: readonly Clock[] = [];
  for (const fact of facts) {
    if (fact.seq > seq) break;
    if (fact.kind === 'ClockChanged') clocks = changedClocks(clocks, fact);
    if (fact.kind === 'DueRecomputed') clocks = recomputedClocks(clocks, fact);
  }
  return clocks.find((clock) => clock.name === name);
}

/** The clock of the resolution in a state; undefined when it was not started, or the state is not known. */
export const clockOf = (dossier: Dossier | undefined): Clock | undefined => dossier?.clocks.find(({ name }) => name === RESOLUTION);

/** How the due time followed, and how urgent it was at that moment. Undefined without a limit or a due time. */
export type DueAt = {
  readonly due: Instant;
  readonly level: Level;
  readonly remaining: Remaining;
  readonly timeliness?: Timeliness;
  /** The clock had stopped. */
  readonly ended: boolean;
  readonly lines: readonly ExplanationLine[];
};

/** How days are counted and when levels turn in this installation. */
export type Counting = { readonly calendar: WorkingCalendar; readonly convention: Convention; readonly thresholds: LevelThresholds };

export function dueAt(clock: Clock, { calendar, convention, thresholds }: Counting, now: Instant, closed = false): DueAt | undefined {
  const { limit, due, startedAt, pauses = [], state } = clock;
  if (!limit || due === undefined) return undefined;
  const running = { limit, start: startedAt, due, pauses };
  const ended = state === 'stopped';
  const moment = ended ? clockEnd(clock) : now;
  const how = clockTimeliness(clock, calendar, now, closed);
  return {
    due,
    ended,
    ...(how && { timeliness: how }),
    level: level(calendar, running, moment, thresholds),
    remaining: remaining(calendar, running, moment),
    lines: explainClock(calendar, { ...clock, limit, due }, convention, [...PAUSE_REASONS, ...STRETCH_PAUSES]).lines,
  };
}
