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
const HOURS_A_HALF_DAY = 4;
const MINUTES_AN_HOUR = 60;

/**
 * Reads a time cell as people write them: "Không quá 02 ngày làm việc", "01 ngày, 4 giờ làm việc", "1½ ngày", "4h", "1 buổi", "0,5 ngày/04 giờ",
 * "2 ngày làm việc (không tính)". What may mean two things ("1-2 ngày", "20 ngày làm việc/30 ngày làm việc") is left to a person.
 */
export function readLimitCell(cell: string, reading: TimeReading): ReadLimit {
  const words = tidy(cell);
  const outside = /\((?:khong tinh|not counted)[^)]*\)/u.test(fold(words));
  const bare = inUsualWords(words);
  if (/^(?:not counted|khong tinh.*)$/u.test(fold(words))) return { time: { kind: 'notCounted', why: 'said' }, outside: true };
  // "Trong ngày": handed over before the office closes, like "giờ hành chính".
  if (/^(?:trong|cung) (?:ngay|ngay lam viec|buoi|buoi lam viec|gio lam viec)$/u.test(fold(words)))
    return { time: { kind: 'notCounted', why: 'officeHours' }, outside };
  return { time: dayRead(sameTwice(bare, reading) ?? sumOf(bare, reading) ?? withUnit(bare, reading), bare, reading), outside };
}

/** Shortened, spelt out, bracketed and introduced ways of writing, brought to the usual one. */
function inUsualWords(words: string): string {
  return words
    .replace(/\([^)]*\)/gu, ' ')
    .replace(
      /^(?:thời gian\s*:?\s*)?(?:không quá|tối đa|trong vòng|trong thời hạn|trong|chậm nhất(?: là)?|not more than|within|≤|<=|<)\s*(?=[\d½¼¾nmhb])/iu,
      '',
    )
    .replace(/\s+(?:kể )?từ (?:khi|ngày|lúc|thời điểm)\s.*$/iu, '')
    .replace(/(\d)?\s*([½¼¾])/gu, (_, whole: string | undefined, part: string) =>
      String(Number(whole ?? 0) + vulgar(part)).replace('.', ','),
    )
    .replace(/(\d+)\s+(\d)\/(\d)(?=\s*\p{L})/gu, (_, whole: string, above: string, below: string) =>
      String(Number(whole) + Number(above) / Number(below)).replace('.', ','),
    )
    .replace(
      /^(nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s+(?:ngày|giờ|tuần|tháng|buổi|tiếng))/iu,
      (word) => spelt[word.toLowerCase()] ?? word,
    )
    .replace(/(\d+)\s*(ngày|giờ|tuần|tháng)\s+rưỡi/giu, '$1,5 $2')
    .replace(/(\d)\s*NLV\b/giu, '$1 ngày làm việc')
    .replace(/(ngày|giờ)\s*LV\b/giu, '$1 làm việc')
    .replace(/(\d+)\s*h\s*(\d{1,2})\b(?!\s*(?:ngày|giờ))/giu, '$1 giờ $2 phút')
    .replace(/(\d)\s*(?:['’′])(?=\s|$)/gu, '$1 phút')
    .replace(/(\d)\s*(?:g|tiếng)(?=\s|\/|$)/giu, '$1 giờ')
    .replace(/(\d)\s*(?:h|hours?|working hours?)(?=\s*(?:$|\/))/giu, '$1 giờ')
    .replace(/(\d)\s*working days?(?=\s*(?:$|\/))/giu, '$1 ngày làm việc')
    .replace(/(\d)\s*(?:calendar )?days?(?=\s*(?:$|\/))/giu, '$1 ngày')
    .replace(/(\d)\s*weeks?\s*$/iu, '$1 tuần')
    .replace(/(\d)\s*months?\s*$/iu, '$1 tháng')
    .replace(/[.;]\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const vulgar = (part: string): number => ({ '½': 0.5, '¼': 0.25, '¾': 0.75 })[part] ?? 0;
const spelt: Readonly<Record<string, string>> = {
  nửa: '0,5', một: '1', hai: '2', ba: '3', bốn: '4', năm: '5', sáu: '6', bảy: '7', tám: '8', chín: '9', mười: '10',
}; // prettier-ignore

const PART = /^(\d+(?:[.,]\d+)?|\d+\/\d+)\s*(ngày|giờ|phút|buổi)(?: làm việc)?$/iu;
const HOURS: Readonly<Record<string, number>> = { ngày: HOURS_A_DAY, buổi: HOURS_A_HALF_DAY, giờ: 1, phút: 1 / MINUTES_AN_HOUR };

/** Working hours of one part, "4 giờ"; undefined: it is none. */
function hoursOf(part: string): number | undefined {
  const found = PART.exec(part.trim());
  if (!found) return undefined;
  const [above, below] = (found[1] ?? '').split('/').map((number) => Number(number.replace(',', '.')));
  return ((above ?? 0) / (below ?? 1)) * (HOURS[(found[2] ?? '').toLowerCase()] ?? 0);
}

/** "01 ngày làm việc, 04 giờ", "2 giờ 30 phút", "1/2 buổi": the sum in hours, of different units from the larger to the smaller. */
function sumOf(words: string, { day }: TimeReading): TimeCell | undefined {
  // Days of the calendar and hours of the office do not add up.
  if (day === 'calendar-days' && /ngày(?! làm việc)/iu.test(words)) return undefined;
  const parts = words.split(/\s*(?:,\s|\+|\svà\s)\s*|(?<=ngày|ngày làm việc|giờ|buổi)\s+(?=\d)/iu).filter((part) => part !== '');
  const hours = parts.map(hoursOf);
  const units = parts.map((part) => PART.exec(part.trim())?.[2]?.toLowerCase() ?? '');
  if (hours.some((value) => value === undefined) || new Set(units).size !== units.length) return undefined;
  if (units.length < 2 && units[0] !== 'buổi') return undefined;
  const value = Math.round(hours.reduce<number>((sum, one) => sum + (one ?? 0), 0) * 10_000) / 10_000;
  return { kind: 'limit', limit: { value, unit: 'working-hours' } };
}

/** "0,5 ngày/04 giờ", "4 giờ = 1/2 ngày": the same time in two units, if they agree; else a person must say which. */
function sameTwice(words: string, reading: TimeReading): TimeCell | undefined {
  const sides = words.split(/\s*=\s*|(?<=\p{L})\s*\/\s*(?=\d)/u);
  if (sides.length !== 2) return undefined;
  const [first, second] = sides.map(hoursOf);
  return first !== undefined && first === second ? withUnit(sides[0] ?? '', reading) : { kind: 'words', words };
}

function withUnit(words: string, { unit }: TimeReading): TimeCell {
  const number = /^\d+(?:[.,]\d+)?$/u.exec(words)?.[0];
  if (number === undefined || unit === undefined) return fraction(words) ?? readTimeCell(words);
  return { kind: 'limit', limit: { value: Number(number.replace(',', '.')), unit } };
}

/** "24/24 giờ" is no fraction of an hour: what is not less than one is left to a person. */
function fraction(words: string): TimeCell | undefined {
  const [, above, below] = /^(\d+)\s*\/\s*(\d+)\b/u.exec(words) ?? [];
  return above !== undefined && Number(above) >= Number(below) ? { kind: 'words', words } : undefined;
}

function dayRead(time: TimeCell, words: string, { day }: TimeReading): TimeCell {
  if (time.kind !== 'limit' || time.limit.unit !== 'calendar-days' || !/ngày(?:\s*\/.*|\s*=.*)?$/iu.test(words)) return time;
  return { kind: 'limit', limit: { ...time.limit, unit: day } };
}
