import { type TimeLimit, type TimeUnit } from '../procedure';

/** What the time column of an approved table says. */
export type TimeCell =
  | { readonly kind: 'limit'; readonly limit: TimeLimit }
  /** Outside the statutory time: "Không tính thời gian", "Giờ hành chính" (handed over in office hours). */
  | { readonly kind: 'notCounted'; readonly why: 'said' | 'officeHours' }
  /** "Ngay sau khi nhận đủ hồ sơ hợp lệ": at once, without a number. */
  | { readonly kind: 'atOnce' }
  /** Words that are no duration; a person must decide. */
  | { readonly kind: 'words'; readonly words: string };

const NUMBER = '(\\d+(?:[.,]\\d+)?|\\d+\\s*/\\s*\\d+|nửa)';
const units: readonly { readonly words: RegExp; readonly unit: TimeUnit; readonly times: number }[] = [
  { words: new RegExp(`^${NUMBER}\\s*ngày làm việc$`, 'iu'), unit: 'working-days', times: 1 },
  { words: new RegExp(`^${NUMBER}\\s*giờ(?: làm việc)?$`, 'iu'), unit: 'working-hours', times: 1 },
  { words: new RegExp(`^${NUMBER}\\s*phút$`, 'iu'), unit: 'working-hours', times: 1 / 60 },
  { words: new RegExp(`^${NUMBER}\\s*ngày$`, 'iu'), unit: 'calendar-days', times: 1 },
  { words: new RegExp(`^${NUMBER}\\s*tuần$`, 'iu'), unit: 'calendar-days', times: 7 },
  { words: new RegExp(`^${NUMBER}\\s*tháng$`, 'iu'), unit: 'months', times: 1 },
];

/** Reads one cell. `giờ` are working hours and `ngày` calendar days, as the law counts them where a table says no more. */
export function readTimeCell(cell: string): TimeCell {
  const words = cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (/^không tính(?: thời gian)?$/iu.test(words)) return { kind: 'notCounted', why: 'said' };
  if (/^(?:trong )?giờ hành chính$/iu.test(words)) return { kind: 'notCounted', why: 'officeHours' };
  if (/^(?:ngay|trả ngay)(?: khi| sau khi| trong|$)/iu.test(words)) return { kind: 'atOnce' };
  for (const { words: pattern, unit, times } of units) {
    const number = pattern.exec(words)?.[1];
    if (number) return { kind: 'limit', limit: { value: rounded(valueOf(number) * times), unit } };
  }
  return { kind: 'words', words };
}

function valueOf(number: string): number {
  if (/^nửa$/iu.test(number)) return 0.5;
  const [above, below] = number.split('/').map((part) => Number(part.trim().replace(',', '.')));
  return below ? (above ?? 0) / below : (above ?? 0);
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
