import { type Text } from './text';

/** How long something may take, as written in the procedure: a rule, not an instant. */
export type Limit = { readonly value: number; readonly unit: LimitUnit };
export type LimitUnit = 'working-hours' | 'working-days' | 'calendar-days' | 'elapsed-hours' | 'months';

/**
 * How days are counted, chosen per installation and shown with every due time. `A`: exact working hours, a day being 8 of them.
 * `B`: whole days, the first not counted, due when the office closes (Bộ luật Dân sự 2015, Điều 147 and 148).
 */
export type Convention = 'A' | 'B';

/** No limit is longer than about ten years: beyond that it is a slip of the pen. */
export const MAX_LIMIT: Readonly<Record<LimitUnit, number>> = {
  'working-hours': 20_000,
  'working-days': 2_500,
  'calendar-days': 3_650,
  'elapsed-hours': 87_600,
  months: 120,
};

export type LimitProblem = {
  readonly code: 'limit.not-a-number' | 'limit.not-positive' | 'limit.too-long' | 'limit.unit' | 'limit.whole-months' | 'limit.too-fine';
  readonly message: Text;
};

/** What is wrong with a limit; undefined when it may be used. */
export function findLimitProblem(limit: Limit): LimitProblem | undefined {
  const { value, unit } = limit;
  const longest: number | undefined = Object.hasOwn(MAX_LIMIT, unit) ? MAX_LIMIT[unit] : undefined;
  if (longest === undefined) {
    return problem('limit.unit', `Đơn vị thời hạn "${String(unit)}" không có.`, `There is no unit of time limit "${String(unit)}".`);
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return problem('limit.not-a-number', 'Thời hạn phải là một con số.', 'A time limit must be a number.');
  }
  if (value <= 0) return problem('limit.not-positive', 'Thời hạn phải lớn hơn 0.', 'A time limit must be greater than 0.');
  if (value > longest) {
    return problem(
      'limit.too-long',
      `Thời hạn ${value} quá dài: tối đa ${longest}.`,
      `A time limit of ${value} is too long: at most ${longest}.`,
    );
  }
  if (unit === 'months' && !Number.isInteger(value)) {
    return problem('limit.whole-months', 'Thời hạn theo tháng phải là số tháng tròn.', 'A time limit in months must be whole.');
  }
  if (millisecondsOf(limit) < 60_000)
    return problem('limit.too-fine', 'Thời hạn ngắn hơn một phút.', 'A time limit is shorter than a minute.');
  return undefined;
}

const problem = (code: LimitProblem['code'], vi: string, en: string): LimitProblem => ({ code, message: { vi, en } });

/** Rough length, to compare with a minute. */
const millisecondsOf = ({ value, unit }: Limit): number => (unit.endsWith('hours') ? value * 3_600_000 : value * 8 * 3_600_000);
