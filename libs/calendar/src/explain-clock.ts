import { type Instant } from './civil-date';
import { type Pause } from './deadline';
import { explain } from './explain';
import { type Explanation, type ExplanationLine, remark } from './explanation';
import { dueText, instantText } from './instant-text';
import { type PauseReason } from './pause-reason';
import { printLimit } from './print-limit';
import { type Convention, type Limit } from './time-limit';
import { type WorkingCalendar } from './working-calendar';

/** What was done to a clock, as far as its due time follows from it. */
export type ClockRecord = {
  /** With what sector law added. */
  readonly limit: Limit;
  readonly startedAt: Instant;
  /** The due time in force. */
  readonly due: Instant;
  readonly pauses?: readonly Pause[];
  /** Runs ended by a supplement, oldest first. */
  readonly earlier?: readonly { readonly startedAt: Instant; readonly endedAt: Instant; readonly due?: Instant }[];
  readonly extensions?: readonly { readonly at: Instant; readonly by: Limit; readonly ground: string; readonly basis: string }[];
  readonly reappointed?: {
    readonly at: Instant;
    readonly from: Instant;
    readonly to: Instant;
    readonly ground: string;
    readonly late?: true;
  };
};

/**
 * How the due time in force follows from everything that was done to a clock: the runs that a supplement ended, what sector law added,
 * the days counted and the pauses of the present run, a new date given with an apology, and a due time kept though the calendar changed.
 * @throws RangeError on a limit that `findLimitProblem` refuses.
 */
export function explainClock(
  calendar: WorkingCalendar,
  clock: ClockRecord,
  convention: Convention,
  reasons?: readonly PauseReason[],
): Explanation {
  const derived = explain(calendar, clock.limit, clock.startedAt, convention, clock.pauses, reasons);
  const [limit, ...rest] = derived.lines;
  const before = rest.filter(({ kind }) => kind !== 'due' && kind !== 'warning');
  const warnings = rest.filter(({ kind }) => kind === 'warning');
  const dueLine = rest.find(({ kind }) => kind === 'due');
  return {
    ...derived,
    due: clock.due,
    lines: [
      ...earlierLines(calendar, clock),
      ...(limit ? [limit] : []),
      ...extendedLines(calendar, clock),
      ...before,
      ...differenceLines(calendar, clock, derived.due),
      ...(dueLine ? [{ ...dueLine, ...dueWords(calendar, clock.due), to: clock.due }] : []),
      ...warnings,
    ],
  };
}

function earlierLines(calendar: WorkingCalendar, { earlier = [] }: ClockRecord): ExplanationLine[] {
  return earlier.map(({ startedAt, endedAt, due }, index) => {
    const [from, to] = [instantText(startedAt, calendar.offset), instantText(endedAt, calendar.offset)];
    const told = due === undefined ? { vi: '', en: '' } : dueText(due, calendar.offset);
    return {
      ...remark('restarted', {
        vi: `Lần ${index + 1}: từ ${from.vi}, hạn ${told.vi}; ${to.vi} yêu cầu bổ sung, thời hạn tính lại từ đầu`,
        en: `Run ${index + 1}: from ${from.en}, due ${told.en}; a supplement was asked for at ${to.en} and the limit begins anew`,
      }),
      from: startedAt,
      to: endedAt,
      rule: 'R-30',
      article: 'NĐ 118/2025 Đ19.5',
    };
  });
}

function extendedLines(calendar: WorkingCalendar, { extensions = [] }: ClockRecord): ExplanationLine[] {
  return extensions.map(({ at, by, ground, basis }) => {
    const [added, when] = [printLimit(by), instantText(at, calendar.offset)];
    return {
      ...remark('extended', {
        vi: `Trong đó gia hạn ${added.vi} (${when.vi}): ${ground}`,
        en: `Of which ${added.en} were added (${when.en}): ${ground}`,
      }),
      rule: 'R-25',
      article: basis,
    };
  });
}

/** Why the due time in force is not the one the calendar of today gives. */
function differenceLines(calendar: WorkingCalendar, { due, reappointed }: ClockRecord, derived: Instant): ExplanationLine[] {
  if (due === derived) return [];
  const reckoned = dueText(derived, calendar.offset);
  if (reappointed?.to === due) {
    const before = dueText(reappointed.from, calendar.offset);
    const flag = reappointed.late ? { vi: ' (xin lỗi muộn)', en: ' (late apology)' } : { vi: '', en: '' };
    return [
      {
        ...remark('reappointed', {
          vi: `Đã hẹn lại từ ${before.vi} kèm thư xin lỗi${flag.vi}: ${reappointed.ground}`,
          en: `A new date was given in place of ${before.en} with an apology${flag.en}: ${reappointed.ground}`,
        }),
        rule: 'R-41',
        article: 'NĐ 118/2025 Đ19.6',
      },
    ];
  }
  return [
    {
      ...remark('kept', {
        vi: `Theo lịch hiện nay hạn là ${reckoned.vi}; giữ hạn đã ghi nhận cho đến khi tính lại bằng một quyết định`,
        en: `By the calendar of today it would be ${reckoned.en}; the recorded due time holds until an explicit recomputation`,
      }),
      rule: 'R-27',
    },
  ];
}

function dueWords(calendar: WorkingCalendar, due: Instant): Pick<ExplanationLine, 'text'> {
  const { vi, en } = dueText(due, calendar.offset);
  return { text: { vi: `Hạn: ${vi}`, en: `Due: ${en}` } };
}
