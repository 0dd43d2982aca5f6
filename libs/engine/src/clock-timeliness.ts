import { timeliness, type Timeliness, type WorkingCalendar } from '@mot-cua/calendar';
import { type Clock } from './dossier';
import { type Instant } from './fact';

/** The due time that lateness is measured by: an apology that came late does not mend it. */
export const lawfulDue = ({ due, reappointed }: Clock): Instant | undefined => (reappointed?.late ? reappointed.from : due);

/** When a clock that has stopped stopped using time: one that stood still and never ran on, when it began to stand still. */
export const clockEnd = ({ since, pauses }: Clock): Instant => {
  const last = pauses?.at(-1);
  return last?.to === since ? last.from : since;
};

/**
 * Whether what a clock measures was done early, on time or late, or how it stands at `now` while it goes on: done when the clock stopped.
 * Undefined where there is nothing to measure: no due time, or a run that a supplement ended and that begins anew unless the dossier has `closed`.
 */
export const clockTimeliness = (clock: Clock, calendar: WorkingCalendar, now: Instant, closed = false): Timeliness | undefined => {
  const due = lawfulDue(clock);
  if (due === undefined) return undefined;
  switch (clock.state) {
    case 'running':
      return timeliness(calendar, { due, now });
    case 'paused':
      return timeliness(calendar, { due, now: Math.min(now, clock.since) });
    case 'stopped':
      return clock.stoppedBy === 'supplement-request' && !closed ? undefined : timeliness(calendar, { due, end: clockEnd(clock), now });
  }
};
