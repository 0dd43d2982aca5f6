import { type Fee, type FeeMoment } from './package';

/** What decides which fees apply: how the dossier came in and the day it was received, `YYYY-MM-DD` in Vietnam. */
export type FeeSituation = { readonly channel: 'direct' | 'online' | 'post'; readonly day: string };

/** What a fee is counted by and who pays less. `pages` and `copies` default to one. */
export type FeeCount = { readonly pages?: number; readonly copies?: number; readonly exemption?: string };

export const momentOfFee = ({ moment }: Fee): FeeMoment => moment ?? 'reception';

/** The fees of a procedure that apply to a dossier and ask for money: of its channel, in force on the day it was received. */
export const feesInForce = (fees: readonly Fee[], { channel, day }: FeeSituation): readonly Fee[] =>
  fees.filter(
    (fee) =>
      fee.amount > 0 &&
      (fee.channel === undefined || fee.channel === channel) &&
      (fee.from === undefined || fee.from <= day) &&
      (fee.until === undefined || day <= fee.until),
  );

/**
 * What a fee comes to, in whole đồng: the first ones at `amount`, further ones at theirs, at most `cap` for one copy, less what the group is spared,
 * the share rounded to the nearest đồng. An exemption the fee does not know spares nothing.
 */
export function amountOfFee(fee: Fee, { pages = 1, copies = 1, exemption }: FeeCount): number {
  const whole = wholeAmount(fee, pages, copies);
  const spared = fee.exemptions?.find(({ id }) => id === exemption)?.percent ?? 0;
  return Math.round((whole * (100 - spared)) / 100);
}

function wholeAmount(fee: Fee, pages: number, copies: number): number {
  switch (fee.per) {
    case undefined:
      return fee.amount;
    case 'page':
      return Math.min(graded(fee, pages), fee.cap ?? Infinity) * copies;
    case 'copy':
      return Math.min(graded(fee, copies), (fee.cap ?? Infinity) * copies);
    default:
      return unreachable(fee.per);
  }
}

const graded = ({ amount, further }: Fee, count: number): number => {
  const first = further ? Math.min(count, further.from - 1) : count;
  return first * amount + (count - first) * (further?.amount ?? 0);
};

function unreachable(per: never): never {
  throw new Error(`not a way to count a fee: ${String(per)}`);
}
