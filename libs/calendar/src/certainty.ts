import { type DateText, dateText, getDay, type Instant, yearOf } from './civil-date';
import { dayDigits } from './instant-text';
import { type Text } from './text';
import { dueDay, officeDay, type WorkingCalendar } from './working-calendar';

/**
 * How far the days between two instants are decided: `final`; `proposed` when a year is not decided yet or a day is only proposed;
 * `unknown` when the calendar has no notice for a year at all and its weeks are taken as ordinary.
 */
export type Certainty = {
  readonly kind: 'final' | 'proposed' | 'unknown';
  /** Years without a final notice, or with a proposed day. */
  readonly years: readonly number[];
  /** Proposed days among them. */
  readonly days: readonly DateText[];
};

/** Of the days from `from` to `to`, both included. */
export function certaintyBetween(calendar: WorkingCalendar, from: Instant, to: Instant): Certainty {
  const first = officeDay(calendar, from);
  const last = Math.max(first, dueDay(calendar, to));
  const years: number[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year++) if (calendar.years.get(year)?.status !== 'final') years.push(year);
  const days = [...calendar.specialDays]
    .filter(([day, { confidence }]) => day >= first && day <= last && confidence === 'proposed')
    .map(([day]) => dateText(day))
    .sort();
  for (const date of days) if (!years.includes(yearOf(getDay(date)))) years.push(yearOf(getDay(date)));
  if (years.some((year) => !calendar.years.has(year))) return { kind: 'unknown', years, days };
  return { kind: years.length > 0 ? 'proposed' : 'final', years, days };
}

/** The sentence that goes with a due time that is not final; undefined when it is. */
export function certaintyText({ kind, years, days }: Certainty): Text | undefined {
  const named = years.join(', ');
  const listed = days.length > 0 ? ` (${days.map((date) => dayDigits(getDay(date))).join(', ')})` : '';
  switch (kind) {
    case 'final':
      return undefined;
    case 'proposed':
      return {
        vi: `Chưa chính thức: lịch nghỉ năm ${named} mới là đề xuất${listed}; hạn có thể thay đổi.`,
        en: `Not final: the days off of ${named} are only proposed${listed}; the due time may change.`,
      };
    case 'unknown':
      return {
        vi: `Chưa chính thức: chưa có đủ thông báo lịch nghỉ năm ${named}${listed}; tạm tính theo tuần làm việc thường.`,
        en: `Not final: there is no complete notice of the days off of ${named}${listed}; reckoned by ordinary weeks.`,
      };
    default:
      return unreachable(kind);
  }
}

function unreachable(kind: never): never {
  throw new RangeError(`not a certainty: ${String(kind)}`);
}
