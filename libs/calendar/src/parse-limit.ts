import { type Text } from './text';
import { findLimitProblem, type Limit, type LimitProblem, type LimitUnit } from './time-limit';

/** What a time cell of an approved process says. */
export type ParsedLimit =
  | {
      readonly kind: 'limit';
      readonly limit: Limit;
      /** The cell says "ngày" or "giờ" alone: the unit was chosen by rule and must be confirmed for the procedure. */
      readonly inDoubt: boolean;
    }
  /** "Không tính thời gian": the step has no limit and does not count. */
  | { readonly kind: 'not-counted' }
  | {
      readonly kind: 'not-a-limit';
      readonly code:
        LimitProblem['code'] | 'limit.empty' | 'limit.no-number' | 'limit.several' | 'limit.ambiguous-number' | 'limit.no-unit';
      readonly message: Text;
    };

/** How a bare "ngày" is meant; calendar days by R-14, though internal processes often mean working days. */
export type LooseUnits = { readonly days: 'calendar-days' | 'working-days' };

const NOT_COUNTED = /^(không tính( vào)?( thời gian)?( giải quyết)?|not counted)$/;
const FRACTIONS: Readonly<Record<string, string>> = { '½': '0.5', '¼': '0.25', '¾': '0.75', nửa: '0.5', half: '0.5' };

/** Units as they are written, longest first. `loose`: the word alone leaves the unit in doubt. */
const WORDS: readonly { readonly pattern: string; readonly unit: LimitUnit; readonly loose?: true; readonly divisor?: number }[] = [
  { pattern: 'ngày làm việc|working[- ]days?', unit: 'working-days' },
  { pattern: 'giờ làm việc|giờ hành chính|working[- ]hours?', unit: 'working-hours' },
  { pattern: 'phút làm việc|working[- ]minutes?', unit: 'working-hours', divisor: 60 },
  { pattern: 'giờ liên tục|giờ đồng hồ|elapsed[- ]hours?', unit: 'elapsed-hours' },
  { pattern: 'ngày lịch|ngày dương lịch|calendar[- ]days?', unit: 'calendar-days' },
  { pattern: 'tháng|months?', unit: 'months' },
  { pattern: 'ngày|days?', unit: 'calendar-days', loose: true },
  { pattern: 'giờ|hours?', unit: 'working-hours', loose: true },
  { pattern: 'phút|minutes?', unit: 'working-hours', loose: true, divisor: 60 },
];

const AMOUNT = '\\d[\\d.,]*(?:/\\d+)?|½|¼|¾|nửa|half(?: a)?';
const LEADING = '(?:không quá|tối đa|trong vòng|trong thời hạn|trong|chậm nhất|at most|within|up to)?';
/** "kể từ ngày nhận đủ hồ sơ hợp lệ": says from when, not how long. */
const TRAILING = '(?:,?\\s*(?:kể từ|tính từ|sau khi|from|after|since)\\s.*)?';
const CELL = WORDS.map((word) => ({
  ...word,
  cell: new RegExp(`^${LEADING}\\s*(${AMOUNT})\\s*(?:${word.pattern})\\s*(?:\\([^)]*\\))?${TRAILING}\\.?$`, 'u'),
}));

/**
 * Reads a time limit as approved processes write it, in Vietnamese or English: "0,25 ngày", "04 giờ làm việc", "45 ngày",
 * "168 giờ (tương đương 21 ngày)", "2 working days". What is no limit ("Giờ hành chính", "Ngay sau khi nhận đủ hồ sơ hợp lệ") is reported, never guessed.
 */
export function parseLimit(text: string, loose: LooseUnits = { days: 'calendar-days' }): ParsedLimit {
  const cell = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (cell === '') return not('limit.empty', 'Ô thời hạn trống.', 'The cell is empty.');
  if (NOT_COUNTED.test(cell)) return { kind: 'not-counted' };
  for (const { cell: pattern, unit, loose: isLoose, divisor } of CELL) {
    const amount = pattern.exec(cell)?.at(1);
    if (amount === undefined) continue;
    const value = findNumber(amount);
    if (value === undefined) return not('limit.ambiguous-number', `Không rõ con số "${amount}".`, `The number "${amount}" is not clear.`);
    const exact = unit === 'calendar-days' && isLoose ? { value, unit: loose.days } : { value: value / (divisor ?? 1), unit };
    // Half a month is fifteen days (Bộ luật Dân sự 2015, Điều 146.1).
    const limit: Limit = unit === 'months' && value === 0.5 ? { value: 15, unit: 'calendar-days' } : exact;
    const wrong = findLimitProblem(limit);
    return wrong ? { kind: 'not-a-limit', ...wrong } : { kind: 'limit', limit, inDoubt: isLoose === true };
  }
  return notUnderstood(text.trim(), cell);
}

function notUnderstood(shown: string, cell: string): ParsedLimit {
  const numbers = cell.match(/\d[\d.,]*/g) ?? [];
  if (numbers.length === 0) return not('limit.no-number', `"${shown}" không nêu con số nào.`, `"${shown}" states no number.`);
  if (numbers.length > 1) return not('limit.several', `"${shown}" nêu nhiều con số.`, `"${shown}" states several numbers.`);
  return not('limit.no-unit', `Không hiểu đơn vị trong "${shown}".`, `The unit in "${shown}" is not understood.`);
}

/** Decimal comma or point, fractions, words. Undefined where a point or comma may be either decimal or thousands ("1.500"). */
function findNumber(amount: string): number | undefined {
  const word = FRACTIONS[amount.replace(' a', '')];
  if (word !== undefined) return Number(word);
  const [top, bottom] = amount.split('/');
  if (bottom !== undefined) return Number(bottom) > 0 && /^\d+$/.test(top) ? Number(top) / Number(bottom) : undefined;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(amount) || !/^\d+([.,]\d+)?$/.test(amount)) return undefined;
  return Number(amount.replace(',', '.'));
}

const not = (code: Extract<ParsedLimit, { kind: 'not-a-limit' }>['code'], vi: string, en: string): ParsedLimit => ({
  kind: 'not-a-limit',
  code,
  message: { vi, en },
});
