import { addMonths, type Day, HOUR, type Instant } from './civil-date';
import { WORKING_DAY_HOURS } from './office-hours';
import { type Convention, findLimitProblem, type Limit } from './time-limit';
import { type WorkingCalendar, isWorkedDay, officeDay } from './working-calendar';
import { addWorking, closingOf, nextWorkedDay, partOf, workedDayAfter, workedDaysBetween, workingBetween } from './working-time';

/** What may still be used of a limit, in the way it is counted. At the start it is the limit; every pause leaves less of it. */
export type Allowance =
  /** Working milliseconds from the moment; negative when overdue. */
  | { readonly kind: 'working'; readonly ms: number }
  /** Less than one day where whole days are counted: hours from the moment, at the latest the whole day's end. */
  | { readonly kind: 'part-of-day'; readonly ms: number }
  /** Worked or calendar days after the day of start, the last one used to its close; then `part` (0 to 1) of the day behind it. */
  | { readonly kind: 'working-days'; readonly whole: number; readonly part: number }
  | { readonly kind: 'calendar-days'; readonly whole: number; readonly part: number }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'elapsed'; readonly ms: number };

const WORKING_DAY = WORKING_DAY_HOURS * HOUR;

/** @throws RangeError when the limit may not be used (`findLimitProblem`); limits are checked when a procedure is published. */
export function allowanceOf(limit: Limit, convention: Convention): Allowance {
  const wrong = findLimitProblem(limit);
  if (wrong) throw new RangeError(`${wrong.code}: ${wrong.message.en}`);
  const { value, unit } = limit;
  switch (unit) {
    case 'working-hours':
      return { kind: 'working', ms: Math.round(value * HOUR) };
    case 'working-days':
      return convention === 'A' ? { kind: 'working', ms: Math.round(value * WORKING_DAY) } : days('working-days', value);
    case 'calendar-days':
      return days('calendar-days', value);
    case 'elapsed-hours':
      return { kind: 'elapsed', ms: Math.round(value * HOUR) };
    case 'months':
      return { kind: 'months', months: value };
    default:
      return unreachable(unit);
  }
}

function days(kind: 'working-days' | 'calendar-days', value: number): Allowance {
  if (value < 1) return { kind: 'part-of-day', ms: Math.round(value * WORKING_DAY) };
  const whole = Math.floor(value);
  return { kind, whole, part: value - whole };
}

/** When an allowance that begins to run at `from` is used up. */
export function dueFrom(calendar: WorkingCalendar, allowance: Allowance, from: Instant): Instant {
  switch (allowance.kind) {
    case 'working':
      return addWorking(calendar, from, allowance.ms);
    case 'part-of-day':
      return Math.min(
        addWorking(calendar, from, allowance.ms),
        closingOf(calendar, workedDayAfter(calendar, officeDay(calendar, from), 1)),
      );
    case 'working-days': {
      const day = officeDay(calendar, from);
      return allowance.part === 0
        ? closingOf(calendar, workedDayAfter(calendar, day, allowance.whole))
        : partOf(calendar, workedDayAfter(calendar, day, allowance.whole + 1), allowance.part);
    }
    case 'calendar-days':
      return dueAfterDays(calendar, officeDay(calendar, from), allowance);
    case 'months':
      return closingOf(calendar, nextWorkedDay(calendar, addMonths(officeDay(calendar, from), allowance.months)));
    case 'elapsed':
      return from + allowance.ms;
    default:
      return unreachable(allowance);
  }
}

/** A last day that is a rest day or holiday moves to the end of the next working day (Bộ luật Dân sự 2015, Điều 148.5). */
function dueAfterDays(calendar: WorkingCalendar, day: Day, { whole, part }: { whole: number; part: number }): Instant {
  const last = day + whole;
  const wholeDue = closingOf(calendar, nextWorkedDay(calendar, last));
  if (part === 0) return wholeDue;
  const partDue = isWorkedDay(calendar, last + 1)
    ? partOf(calendar, last + 1, part)
    : closingOf(calendar, nextWorkedDay(calendar, last + 1));
  return whole === 0 ? partDue : Math.max(wholeDue, partDue);
}

/**
 * What is left at `at` of an allowance that began to run at `from` and is due at `due`. Where days are counted whole, a day begun is a day used;
 * what is left of the last day is counted in working time.
 */
export function allowanceLeft(calendar: WorkingCalendar, allowance: Allowance, from: Instant, due: Instant, at: Instant): Allowance {
  const today = officeDay(calendar, at);
  const began = officeDay(calendar, from);
  switch (allowance.kind) {
    case 'elapsed':
      return { kind: 'elapsed', ms: due - at };
    case 'working-days': {
      const used = workedDaysBetween(calendar, began, today);
      if (used < allowance.whole || (used === allowance.whole && allowance.part > 0))
        return { ...allowance, whole: allowance.whole - used };
      return { kind: 'working', ms: workingBetween(calendar, at, due) };
    }
    case 'calendar-days': {
      const used = today - began;
      if (used < allowance.whole || (used === allowance.whole && allowance.part > 0))
        return { ...allowance, whole: allowance.whole - used };
      return { kind: 'working', ms: workingBetween(calendar, at, due) };
    }
    case 'months': {
      const left = addMonths(began, allowance.months) - today;
      return left > 0 ? { kind: 'calendar-days', whole: left, part: 0 } : { kind: 'working', ms: workingBetween(calendar, at, due) };
    }
    case 'working':
    case 'part-of-day':
      return { kind: 'working', ms: workingBetween(calendar, at, due) };
    default:
      return unreachable(allowance);
  }
}

/** Ends a closed switch: a new case does not compile until it is answered. */
function unreachable(value: never): never {
  throw new RangeError(`not a case: ${JSON.stringify(value)}`);
}
