import {
  type Convention,
  type ExplanationLine,
  type Level,
  type Remaining,
  type WorkingCalendar,
  explainClock,
  level,
  remaining,
} from '@mot-cua/calendar';
import { changedClocks, type Clock, type Fact, type Instant, recomputedClocks, RESOLUTION } from '@mot-cua/engine';

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

/** How the due time followed, and how urgent it was at that moment. Undefined without a limit or a due time. */
export type DueAt = {
  readonly due: Instant;
  readonly level: Level;
  readonly remaining: Remaining;
  readonly lines: readonly ExplanationLine[];
};

export function dueAt(clock: Clock, calendar: WorkingCalendar, convention: Convention, now: Instant): DueAt | undefined {
  const { limit, due, startedAt, pauses = [], state, since } = clock;
  if (!limit || due === undefined) return undefined;
  const running = { limit, start: startedAt, due, pauses };
  const moment = state === 'stopped' ? since : now;
  return {
    due,
    level: level(calendar, running, moment),
    remaining: remaining(calendar, running, moment),
    lines: explainClock(calendar, { ...clock, limit, due }, convention).lines,
  };
}
