import {
  type Convention,
  type ExplanationLine,
  type Level,
  type Pause,
  type Remaining,
  type WorkingCalendar,
  explain,
  level,
  remaining,
} from '@mot-cua/calendar';
import { type Fact, type Instant } from '@mot-cua/engine';
import { type TimeLimit } from '@mot-cua/procedure';

/** The clock that measures the limit of the whole dossier. */
export const RESOLUTION = 'resolution';

/** What was done to one clock up to a fact: enough to derive its due time by hand. */
export type ClockRecord = {
  readonly state: 'running' | 'paused' | 'stopped';
  readonly limit?: TimeLimit;
  readonly start: Instant;
  readonly pauses: readonly Pause[];
  /** The due time as recorded, and that of the receipt, which stays visible. */
  readonly due?: Instant;
  readonly originalDue?: Instant;
  readonly since: Instant;
  readonly reason?: string;
};

/** The clock after the first `seq` facts; undefined when it was not started yet. */
export function clockAt(facts: readonly Fact[], seq: number, name: string = RESOLUTION): ClockRecord | undefined {
  let clock: ClockRecord | undefined;
  for (const fact of facts) {
    if (fact.seq > seq) break;
    if (fact.kind === 'ClockChanged' && fact.clock === name) clock = changed(clock, fact);
    const moved = fact.kind === 'DueRecomputed' && fact.clocks.find(({ clock: of }) => of === name);
    if (moved && clock) clock = { ...clock, due: moved.due };
  }
  return clock;
}

function changed(before: ClockRecord | undefined, fact: Extract<Fact, { kind: 'ClockChanged' }>): ClockRecord {
  const begins = !before || fact.limit !== undefined;
  const limit = fact.limit ?? before?.limit;
  const due = fact.due ?? before?.due;
  const originalDue = before?.originalDue ?? fact.due;
  const past = begins ? [] : before.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: fact.at } : pause));
  return {
    state: fact.to,
    start: begins ? fact.at : before.start,
    pauses: fact.to === 'paused' ? [...past, { from: fact.at, reason: fact.reason ?? '' }] : past,
    since: fact.at,
    ...(limit && { limit }),
    ...(due !== undefined && { due }),
    ...(originalDue !== undefined && { originalDue }),
    ...(fact.reason !== undefined && { reason: fact.reason }),
  };
}

/** How the due time followed, and how urgent it was at that moment. Undefined without a limit or a due time. */
export type DueAt = {
  readonly due: Instant;
  readonly level: Level;
  readonly remaining: Remaining;
  readonly lines: readonly ExplanationLine[];
};

export function dueAt(clock: ClockRecord, calendar: WorkingCalendar, convention: Convention, now: Instant): DueAt | undefined {
  const { limit, due, start, pauses, state, since } = clock;
  if (!limit || due === undefined) return undefined;
  const running = { limit, start, due, pauses };
  const moment = state === 'stopped' ? since : now;
  return {
    due,
    level: level(calendar, running, moment),
    remaining: remaining(calendar, running, moment),
    lines: explain(calendar, limit, start, convention, pauses).lines,
  };
}
