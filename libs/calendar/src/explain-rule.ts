import { dateText, getDay, HOUR, type Instant, startOfDay } from './civil-date';
import { hoursText } from './duration-text';
import { ARTICLES, type ExplanationLine, remark } from './explanation';
import { dayDigits, instantText } from './instant-text';
import { WORKING_DAY_HOURS } from './office-hours';
import { printLimit } from './print-limit';
import { type Text } from './text';
import { type Convention, type Limit } from './time-limit';
import { dueDay, officeDay, type WorkingCalendar } from './working-calendar';

/** The limit as written, with its hours where it is counted in hours. */
export function limitLine(limit: Limit, convention: Convention): ExplanationLine {
  const printed = printLimit(limit);
  const hours = hoursText(limit.value * WORKING_DAY_HOURS * HOUR);
  const inHours = limit.unit === 'working-days' && (convention === 'A' || limit.value < 1);
  return {
    ...remark('limit', {
      vi: inHours ? `Thời hạn: ${printed.vi} × ${WORKING_DAY_HOURS} giờ = ${hours.vi}` : `Thời hạn: ${printed.vi}`,
      en: inHours ? `Time limit: ${printed.en} × ${WORKING_DAY_HOURS} hours = ${hours.en}` : `Time limit: ${printed.en}`,
    }),
    rule: inHours ? 'R-15' : 'R-14',
  };
}

/** How the limit is counted, which is shown with every due time. */
export function conventionLine({ unit, value }: Limit, convention: Convention): ExplanationLine {
  const wholeDays = convention === 'B' || unit === 'calendar-days' || unit === 'months';
  if (unit === 'elapsed-hours') {
    return {
      ...remark('convention', {
        vi: 'Tính liên tục theo đồng hồ, cả ngoài giờ và ngày nghỉ',
        en: 'Counted by the clock, nights and days off included',
      }),
      rule: 'R-14',
      article: ARTICLES.hoursFromTheMoment,
    };
  }
  if (unit === 'working-hours' || (value < 1 && unit !== 'months')) {
    return {
      ...remark('convention', {
        vi: 'Tính theo giờ làm việc, từ chính thời điểm bắt đầu',
        en: 'Counted in working hours, from the moment itself',
      }),
      rule: 'R-16',
      article: ARTICLES.hoursFromTheMoment,
    };
  }
  if (!wholeDays) {
    return {
      ...remark('convention', {
        vi: `Quy ước A: giờ làm việc thực tế, 1 ngày = ${WORKING_DAY_HOURS} giờ`,
        en: `Convention A: exact working hours, 1 day = ${WORKING_DAY_HOURS} hours`,
      }),
      rule: 'R-15',
    };
  }
  const name: Text =
    unit === 'working-days' ? { vi: 'Quy ước B: ngày tròn', en: 'Convention B: whole days' } : { vi: 'Ngày tròn', en: 'Whole days' };
  return {
    ...remark('convention', {
      vi: `${name.vi}, không tính ngày đầu tiên, hết hạn khi hết giờ làm việc của ngày cuối`,
      en: `${name.en}, the first not counted, due when the office closes on the last`,
    }),
    rule: 'R-16',
    article: 'BLDS 2015 Đ147, Đ148',
  };
}

/** The office hours that hold at the start, and each change before the due time. */
export function hoursLines(calendar: WorkingCalendar, start: Instant, due: Instant): ExplanationLine[] {
  const first = dateText(officeDay(calendar, start));
  const last = dateText(dueDay(calendar, due));
  const [atStart = calendar.timetables.at(-1)] = calendar.timetables.filter(({ validFrom }) => validFrom <= first);
  const later = calendar.timetables.filter(({ validFrom }) => validFrom > first && validFrom <= last && validFrom !== atStart?.validFrom);
  const lines = later.reverse().map(({ validFrom, name, source }) => ({
    ...remark('hours', {
      vi: `Giờ làm việc từ ${dayDigits(getDay(validFrom))}: ${name.vi}`,
      en: `Office hours from ${dayDigits(getDay(validFrom))}: ${name.en}`,
    }),
    from: startOfDay(getDay(validFrom), calendar.offset),
    source,
  }));
  if (!atStart) return lines;
  return [
    { ...remark('hours', { vi: `Giờ làm việc: ${atStart.name.vi}`, en: `Office hours: ${atStart.name.en}` }), source: atStart.source },
    ...lines,
  ];
}

export function startLine(calendar: WorkingCalendar, start: Instant): ExplanationLine {
  const { vi, en } = instantText(start, calendar.offset);
  return { ...remark('start', { vi: `Bắt đầu: ${vi}`, en: `Start: ${en}` }), from: start, rule: 'R-10' };
}
