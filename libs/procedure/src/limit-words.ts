import { type TimeLimit } from './procedure';
import { type Text } from './text';

const units: Readonly<Record<TimeLimit['unit'], Text>> = {
  'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-days': { vi: 'ngày', en: 'days' },
  'elapsed-hours': { vi: 'giờ liên tục', en: 'elapsed hours' },
  months: { vi: 'tháng', en: 'months' },
};

/** A limit in words, in the unit of its source: `0,5 ngày làm việc`, `0.5 working days`. */
export const limitWords = ({ value, unit }: TimeLimit): Text => {
  const number = String(Math.round(value * 10_000) / 10_000);
  return { vi: `${number.replace('.', ',')} ${units[unit].vi}`, en: `${number} ${units[unit].en}` };
};
