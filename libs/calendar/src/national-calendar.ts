import { compileCalendar } from './compile-calendar';
import { type CalendarLayer } from './holidays';
import { NATIONAL_DAYS, NATIONAL_YEARS } from './national-days';
import { type OfficeHoursVariant, officeHours } from './office-hours-variants';
import { type Problem } from './problem';
import { readDays } from './read-days';
import { readYears } from './read-years';
import { type WorkingCalendar } from './working-calendar';

/** Vietnam's days 2024 to 2027 with the given hours as the national ones. */
export function nationalLayer(hours: OfficeHoursVariant = 'V1'): CalendarLayer {
  const { days, problems: ofDays } = readDays(NATIONAL_DAYS);
  const { years, problems: ofYears } = readYears(NATIONAL_YEARS);
  demandNone([...ofDays, ...ofYears]);
  return {
    id: 'vn',
    level: 'national',
    name: { vi: 'Lịch làm việc quốc gia', en: 'National working calendar' },
    years,
    days,
    timetables: [officeHours(hours)],
  };
}

const compiled = new Map<OfficeHoursVariant, WorkingCalendar>();

/** The national calendar, ready to be asked; named `vn/V1` and so on. Compiled once per variant. */
export function nationalCalendar(hours: OfficeHoursVariant = 'V1'): WorkingCalendar {
  const known = compiled.get(hours);
  if (known) return known;
  const nation = nationalLayer(hours === 'V3' ? 'V1' : hours);
  // Saturday mornings of a reception counter are its own: the nation's days stay checked against Monday to Friday.
  const counter: CalendarLayer = { ...nation, id: 'counter', level: 'unit', years: [], days: [], timetables: [officeHours(hours)] };
  const outcome = compileCalendar(`vn/${hours}`, hours === 'V3' ? [nation, counter] : [nation]);
  if (outcome.kind === 'refused') throw new RangeError(outcome.problems.map(({ message }) => message.en).join(' '));
  compiled.set(hours, outcome.calendar);
  return outcome.calendar;
}

function demandNone(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RangeError(problems.map(({ message }) => message.en).join(' '));
}
