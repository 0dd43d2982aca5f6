import { type Allowance } from './allowance';
import { addMonths, type Day, type Instant } from './civil-date';
import { dayRuns, rangeText, reasonText, skippedLine, spanOf, workedNote } from './day-run';
import { countText, numberText } from './duration-text';
import { ARTICLES, type ExplanationLine } from './explanation';
import { clockText, dayText } from './instant-text';
import { dueDay, isWorkedDay, officeDay, type WorkingCalendar } from './working-calendar';

type DaysAllowance = Extract<Allowance, { kind: 'working-days' | 'calendar-days' | 'months' }>;

/**
 * The lines of a leg that counts whole days: the first day left out, each run of days counted or skipped, the move off a rest day.
 * @param reckoned when the allowance is used up
 * @param until the pause that ends the leg earlier
 */
export function explainDays(
  calendar: WorkingCalendar,
  allowance: DaysAllowance,
  from: Instant,
  reckoned: Instant,
  until: Instant | undefined,
): readonly ExplanationLine[] {
  const first = officeDay(calendar, from);
  const pauseDay = until === undefined ? Number.POSITIVE_INFINITY : officeDay(calendar, until);
  const lines = [firstDayLine(calendar, first)];
  switch (allowance.kind) {
    case 'working-days':
      return [...lines, ...workingDayLines(calendar, allowance, first, reckoned, pauseDay)];
    case 'calendar-days':
      return [...lines, ...calendarDayLines(calendar, allowance, first, reckoned, pauseDay)];
    case 'months':
      return [...lines, ...monthLines(calendar, allowance.months, first, reckoned, pauseDay)];
    default:
      return unreachable(allowance);
  }
}

function firstDayLine(calendar: WorkingCalendar, day: Day): ExplanationLine {
  const { vi, en } = dayText(day);
  return {
    kind: 'first-day',
    counted: false,
    ...spanOf(calendar, day, day),
    text: { vi: `${vi}: ngày đầu tiên không tính`, en: `${en}: the first day is not counted` },
    rule: 'R-16',
    article: ARTICLES.firstDay,
  };
}

function workingDayLines(
  calendar: WorkingCalendar,
  { part }: { part: number },
  first: Day,
  reckoned: Instant,
  pauseDay: Day,
): ExplanationLine[] {
  const lastDay = dueDay(calendar, reckoned);
  return dayRuns(calendar, first + 1, Math.min(lastDay, pauseDay)).flatMap((run) => {
    if (run.minutes === 0) return [skippedLine(calendar, run)];
    const hasPart = part > 0 && run.last === lastDay;
    const wholeLast = hasPart ? run.last - 1 : run.last;
    const note = workedNote(run.special);
    const lines: ExplanationLine[] = [];
    if (wholeLast >= run.first) {
      const count = wholeLast - run.first + 1;
      const range = rangeText(run.first, wholeLast);
      const amount = countText(count, 'ngày làm việc', 'working day');
      const line = daysLine(calendar, run.first, wholeLast, count, {
        vi: `${range.vi}${note.vi}: ${amount.vi}`,
        en: `${range.en}${note.en}: ${amount.en}`,
      });
      lines.push(run.special ? { ...line, source: run.special.source } : line);
    }
    return hasPart ? [...lines, partLine(calendar, lastDay, part, reckoned)] : lines;
  });
}

function calendarDayLines(
  calendar: WorkingCalendar,
  { whole, part }: { whole: number; part: number },
  first: Day,
  reckoned: Instant,
  pauseDay: Day,
): ExplanationLine[] {
  const last = first + whole;
  const countedTo = Math.min(last, pauseDay);
  const lines: ExplanationLine[] = [];
  if (countedTo > first) {
    const range = rangeText(first + 1, countedTo);
    const amount = countText(countedTo - first, 'ngày', 'day');
    lines.push(
      daysLine(calendar, first + 1, countedTo, countedTo - first, {
        vi: `${range.vi}: ${amount.vi}, tính cả ngày nghỉ`,
        en: `${range.en}: ${amount.en}, days off included`,
      }),
    );
  }
  const nominal = part > 0 ? last + 1 : last;
  if (part > 0 && pauseDay > last) lines.push(partLine(calendar, nominal, part, isWorkedDay(calendar, nominal) ? reckoned : undefined));
  return pauseDay < nominal ? lines : [...lines, ...movedLines(calendar, nominal, reckoned)];
}

function monthLines(calendar: WorkingCalendar, months: number, first: Day, reckoned: Instant, pauseDay: Day): ExplanationLine[] {
  const last = addMonths(first, months);
  const amount = countText(months, 'tháng', 'month');
  if (pauseDay < last) {
    const used = rangeText(first + 1, pauseDay);
    const left = countText(last - pauseDay, 'ngày', 'day');
    return [
      {
        ...daysLine(calendar, first + 1, pauseDay, pauseDay - first, {
          vi: `${used.vi}: đã dùng; đến ngày tương ứng sau ${amount.vi} còn ${left.vi}`,
          en: `${used.en}: used; ${left.en} to the corresponding day after ${amount.en}`,
        }),
        article: ARTICLES.monthsEnd,
      },
    ];
  }
  const { vi, en } = dayText(last);
  const line = daysLine(calendar, first + 1, last, last - first, {
    vi: `${amount.vi}: đến hết ngày tương ứng, ${vi}`,
    en: `${amount.en}: to the end of the corresponding day, ${en}`,
  });
  return [{ ...line, article: ARTICLES.monthsEnd }, ...movedLines(calendar, last, reckoned)];
}

/** Why a last day that is off moves to the next working day; nothing when it is worked. */
function movedLines(calendar: WorkingCalendar, nominal: Day, reckoned: Instant): ExplanationLine[] {
  const lastDay = dueDay(calendar, reckoned);
  if (isWorkedDay(calendar, nominal)) return [];
  const reason = reasonText(calendar.specialDays.get(nominal));
  const off = dayText(nominal);
  const next = dayText(lastDay);
  return [
    ...dayRuns(calendar, nominal + 1, lastDay - 1).map((run) => skippedLine(calendar, run)),
    {
      kind: 'moved',
      counted: false,
      ...spanOf(calendar, lastDay, lastDay),
      text: {
        vi: `Ngày cuối ${off.vi} là ngày nghỉ (${reason.vi}): chuyển đến hết ngày làm việc tiếp theo, ${next.vi}`,
        en: `The last day ${off.en} is a day off (${reason.en}): it moves to the end of the next working day, ${next.en}`,
      },
      rule: 'R-16',
      article: ARTICLES.restDayMoves,
    },
  ];
}

function daysLine(calendar: WorkingCalendar, first: Day, last: Day, days: number, text: ExplanationLine['text']): ExplanationLine {
  return {
    kind: 'counted',
    counted: true,
    ...spanOf(calendar, first, last),
    text,
    amount: { unit: 'days', days },
    rule: 'R-16',
    article: ARTICLES.daysEnd,
  };
}

/** The part of a day behind the whole ones, up to `end`; without it the day is off. */
function partLine(calendar: WorkingCalendar, day: Day, part: number, end: Instant | undefined): ExplanationLine {
  const { vi, en } = dayText(day);
  const number = numberText(Math.round(part * 1_000) / 1_000);
  const until =
    end === undefined
      ? { vi: '', en: '' }
      : { vi: `, đến ${clockText(end, calendar.offset)}`, en: `, until ${clockText(end, calendar.offset)}` };
  return {
    kind: 'counted',
    counted: true,
    ...spanOf(calendar, day, day),
    text: { vi: `${vi}${until.vi}: ${number.vi} ngày`, en: `${en}${until.en}: ${number.en} of a day` },
    amount: { unit: 'days', days: part },
    rule: 'R-15',
  };
}

function unreachable(allowance: never): never {
  throw new RangeError(`not an allowance in days: ${JSON.stringify(allowance)}`);
}
