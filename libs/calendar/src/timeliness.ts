import { HOUR, type Instant } from './civil-date';
import { type Text } from './text';
import { dueDay, officeDay, type WorkingCalendar } from './working-calendar';
import { lastWorkedDay, workingBetween } from './working-time';

/** `early`, `on-time`, `late` when ended; `in-time` or `overdue` while pending. */
export type Timeliness = 'early' | 'on-time' | 'late' | 'in-time' | 'overdue';

/** The law does not say what early is: ended on an earlier working day than the due day, or so many working hours before the due time. */
export type EarlyMargin = { readonly kind: 'earlier-working-day' } | { readonly kind: 'working-hours'; readonly hours: number };

export const TIMELINESS_LABELS: Readonly<Record<Timeliness, Text>> = {
  early: { vi: 'Trước hạn', en: 'Early' },
  'on-time': { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Quá hạn', en: 'Late' },
  'in-time': { vi: 'Trong hạn', en: 'In time' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
};

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
