import { type Day, weekdayOf } from './civil-date';

/**
 * Running totals of a whole number per day (working minutes, working days), so that "how much until" and "on which day is so much reached"
 * cost O(log n). Before the first known day and after the last one the week repeats, so that every day has an answer.
 */
export type Tally = {
  readonly first: Day;
  /** `sums[i]` is the total of the `i` days from `first` on. */
  readonly sums: Int32Array;
  /** Amount per weekday, Monday first, before and after the known days. */
  readonly weekBefore: readonly number[];
  readonly weekAfter: readonly number[];
};

/** Neither week may be empty: a total that never grows reaches nothing. */
export function tally(first: Day, amounts: readonly number[], weekBefore: readonly number[], weekAfter: readonly number[]): Tally {
  const sums = new Int32Array(amounts.length + 1);
  amounts.forEach((amount, index) => (sums[index + 1] = sums[index] + amount));
  return { first, sums, weekBefore, weekAfter };
}

const weekTotal = (week: readonly number[]) => week[0] + week[1] + week[2] + week[3] + week[4] + week[5] + week[6];

/** Total of `count` days of a repeating week, from `day` on. */
function repeated(week: readonly number[], day: Day, count: number): number {
  const weeks = Math.floor(count / 7);
  let total = weeks * weekTotal(week);
  for (let step = weeks * 7; step < count; step++) total += week[weekdayOf(day + step)];
  return total;
}

/** Total of all days before `day`, counted from the first known day; negative before it. */
export function totalBefore(totals: Tally, day: Day): number {
  const index = day - totals.first;
  const known = totals.sums.length - 1;
  if (index < 0) return -repeated(totals.weekBefore, day, -index);
  if (index <= known) return totals.sums[index];
  return totals.sums[known] + repeated(totals.weekAfter, totals.first + known, index - known);
}

/**
 * The day on which the total reaches `amount`: the last day with less than `amount` before it.
 * With `onward`, the day that goes beyond it: the last day with at most `amount` before it.
 */
export function dayReaching(totals: Tally, amount: number, onward = false): Day {
  const { sums, first } = totals;
  const known = sums.length - 1;
  const isBefore = (total: number) => (onward ? total <= amount : total < amount);
  if (!isBefore(0)) return walk(totals, first - 7 * Math.ceil((1 - amount) / weekTotal(totals.weekBefore)), isBefore);
  if (isBefore(sums[known])) {
    return walk(totals, first + known + 7 * Math.floor((amount - sums[known] - 1) / weekTotal(totals.weekAfter)), isBefore);
  }
  let low = 0;
  let high = known;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBefore(sums[middle])) low = middle;
    else high = middle;
  }
  return first + low;
}

/** From a day that is near and not too late, at most two weeks on. */
function walk(totals: Tally, from: Day, isBefore: (total: number) => boolean): Day {
  let day = from;
  while (isBefore(totalBefore(totals, day + 1))) day++;
  return day;
}
