import { findDay } from './civil-date';
import { type CalendarDay, type CalendarLayer } from './holidays';
import { areInOrder, MAX_INTERVALS_PER_DAY, openMinutes } from './office-hours';
import { problem, type Problem } from './problem';

/** Problems of one layer that show without looking at the others. */
export const checkLayer = (layer: CalendarLayer): readonly Problem[] => [
  ...checkYears(layer),
  ...checkDays(layer),
  ...checkTimetables(layer),
];

function checkYears({ id, years, days }: CalendarLayer): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number>();
  for (const { year, status, workingDays } of years) {
    const place = { layer: id, subject: String(year) };
    if (!Number.isInteger(year) || year < 1900 || year > 2199) {
      problems.push(problem('year.number', place, `Năm ${year} không hợp lệ.`, `${year} is not a year between 1900 and 2199.`));
    }
    if (seen.has(year)) problems.push(problem('year.twice', place, `Năm ${year} khai hai lần.`, `The year ${year} is declared twice.`));
    seen.add(year);
    for (let month = 1; month <= 12; month++) {
      const count: number | undefined = workingDays[month - 1];
      if (count !== undefined && Number.isInteger(count) && count >= 0 && count <= 31) continue;
      problems.push(
        problem(
          'year.month-missing',
          { layer: id, subject: `${year}-${String(month).padStart(2, '0')}` },
          `Năm ${year} thiếu số ngày làm việc của tháng ${month}.`,
          `The year ${year} lacks the number of working days of month ${month}.`,
        ),
      );
    }
    const proposed = days.find((day) => day.confidence === 'proposed' && day.date.startsWith(`${year}-`));
    if (status === 'final' && proposed) {
      problems.push(
        problem(
          'year.not-final',
          { layer: id, subject: proposed.date },
          `Năm ${year} ghi là chính thức nhưng ngày ${proposed.date} mới là đề xuất.`,
          `The year ${year} is declared final, but the day ${proposed.date} is only proposed.`,
        ),
      );
    }
  }
  return problems;
}

function checkDays({ id, days }: CalendarLayer): Problem[] {
  const problems: Problem[] = [];
  const byDate = new Map<string, CalendarDay>();
  for (const day of days) {
    const place = { layer: id, subject: day.date };
    if (findDay(day.date) === undefined)
      problems.push(problem('day.date', place, `"${day.date}" không phải là ngày.`, `"${day.date}" is no date.`));
    if (byDate.has(day.date))
      problems.push(problem('day.twice', place, `Ngày ${day.date} khai hai lần.`, `The day ${day.date} is listed twice.`));
    byDate.set(day.date, day);
  }
  return [...problems, ...days.flatMap((day) => checkSwap(id, day, byDate))];
}

/** A working day may be taken off only against a rest day that is worked, and the other way round. */
function checkSwap(layer: string, day: CalendarDay, byDate: ReadonlyMap<string, CalendarDay>): Problem[] {
  if (day.kind !== 'swap-off' && day.kind !== 'swap-work') return [];
  const place = { layer, subject: day.date };
  if (day.pair === undefined) {
    return day.kind === 'swap-off'
      ? [
          problem(
            'swap.alone',
            place,
            `Ngày hoán đổi ${day.date} không có ngày làm bù.`,
            `The swapped day off ${day.date} has no make-up day.`,
          ),
        ]
      : [
          problem(
            'swap.alone',
            place,
            `Ngày làm bù ${day.date} không có ngày nghỉ hoán đổi.`,
            `The make-up day ${day.date} has no swapped day off.`,
          ),
        ];
  }
  const other = byDate.get(day.pair);
  const opposite = day.kind === 'swap-off' ? 'swap-work' : 'swap-off';
  if (other?.kind === opposite && other.pair === day.date) return [];
  return [
    problem(
      'swap.pair',
      place,
      `Ngày hoán đổi ${day.date} ghi ngày kia là ${day.pair}, nhưng ngày đó không ghi ngược lại.`,
      `The swapped day ${day.date} names ${day.pair} as its other day, which does not name it back.`,
    ),
  ];
}

function checkTimetables({ id, timetables }: CalendarLayer): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { validFrom, week, name } of timetables) {
    const place = { layer: id, subject: validFrom };
    if (findDay(validFrom) === undefined)
      problems.push(problem('hours.date', place, `"${validFrom}" không phải là ngày.`, `"${validFrom}" is no date.`));
    if (seen.has(validFrom)) {
      problems.push(
        problem(
          'hours.twice',
          place,
          `Hai bảng giờ cùng có hiệu lực từ ${validFrom}.`,
          `Two timetables are valid from the same day ${validFrom}.`,
        ),
      );
    }
    seen.add(validFrom);
    if (week.length !== 7)
      problems.push(problem('hours.weekday', place, `${name.vi}: phải có đủ 7 ngày.`, `${name.en}: seven weekdays are needed.`));
    else if (week.every((hours) => openMinutes(hours) === 0)) {
      problems.push(
        problem('hours.none', place, `${name.vi}: cả tuần không có giờ làm việc.`, `${name.en}: no working hours in the whole week.`),
      );
    }
    if (!week.every((hours) => areInOrder(hours) && hours.length <= MAX_INTERVALS_PER_DAY)) {
      problems.push(
        problem(
          'hours.overlap',
          place,
          `${name.vi}: các khoảng giờ chồng nhau hoặc sai thứ tự.`,
          `${name.en}: intervals overlap or are out of order.`,
        ),
      );
    }
  }
  return problems;
}
