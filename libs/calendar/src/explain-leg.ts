import { type Allowance } from './allowance';
import { type Instant } from './civil-date';
import { type Leg, type Pause } from './deadline';
import { countText, hoursText } from './duration-text';
import { explainDays } from './explain-days';
import { explainWorkingTime } from './explain-time';
import { ARTICLES, type ExplanationLine, remark } from './explanation';
import { instantText } from './instant-text';
import { findPauseReason, type PauseReason } from './pause-reason';
import { type Text } from './text';
import { countedFrom, type WorkingCalendar } from './working-calendar';
import { workingBetween } from './working-time';

/** What one leg counts, up to its due time or the pause that ended it. */
export function legLines(calendar: WorkingCalendar, leg: Leg): readonly ExplanationLine[] {
  const { allowance, from, reckoned, due, pause } = leg;
  const end = pause ? Math.min(countedFrom(calendar, pause.from), reckoned) : reckoned;
  const kept = due > reckoned && !pause ? [keptLine(calendar, due)] : [];
  switch (allowance.kind) {
    case 'working':
      if (allowance.ms < 0) return [overdueLine(hoursText(-allowance.ms)), ...kept];
      return [...explainWorkingTime(calendar, from, end), ...kept];
    case 'part-of-day':
      return [...explainWorkingTime(calendar, from, end), ...boundedLines(calendar, allowance.ms, from, reckoned)];
    case 'elapsed':
      if (allowance.ms < 0) return [overdueLine(hoursText(-allowance.ms)), ...kept];
      return [elapsedLine(calendar, from, end), ...kept];
    case 'working-days':
    case 'calendar-days':
    case 'months':
      return [...explainDays(calendar, allowance, from, reckoned, pause && countedFrom(calendar, pause.from)), ...kept];
    default:
      return unreachable(allowance);
  }
}

function elapsedLine(calendar: WorkingCalendar, from: Instant, to: Instant): ExplanationLine {
  const amount = hoursText(to - from);
  const begin = instantText(from, calendar.offset);
  const end = instantText(to, calendar.offset);
  return {
    kind: 'counted',
    counted: true,
    from,
    to,
    text: { vi: `${begin.vi} – ${end.vi}: ${amount.vi} liên tục`, en: `${begin.en} – ${end.en}: ${amount.en} by the clock` },
    amount: { unit: 'time', ms: to - from },
    rule: 'R-14',
    article: ARTICLES.hoursFromTheMoment,
  };
}

/** A part of a day never ends later than the whole day would: it does where a worked day is shorter than 8 hours. */
function boundedLines(calendar: WorkingCalendar, ms: number, from: Instant, reckoned: Instant): ExplanationLine[] {
  if (workingBetween(calendar, from, reckoned) >= ms) return [];
  return [
    {
      ...remark('bounded', {
        vi: 'Một phần của ngày kết thúc chậm nhất khi hết ngày làm việc tiếp theo',
        en: 'A part of a day ends at the latest with the next working day',
      }),
      rule: 'R-16',
    },
  ];
}

function keptLine(calendar: WorkingCalendar, due: Instant): ExplanationLine {
  const { vi, en } = instantText(due, calendar.offset);
  return {
    ...remark('bounded', { vi: `Tạm dừng không làm hạn sớm hơn: giữ ${vi}`, en: `A pause makes no due time earlier: ${en} is kept` }),
    rule: 'R-19',
  };
}

const overdueLine = (amount: Text): ExplanationLine => ({
  ...remark('overdue', {
    vi: `Khi tạm dừng đã quá hạn ${amount.vi}: phần quá hạn giữ nguyên`,
    en: `${amount.en} overdue when the pause began: the lateness stays`,
  }),
  rule: 'R-19',
});

/** The pause that ended a leg, with its lawful reason. */
export function pauseLine(calendar: WorkingCalendar, pause: Pause, reasons: readonly PauseReason[]): ExplanationLine {
  const reason = findPauseReason(reasons, pause.reason);
  const name: Text = reason?.name ?? { vi: pause.reason, en: pause.reason };
  const basis = reason?.basis ? ` (${reason.basis})` : '';
  const from = instantText(countedFrom(calendar, pause.from), calendar.offset);
  const to = pause.to === undefined ? { vi: 'nay', en: 'now' } : instantText(countedFrom(calendar, pause.to), calendar.offset);
  const line: ExplanationLine = {
    ...remark('paused', {
      vi: `Tạm dừng từ ${from.vi} đến ${to.vi}: ${name.vi}${basis}, không tính`,
      en: `Paused from ${from.en} to ${to.en}: ${name.en}${basis}, not counted`,
    }),
    from: pause.from,
    ...(pause.to === undefined ? {} : { to: pause.to }),
    rule: 'R-18',
  };
  return reason?.basis ? { ...line, source: reason.basis } : line;
}

/** Where a leg begins after a pause, with what was left. */
export function resumedLine(calendar: WorkingCalendar, { from, allowance }: Leg): ExplanationLine {
  const moment = instantText(from, calendar.offset);
  const left = allowanceText(allowance);
  return {
    ...remark('resumed', { vi: `Chạy tiếp từ ${moment.vi}, còn ${left.vi}`, en: `Runs on from ${moment.en}, ${left.en} left` }),
    from,
    rule: 'R-19',
  };
}

function allowanceText(allowance: Allowance): Text {
  switch (allowance.kind) {
    case 'working':
    case 'part-of-day': {
      const { vi, en } = hoursText(Math.max(0, allowance.ms));
      return { vi: `${vi} làm việc`, en: `${en} of working time` };
    }
    case 'elapsed':
      return hoursText(Math.max(0, allowance.ms));
    case 'working-days':
      return countText(allowance.whole + allowance.part, 'ngày làm việc', 'working day');
    case 'calendar-days':
      return countText(allowance.whole + allowance.part, 'ngày', 'day');
    case 'months':
      return countText(allowance.months, 'tháng', 'month');
    default:
      return unreachable(allowance);
  }
}

function unreachable(allowance: never): never {
  throw new RangeError(`not an allowance: ${JSON.stringify(allowance)}`);
}
