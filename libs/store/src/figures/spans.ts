/** A stretch of months that is summed already: a year, a quarter or one month, named by its first day, `YYYY-MM-01`. */
export type Span = { readonly months: 1 | 3 | 12; readonly month: string };

const LENGTHS = [12, 3, 1] as const;

/** Cuts a stretch of months, both ends included, into the fewest years, quarters and months. */
export const spansBetween = (from: string, to: string): readonly Span[] => {
  const last = numberOf(to);
  const spans: Span[] = [];
  for (let month = numberOf(from); month <= last;) {
    const months = LENGTHS.find((length) => month % length === 0 && month + length - 1 <= last) ?? 1;
    spans.push({ months, month: nameOf(month) });
    month += months;
  }
  return spans;
};

/** Months since the year 0. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const nameOf = (number: number): string =>
  `${Math.floor(number / 12)
    .toString()
    .padStart(4, '0')}-${((number % 12) + 1).toString().padStart(2, '0')}-01`;
