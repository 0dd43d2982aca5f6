import { numberText } from './duration-text';
import { type Text } from './text';
import { type Limit, type LimitUnit } from './time-limit';

const UNITS: Readonly<Record<LimitUnit, { readonly vi: string; readonly en: string }>> = {
  'working-hours': { vi: 'giờ làm việc', en: 'working hour' },
  'working-days': { vi: 'ngày làm việc', en: 'working day' },
  'calendar-days': { vi: 'ngày', en: 'day' },
  'elapsed-hours': { vi: 'giờ liên tục', en: 'elapsed hour' },
  months: { vi: 'tháng', en: 'month' },
};

/** "0,25 ngày làm việc", "0.25 working days". What it writes, `parseLimit` reads back equal. */
export function printLimit({ value, unit }: Limit): Text {
  const number = numberText(value);
  const { vi, en } = UNITS[unit];
  return { vi: `${number.vi} ${vi}`, en: `${number.en} ${value === 1 ? en : `${en}s`}` };
}
