/** How many of the ascending numbers are at most `limit`: found by halving, because a history may have a hundred thousand. */
export function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The largest of the ascending numbers that is at most `limit`. */
export const lastUpTo = (numbers: readonly number[], limit: number): number | undefined => numbers[countUpTo(numbers, limit) - 1];

/** The smallest of the ascending numbers that is greater than `limit`. */
export const firstAfter = (numbers: readonly number[], limit: number): number | undefined => numbers[countUpTo(numbers, limit)];
