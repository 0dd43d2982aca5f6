import { HOUR, type Instant } from './civil-date';
import { type RunningLimit, wholeTime } from './running-limit';
import { lateNoticeBy } from './late-notice';
import { type LimitUnit } from './time-limit';
import { type WorkingCalendar } from './working-calendar';
import { firstWithLeft } from './working-time';

/** How long before the end. Months are no measure for a warning. */
export type NoticeLimit = { readonly value: number; readonly unit: Exclude<LimitUnit, 'months'> };

/** A moment told from a limit's own time: at a share of it (1 to 100), so long before it ends, or as soon as it has passed. */
export type WarningMoment =
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'before'; readonly limit: NoticeLimit }
  | { readonly kind: 'overdue' };

/** The due time itself is in time: the limit has passed one millisecond later. */
const JUST_AFTER = 1;
/** Eight hours are a working day. */
const WORKING_DAY = 8 * HOUR;

/**
 * When a running limit comes to a warning moment, never before its start. "1 working day before" Monday's close is Friday's close; a calendar day
 * before a Monday ends with the last working day before it. The pauses of the limit that ended are left out of its whole time.
 */
export function warningInstant(calendar: WorkingCalendar, running: RunningLimit, moment: WarningMoment): Instant {
  const { limit, start, due } = running;
  switch (moment.kind) {
    case 'overdue':
      return due + JUST_AFTER;
    case 'share': {
      const left = Math.round((wholeTime(calendar, running) * (100 - moment.percent)) / 100);
      return Math.max(start, limit.unit === 'elapsed-hours' ? due - left : firstWithLeft(calendar, due, left));
    }
    case 'before':
      return Math.max(start, before(calendar, due, moment.limit));
    default:
      return unreachable(moment);
  }
}

function before(calendar: WorkingCalendar, due: Instant, { value, unit }: NoticeLimit): Instant {
  switch (unit) {
    case 'elapsed-hours':
      return due - Math.round(value * HOUR);
    case 'working-hours':
      return firstWithLeft(calendar, due, Math.round(value * HOUR));
    case 'working-days':
      return firstWithLeft(calendar, due, Math.round(value * WORKING_DAY));
    case 'calendar-days':
      return lateNoticeBy(calendar, due, { value: Math.ceil(value), unit });
    default:
      return unreachable(unit);
  }
}

function unreachable(what: never): never {
  throw new RangeError(`no moment to warn: ${JSON.stringify(what)}`);
}
