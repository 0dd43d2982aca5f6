import { getDay, yearOf } from './civil-date';
import { type CalendarDay, type CalendarLayer } from './holidays';
import { mergeLayers } from './merge-layers';
import { problem, type Problem } from './problem';
import { openMinutes } from './office-hours';
import { hoursOf, type WorkingCalendar } from './working-calendar';
import { workingDaysOfYear } from './working-day-count';

/** Problems of sound layers that show only when one is laid on another: years, hours, swaps that change nothing, checksums. */
export function checkInheritance(layers: readonly CalendarLayer[], offset: number): readonly Problem[] {
  const missing = [...checkYearsKnown(layers), ...checkHoursKnown(layers)];
  if (missing.length > 0) return missing;
  return layers.flatMap((layer, index) => {
    const below = mergeLayers('check', [...layers.slice(0, index), { ...layer, days: [] }], offset);
    const whole = mergeLayers('check', layers.slice(0, index + 1), offset);
    const swaps = layer.days.flatMap((day) => checkSwapEffect(layer.id, day, below, whole));
    return swaps.length > 0 ? swaps : checkSums(layer, whole);
  });
}

function checkYearsKnown(layers: readonly CalendarLayer[]): Problem[] {
  const years = [...new Set(layers.flatMap((layer) => layer.years.map(({ year }) => year)))].sort((a, b) => a - b);
  if (years.length === 0) return [problem('year.none', {}, 'Lịch không có năm nào.', 'The calendar has no year.')];
  const problems: Problem[] = [];
  for (let year = years[0]; year < years[years.length - 1]; year++) {
    if (!years.includes(year))
      problems.push(problem('year.gap', { subject: String(year) }, `Lịch thiếu năm ${year}.`, `The calendar lacks the year ${year}.`));
  }
  for (const layer of layers) {
    for (const { date } of layer.days) {
      if (years.includes(yearOf(getDay(date)))) continue;
      problems.push(
        problem(
          'day.year-missing',
          { layer: layer.id, subject: date },
          `Ngày ${date} thuộc năm chưa khai trong lịch.`,
          `The day ${date} is in a year the calendar does not declare.`,
        ),
      );
    }
  }
  return problems;
}

function checkHoursKnown(layers: readonly CalendarLayer[]): Problem[] {
  if (layers.some(({ timetables }) => timetables.length > 0)) return [];
  return [problem('hours.missing', {}, 'Cơ quan không có giờ làm việc.', 'The office has no hours.')];
}

/** A swap must change the day: less work on the one, more on the other (a Saturday morning may become a whole day). */
function checkSwapEffect(layer: string, { kind, date }: CalendarDay, below: WorkingCalendar, whole: WorkingCalendar): Problem[] {
  const day = getDay(date);
  const before = openMinutes(hoursOf(below, day));
  const after = openMinutes(hoursOf(whole, day));
  const place = { layer, subject: date };
  if (kind === 'swap-off' && before === 0) {
    return [
      problem('swap.already-off', place, `Ngày hoán đổi ${date} vốn đã là ngày nghỉ.`, `The swapped day off ${date} is off already.`),
    ];
  }
  if (kind === 'swap-work' && after <= before) {
    return [
      problem('swap.already-worked', place, `Ngày làm bù ${date} vốn đã là ngày làm việc.`, `The make-up day ${date} is worked already.`),
    ];
  }
  return [];
}

/** The declared number of working days per month against the loaded days. */
function checkSums(layer: CalendarLayer, whole: WorkingCalendar): Problem[] {
  return layer.years.flatMap(({ year, workingDays }) =>
    workingDaysOfYear(whole, year).flatMap((count, index) => {
      if (count === workingDays[index]) return [];
      const month = index + 1;
      return [
        problem(
          'year.month-differs',
          { layer: layer.id, subject: `${year}-${String(month).padStart(2, '0')}` },
          `Tháng ${month}/${year} có ${count} ngày làm việc theo các ngày đã nạp, nhưng khai ${workingDays[index]}.`,
          `Month ${month}/${year} has ${count} working days by the days loaded, but ${workingDays[index]} are declared.`,
        ),
      ];
    }),
  );
}
