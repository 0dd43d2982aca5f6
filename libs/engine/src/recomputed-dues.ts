import { deadlineWithPauses, warningInstant } from '@mot-cua/calendar';
import { type Context } from './context';
import { type Clock, type Dossier, type Visit } from './dossier';
import { type Instant, type VisitId, type Wait, type WaitId } from './fact';
import { reckonDue } from './reckon';

/** What a changed calendar does to the due times of one dossier. Both lists empty: nothing moves. */
export type MovedDues = {
  readonly clocks: readonly { readonly clock: string; readonly was: Instant; readonly due: Instant }[];
  /** Waits of steps and drawn timers that are counted in working time. */
  readonly waits: readonly { readonly visit: VisitId; readonly wait: WaitId; readonly was: Instant; readonly due: Instant }[];
};

/**
 * The due times that move when the calendar has changed after reception. Running clocks follow the calendar given, but never end earlier than
 * what the applicant was told; steps and timers never move forward. Clocks that are paused or stopped keep their due time: they are reckoned anew
 * when they run on. Pure and cheap: a preview over many dossiers asks nothing else.
 */
export function findMovedDues(dossier: Dossier, surroundings: Pick<Context, 'calendar' | 'convention'>): MovedDues {
  const clocks = dossier.clocks.flatMap((clock) => movedClock(clock, surroundings));
  return {
    clocks,
    waits: dossier.visits.flatMap((visit) => (visit.waits ?? []).flatMap((wait) => movedWait(visit, wait, clocks, surroundings))),
  };
}

function movedClock(
  { name, state, limit, startedAt, pauses = [], due, promised }: Clock,
  { calendar, convention }: Pick<Context, 'calendar' | 'convention'>,
): MovedDues['clocks'] {
  if (state !== 'running' || limit === undefined || due === undefined) return [];
  const reckoned = Math.max(promised ?? due, deadlineWithPauses(calendar, limit, startedAt, convention, pauses));
  return reckoned === due ? [] : [{ clock: name, was: due, due: reckoned }];
}

function movedWait(
  visit: Visit,
  { id, kind, due, rule, from, work }: Wait,
  clocks: MovedDues['clocks'],
  surroundings: Pick<Context, 'calendar' | 'convention'>,
): MovedDues['waits'] {
  if (due === undefined) return [];
  const watched = kind === 'limit' ? clocks.find(({ clock }) => visit.scope === undefined && id.endsWith(`.${clock}`)) : undefined;
  if (watched) return [{ visit: visit.id, wait: id, was: due, due: watched.due }];
  // The watch of a clock follows its clock alone.
  if (kind === 'limit' && visit.scope === undefined) return [];
  const limit = kind === 'task' ? work?.limit : rule?.kind === 'limit' || rule?.kind === 'warning' ? rule.limit : undefined;
  if (limit === undefined) return [];
  const start = from ?? visit.startedAt;
  const ends = reckonDue(limit, start, surroundings);
  const reckoned = Math.max(
    due,
    rule?.kind === 'warning' ? warningInstant(surroundings.calendar, { limit, start, due: ends }, rule.point) : ends,
  );
  return reckoned === due ? [] : [{ visit: visit.id, wait: id, was: due, due: reckoned }];
}
