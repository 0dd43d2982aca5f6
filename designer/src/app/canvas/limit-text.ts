import { type TimeLimit, type TimeUnit, readLimit } from '@mot-cua/procedure';
import { type Tongue } from '../language/language';

type Words = { readonly one: string; readonly many: string };

/** Shortest honest words for a badge on the drawing. A plain "ngày" is a working day: that is what nearly every approved table means. */
const onBadges: Record<TimeUnit, Record<Tongue, Words>> = {
  'working-hours': { vi: { one: 'giờ', many: 'giờ' }, en: { one: 'hour', many: 'hours' } },
  'working-days': { vi: { one: 'ngày', many: 'ngày' }, en: { one: 'day', many: 'days' } },
  'calendar-days': { vi: { one: 'ngày lịch', many: 'ngày lịch' }, en: { one: 'cal. day', many: 'cal. days' } },
  'elapsed-hours': { vi: { one: 'giờ liên tục', many: 'giờ liên tục' }, en: { one: 'elapsed hour', many: 'elapsed hours' } },
  months: { vi: { one: 'tháng', many: 'tháng' }, en: { one: 'month', many: 'months' } },
};

const inSentences: Record<TimeUnit, Record<Tongue, Words>> = {
  'working-hours': { vi: { one: 'giờ làm việc', many: 'giờ làm việc' }, en: { one: 'working hour', many: 'working hours' } },
  'working-days': { vi: { one: 'ngày làm việc', many: 'ngày làm việc' }, en: { one: 'working day', many: 'working days' } },
  'calendar-days': { vi: { one: 'ngày', many: 'ngày' }, en: { one: 'calendar day', many: 'calendar days' } },
  'elapsed-hours': { vi: { one: 'giờ liên tục', many: 'giờ liên tục' }, en: { one: 'elapsed hour', many: 'elapsed hours' } },
  months: { vi: { one: 'tháng', many: 'tháng' }, en: { one: 'month', many: 'months' } },
};

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });

/** `0,5 ngày`: a limit as its badge says it. Decimal comma in both languages. */
export const limitOnBadge = (limit: TimeLimit, tongue: Tongue): string => written(limit, onBadges[limit.unit][tongue]);

/** `0,5 ngày làm việc`: a limit in a sentence or a table, in the unit of its source. */
export const limitInWords = (limit: TimeLimit, tongue: Tongue): string => written(limit, inSentences[limit.unit][tongue]);

const written = (limit: TimeLimit, words: Words): string => `${number.format(limit.value)} ${limit.value > 1 ? words.many : words.one}`;

/** The units as a choice list names them. */
export const unitInWords = (unit: TimeUnit, tongue: Tongue): string => inSentences[unit][tongue].many;

/** A limit as a diagram writes it, e.g. `0.5 working-days`. What is not one is undefined here and a finding of the check. */
export function limitOf(written: string | undefined): TimeLimit | undefined {
  const read = readLimit(written ?? '');
  return read.kind === 'limit' ? read.limit : undefined;
}
