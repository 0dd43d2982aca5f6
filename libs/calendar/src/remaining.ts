import { HOUR, type Instant, MINUTE } from './civil-date';
import { countText, hoursText } from './duration-text';
import { WORKING_DAY_HOURS } from './office-hours';
import { effectiveNow, ownTimeBetween, type RunningLimit } from './running-limit';
import { type Text } from './text';
import { type LimitUnit } from './time-limit';
import { dueDay, officeDay, type WorkingCalendar } from './working-calendar';

/** What is left of a running limit, in the unit of the limit. */
export type Remaining = {
  /** Negative when overdue. Working days count 8 hours; calendar days and months count dates. */
  readonly value: number;
  readonly unit: LimitUnit;
  readonly overdue: boolean;
  /** "còn 1,5 ngày làm việc", "còn 4 giờ", "quá hạn 2 giờ làm việc". */
  readonly text: Text;
};

const WORKING_DAY = WORKING_DAY_HOURS * HOUR;

/** What is left at `now`, or at the beginning of the pause the limit stands in. Time left is rounded down, lateness up: neither is flattered. */
export function remaining(calendar: WorkingCalendar, running: RunningLimit, now: Instant): Remaining {
  const { limit, due } = running;
  const at = effectiveNow(running, now);
  const overdue = at > due;
  const ms = ownTimeBetween(calendar, limit, at, due);
  const minutes = overdue ? Math.ceil(-ms / MINUTE) : Math.floor(ms / MINUTE);
  const dates = Math.abs(dueDay(calendar, due) - officeDay(calendar, at));
  const { value, amount } = inUnit(limit.unit, minutes * MINUTE, dates, overdue);
  return {
    value: overdue ? -value : value,
    unit: limit.unit,
    overdue,
    text: sentence(overdue, at === due, amount),
  };
}

/** An amount of time that is not negative, as a number of the unit and in words; no words when nothing can be counted. */
function inUnit(unit: LimitUnit, ms: number, dates: number, overdue: boolean): { value: number; amount?: Text } {
  const working = ms === 0 ? undefined : join(hoursText(ms), { vi: 'làm việc', en: '(working time)' });
  switch (unit) {
    case 'working-hours':
      return { value: ms / HOUR, amount: working };
    case 'elapsed-hours':
      return { value: ms / HOUR, amount: ms === 0 ? undefined : hoursText(ms) };
    case 'working-days': {
      if (ms < WORKING_DAY) return { value: ms / WORKING_DAY, amount: working };
      const tenths = (ms * 10) / WORKING_DAY;
      const count = (overdue ? Math.ceil(tenths) : Math.floor(tenths)) / 10;
      return { value: ms / WORKING_DAY, amount: countText(count, 'ngày làm việc', 'working day') };
    }
    case 'calendar-days':
    case 'months':
      return dates === 0 ? { value: ms / WORKING_DAY, amount: working } : { value: dates, amount: countText(dates, 'ngày', 'day') };
    default:
      return unreachable(unit);
  }
}

const join = (left: Text, right: Text): Text => ({ vi: `${left.vi} ${right.vi}`, en: `${left.en} ${right.en}` });

function sentence(overdue: boolean, dueNow: boolean, amount: Text | undefined): Text {
  if (dueNow) return { vi: 'đến hạn', en: 'due now' };
  if (overdue) return amount ? { vi: `quá hạn ${amount.vi}`, en: `${amount.en} overdue` } : { vi: 'quá hạn', en: 'overdue' };
  return amount ? { vi: `còn ${amount.vi}`, en: `${amount.en} left` } : { vi: 'còn dưới 1 phút', en: 'less than a minute left' };
}

function unreachable(unit: never): never {
  throw new RangeError(`not a unit: ${String(unit)}`);
}
