import { type Day, type Instant, startOfDay } from './civil-date';
import { type ExplanationLine } from './explanation';
import { type SpecialDay } from './holidays';
import { dayText } from './instant-text';
import { openMinutes } from './office-hours';
import { type Text } from './text';
import { hoursOf, type WorkingCalendar } from './working-calendar';

/** Days in a row that are alike: worked equally long, or off for the same reason. */
export type DayRun = {
  readonly first: Day;
  readonly last: Day;
  /** 0 for days off. */
  readonly minutes: number;
  /** The entry of the calendar; absent on ordinary days. */
  readonly special?: SpecialDay;
};

/** The days from `first` to `last`, both included, in runs. */
export function dayRuns(calendar: WorkingCalendar, first: Day, last: Day): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (let day = first; day <= last; day++) {
    const special = calendar.specialDays.get(day);
    const minutes = openMinutes(hoursOf(calendar, day));
    const before = runs.at(-1);
    if (before?.minutes === minutes && isAlike(before.special, special)) runs[runs.length - 1] = { ...before, last: day };
    else runs.push(special ? { first: day, last: day, minutes, special } : { first: day, last: day, minutes });
  }
  return runs;
}

const isAlike = (a: SpecialDay | undefined, b: SpecialDay | undefined): boolean =>
  a?.kind === b?.kind && a?.name.vi === b?.name.vi && a?.source === b?.source && a?.confidence === b?.confidence;

/** "Thứ Hai 16/02/2026" or "Thứ Hai 16/02/2026 – Thứ Sáu 20/02/2026". */
export function rangeText(first: Day, last: Day): Text {
  const from = dayText(first);
  const to = dayText(last);
  return first === last ? from : { vi: `${from.vi} – ${to.vi}`, en: `${from.en} – ${to.en}` };
}

/** Midnight before the first day to midnight after the last one. */
export const spanOf = (calendar: WorkingCalendar, first: Day, last: Day): { readonly from: Instant; readonly to: Instant } => ({
  from: startOfDay(first, calendar.offset),
  to: startOfDay(last + 1, calendar.offset),
});

/** "Tết Nguyên đán (TB 9441/TB-BNV)", or the weekly rest. */
export function reasonText(special: SpecialDay | undefined): Text {
  if (!special) return { vi: 'nghỉ hằng tuần', en: 'weekly rest' };
  const proposed = special.confidence === 'proposed';
  return {
    vi: `${special.name.vi} (${special.source}${proposed ? ', mới là đề xuất' : ''})`,
    en: `${special.name.en} (${special.source}${proposed ? ', only proposed' : ''})`,
  };
}

/** The line of days that are off. */
export function skippedLine(calendar: WorkingCalendar, { first, last, special }: DayRun): ExplanationLine {
  const range = rangeText(first, last);
  const reason = reasonText(special);
  const line: ExplanationLine = {
    kind: 'skipped',
    counted: false,
    ...spanOf(calendar, first, last),
    text: { vi: `${range.vi}: ${reason.vi}, không tính`, en: `${range.en}: ${reason.en}, not counted` },
    rule: 'R-14',
  };
  return special ? { ...line, source: special.source } : line;
}

/** What is said behind a worked day that stands in the calendar: a make-up day. */
export function workedNote(special: SpecialDay | undefined): Text {
  if (!special) return { vi: '', en: '' };
  const reason = reasonText(special);
  return { vi: ` – ${reason.vi}`, en: ` – ${reason.en}` };
}
