import { type TimeUnit } from '../../procedure';
import { readTimeCell, type TimeCell } from '../time-cell';
import { fold, tidy } from './fold';

/** How to read what a time cell leaves open. */
export type TimeReading = {
  /** What "ngày" without more means in this table: a calendar day in law, a working day in most approved tables. */
  readonly day: 'working-days' | 'calendar-days';
  /** Unit of a bare number. */
  readonly unit?: TimeUnit | undefined;
};

/** A time cell, and whether it says that its time is not counted. */
export type ReadLimit = { readonly time: TimeCell; readonly outside: boolean };

const HOURS_A_DAY = 8;

/** Reads a time cell as people write them: "Không quá 02 ngày làm việc", "01 ngày 4 giờ làm việc", "½ ngày", "4h", "2 ngày làm việc (không tính)". */
export function readLimitCell(cell: string, reading: TimeReading): ReadLimit {
  const words = tidy(cell);
  const outside = /\((?:khong tinh|not counted)[^)]*\)/u.test(fold(words));
  const bare = words
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/^(?:thời gian\s*:?\s*)?(?:không quá|tối đa|trong vòng|trong thời hạn|chậm nhất(?: là)?|not more than|within)\s+/iu, '')
    .replace(/½/gu, '0,5')
    .replace(/¼/gu, '0,25')
    .replace(/(\d)\s*(?:h|hours?|working hours?)\s*$/iu, '$1 giờ')
    .replace(/(\d)\s*working days?\s*$/iu, '$1 ngày làm việc')
    .replace(/(\d)\s*(?:calendar )?days?\s*$/iu, '$1 ngày')
    .replace(/(\d)\s*months?\s*$/iu, '$1 tháng')
    .replace(/[.;]\s*$/u, '')
    .trim();
  if (/^(?:not counted|khong tinh.*)$/u.test(fold(words))) return { time: { kind: 'notCounted', why: 'said' }, outside: true };
  return { time: dayRead(both(bare) ?? withUnit(bare, reading), bare, reading), outside };
}

/** "01 ngày làm việc 04 giờ": the sum, in hours. */
function both(words: string): TimeCell | undefined {
  const parts = /^(\d+(?:[.,]\d+)?)\s*ngày(?: làm việc)?\s*(?:và\s*)?(\d+(?:[.,]\d+)?)\s*giờ(?: làm việc)?$/iu.exec(words);
  if (!parts) return undefined;
  const [days, hours] = [parts[1], parts[2]].map((part) => Number((part ?? '').replace(',', '.')));
  return { kind: 'limit', limit: { value: (days ?? 0) * HOURS_A_DAY + (hours ?? 0), unit: 'working-hours' } };
}

function withUnit(words: string, { unit }: TimeReading): TimeCell {
  const number = /^\d+(?:[.,]\d+)?$/u.exec(words)?.[0];
  if (number === undefined || unit === undefined) return readTimeCell(words);
  return { kind: 'limit', limit: { value: Number(number.replace(',', '.')), unit } };
}

function dayRead(time: TimeCell, words: string, { day }: TimeReading): TimeCell {
  if (time.kind !== 'limit' || time.limit.unit !== 'calendar-days' || !/ngày$/iu.test(words)) return time;
  return { kind: 'limit', limit: { ...time.limit, unit: day } };
}
