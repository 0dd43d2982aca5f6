import { allowanceOf, dueFrom } from './allowance';
import { type Instant, startOfDay } from './civil-date';
import { type Limit } from './time-limit';
import { dueDay, type WorkingCalendar } from './working-calendar';

/**
 * From when a dossier may be closed because nothing was supplemented: the day after the last day of the limit, the day of the notice not counted,
 * a last day on a rest day moved to the next working day.
 */
export function closableFrom(calendar: WorkingCalendar, notice: Instant, limit: Limit): Instant {
  const lastDay = dueDay(calendar, dueFrom(calendar, allowanceOf(limit, 'B'), notice));
  return startOfDay(lastDay + 1, calendar.offset);
}
