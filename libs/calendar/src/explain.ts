import { certaintyBetween, certaintyText } from './certainty';
import { type Instant } from './civil-date';
import { legsOf, type Pause } from './deadline';
import { hoursText, numberText } from './duration-text';
import { legLines, pauseLine, resumedLine } from './explain-leg';
import { conventionLine, hoursLines, limitLine, startLine } from './explain-rule';
import { type Explanation, type ExplanationLine, remark } from './explanation';
import { dueText } from './instant-text';
import { PAUSE_REASONS, type PauseReason } from './pause-reason';
import { type Text } from './text';
import { type Convention, type Limit } from './time-limit';
import { type WorkingCalendar } from './working-calendar';

/**
 * The derivation of the due time that `deadlineWithPauses` gives: rule, start, each day or run of days counted or skipped with its reason and source,
 * each pause, the sum and the result. The amounts of the counted lines add up to the limit.
 * @throws RangeError on a limit that `findLimitProblem` refuses.
 */
export function explain(
  calendar: WorkingCalendar,
  limit: Limit,
  start: Instant,
  convention: Convention,
  pauses: readonly Pause[] = [],
  reasons: readonly PauseReason[] = PAUSE_REASONS,
): Explanation {
  const legs = legsOf(calendar, limit, start, convention, pauses);
  const due = legs[legs.length - 1].due;
  const certainty = certaintyBetween(calendar, legs[0].from, Math.max(legs[0].from, due));
  const warning = certaintyText(certainty);
  const body = legs.flatMap((leg, index) => [
    ...(index === 0 ? [] : [resumedLine(calendar, leg)]),
    ...legLines(calendar, leg),
    ...(leg.pause ? [pauseLine(calendar, leg.pause, reasons)] : []),
  ]);
  return {
    due,
    convention,
    certainty,
    lines: [
      limitLine(limit, convention),
      conventionLine(limit, convention),
      ...hoursLines(calendar, legs[0].from, due),
      startLine(calendar, legs[0].from),
      ...body,
      ...sumLines(body, limit, convention),
      dueLine(calendar, due),
      ...(warning ? [remark('warning', warning)] : []),
    ],
  };
}

function dueLine(calendar: WorkingCalendar, due: Instant): ExplanationLine {
  const { vi, en } = dueText(due, calendar.offset);
  return { ...remark('due', { vi: `Hạn: ${vi}`, en: `Due: ${en}` }), to: due };
}

/** "Cộng: 3 giờ 30 phút + 8 giờ + ... = 24 giờ"; left out where a single line says it. */
function sumLines(lines: readonly ExplanationLine[], limit: Limit, convention: Convention): ExplanationLine[] {
  const amounts = lines.flatMap(({ amount }) => (amount ? [amount] : []));
  const inTime = amounts.flatMap((amount) => (amount.unit === 'time' ? [amount.ms] : []));
  const inDays = amounts.flatMap((amount) => (amount.unit === 'days' ? [amount.days] : []));
  const countsDays = limit.unit === 'calendar-days' || (limit.unit === 'working-days' && convention === 'B');
  if (countsDays && limit.value >= 1 && inDays.length > 1) {
    const total = Math.round(inDays.reduce((sum, days) => sum + days, 0) * 1_000) / 1_000;
    const shown = inDays.map((days) => numberText(Math.round(days * 1_000) / 1_000));
    return [sumLine(shown, numberText(total), ' ngày', ' days')];
  }
  if (inDays.length > 0 || inTime.length < 2) return [];
  return [sumLine(inTime.map(hoursText), hoursText(inTime.reduce((sum, ms) => sum + ms, 0)), '', '')];
}

function sumLine(parts: readonly Text[], total: Text, vi: string, en: string): ExplanationLine {
  return remark('sum', {
    vi: `Cộng: ${parts.map((part) => part.vi).join(' + ')} = ${total.vi}${vi}`,
    en: `Sum: ${parts.map((part) => part.en).join(' + ')} = ${total.en}${en}`,
  });
}
