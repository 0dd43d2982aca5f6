import { HOUR, type Instant } from './civil-date';
import { type Timeliness } from './timeliness-labels';
import { dueDay, officeDay, type WorkingCalendar } from './working-calendar';
import { lastWorkedDay, workingBetween } from './working-time';

/** The law does not say what early is: ended on an earlier working day than the due day, or so many working hours before the due time. */
export type EarlyMargin = { readonly kind: 'earlier-working-day' } | { readonly kind: 'working-hours'; readonly hours: number };

/**
 * Whether something due at `due` was done early, on time or late; while it has no `end`, whether it is overdue at `now`.
 * The due time itself is on time.
 */
export function timeliness(
  calendar: WorkingCalendar,
  moment: { readonly due: Instant; readonly end?: Instant; readonly now: Instant },
  margin: EarlyMargin = { kind: 'earlier-working-day' },
): Timeliness {
  const { due, end, now } = moment;
  if (end === undefined) return now > due ? 'overdue' : 'in-time';
  if (end > due) return 'late';
  return isEarly(calendar, end, due, margin) ? 'early' : 'on-time';
}

function isEarly(calendar: WorkingCalendar, end: Instant, due: Instant, margin: EarlyMargin): boolean {
  switch (margin.kind) {
    case 'earlier-working-day':
      return lastWorkedDay(calendar, officeDay(calendar, end)) < lastWorkedDay(calendar, dueDay(calendar, due));
    case 'working-hours':
      return workingBetween(calendar, end, due) >= margin.hours * HOUR;
    default:
      return unreachable(margin);
  }
}

function unreachable(margin: never): never {
  throw new RangeError(`not a margin: ${JSON.stringify(margin)}`);
}
