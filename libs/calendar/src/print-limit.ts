import { numberText } from './duration-text';
import { type Text } from './text';
import { type Limit, type LimitUnit } from './time-limit';

type Words = { readonly vi: string; readonly en: string };

const UNITS: Readonly<Record<LimitUnit, Words>> = {
  'working-hours': { vi: 'giờ làm việc', en: 'working hour' },
  'working-days': { vi: 'ngày làm việc', en: 'working day' },
  'calendar-days': { vi: 'ngày', en: 'calendar day' },
  'elapsed-hours': { vi: 'giờ liên tục', en: 'elapsed hour' },
  months: { vi: 'tháng', en: 'month' },
};

/** Shortest honest words. A plain "ngày" is a working day there: that is what nearly every approved table means (R-14). */
const BRIEF: Readonly<Record<LimitUnit, Words>> = {
  ...UNITS,
  'working-hours': { vi: 'giờ', en: 'hour' },
  'working-days': { vi: 'ngày', en: 'day' },
  'calendar-days': { vi: 'ngày lịch', en: 'cal. day' },
};

/** "0,25 ngày làm việc", "0,25 working days": in the unit of the source (R-28). What it writes, `parseLimit` reads back equal. */
export const printLimit = (limit: Limit): Text => written(limit, UNITS[limit.unit]);

/** "0,25 ngày": for a badge on a drawing, where there is no room. Not to be read back. */
export const printLimitBriefly = (limit: Limit): Text => written(limit, BRIEF[limit.unit]);

/** A unit as a choice list names it: "ngày làm việc", "working days". */
export const printUnit = (unit: LimitUnit): Text => ({ vi: UNITS[unit].vi, en: `${UNITS[unit].en}s` });

function written({ value }: Limit, { vi, en }: Words): Text {
  const number = numberText(value);
  return { vi: `${number.vi} ${vi}`, en: `${number.en} ${value === 1 ? en : `${en}s`}` };
}
