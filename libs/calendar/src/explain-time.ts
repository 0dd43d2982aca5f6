import { type Day, type Instant, MINUTE } from './civil-date';
import { type DayRun, dayRuns, rangeText, skippedLine, spanOf, workedNote } from './day-run';
import { hoursText } from './duration-text';
import { type ExplanationLine } from './explanation';
import { clockText, dayText } from './instant-text';
import { type Text } from './text';
import { dueDay, hoursOf, instantOf, officeDay, type WorkingCalendar } from './working-calendar';

/** The lines of working time from one instant to another: each day or run of days that is counted or skipped. */
export function explainWorkingTime(calendar: WorkingCalendar, from: Instant, to: Instant): readonly ExplanationLine[] {
  if (to <= from) return [];
  return dayRuns(calendar, officeDay(calendar, from), dueDay(calendar, to)).flatMap((run) =>
    run.minutes === 0 ? [skippedLine(calendar, run)] : explainWorkedRun(calendar, run, from, to),
  );
}

/** Whole days of a run in one line, the days that are only partly inside in lines of their own. */
function explainWorkedRun(calendar: WorkingCalendar, run: DayRun, from: Instant, to: Instant): ExplanationLine[] {
  const lines: ExplanationLine[] = [];
  let wholeFrom: Day | undefined;
  const closeWhole = (last: Day) => {
    if (wholeFrom !== undefined) lines.push(wholeDaysLine(calendar, { ...run, first: wholeFrom, last }));
    wholeFrom = undefined;
  };
  for (let day = run.first; day <= run.last; day++) {
    const pieces = piecesOf(calendar, day, from, to);
    if (pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0) === run.minutes * MINUTE) wholeFrom ??= day;
    else {
      closeWhole(day - 1);
      lines.push(partOfDayLine(calendar, day, pieces, run));
    }
  }
  closeWhole(run.last);
  return lines;
}

type Piece = { readonly from: Instant; readonly to: Instant };

/** The opening intervals of a day as far as they lie between two instants. */
function piecesOf(calendar: WorkingCalendar, day: Day, from: Instant, to: Instant): readonly Piece[] {
  return hoursOf(calendar, day)
    .map((open) => ({ from: Math.max(from, instantOf(calendar, day, open.from)), to: Math.min(to, instantOf(calendar, day, open.to)) }))
    .filter((piece) => piece.from < piece.to);
}

function wholeDaysLine(calendar: WorkingCalendar, { first, last, minutes, special }: DayRun): ExplanationLine {
  const count = last - first + 1;
  const each = hoursText(minutes * MINUTE);
  const all = hoursText(count * minutes * MINUTE);
  const range = rangeText(first, last);
  const note = workedNote(special);
  const text: Text =
    count === 1
      ? { vi: `${range.vi}, cả ngày${note.vi}: ${all.vi}`, en: `${range.en}, the whole day${note.en}: ${all.en}` }
      : {
          vi: `${range.vi}${note.vi}: ${count} ngày × ${each.vi} = ${all.vi}`,
          en: `${range.en}${note.en}: ${count} days × ${each.en} = ${all.en}`,
        };
  return counted(text, spanOf(calendar, first, last), count * minutes * MINUTE, special?.source);
}

function partOfDayLine(calendar: WorkingCalendar, day: Day, pieces: readonly Piece[], { special }: DayRun): ExplanationLine {
  const { vi, en } = dayText(day);
  if (pieces.length === 0) {
    return {
      kind: 'skipped',
      counted: false,
      ...spanOf(calendar, day, day),
      text: { vi: `${vi}: ngoài giờ làm việc, không tính`, en: `${en}: outside office hours, not counted` },
      rule: 'R-14',
    };
  }
  const ms = pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0);
  const hours = pieces.map((piece) => `${clockText(piece.from, calendar.offset)}–${clockText(piece.to, calendar.offset)}`).join(', ');
  const note = workedNote(special);
  const amount = hoursText(ms);
  return counted(
    { vi: `${vi}, ${hours}${note.vi}: ${amount.vi}`, en: `${en}, ${hours}${note.en}: ${amount.en}` },
    { from: pieces[0].from, to: pieces[pieces.length - 1].to },
    ms,
    special?.source,
  );
}

function counted(text: Text, span: Piece, ms: number, source: string | undefined): ExplanationLine {
  const line: ExplanationLine = { kind: 'counted', counted: true, ...span, text, amount: { unit: 'time', ms }, rule: 'R-15' };
  return source === undefined ? line : { ...line, source };
}
