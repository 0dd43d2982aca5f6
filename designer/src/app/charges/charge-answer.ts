import { type ChargeSaid, type PaymentSaid, type Receipt } from '@mot-cua/contract';
import { amountOfFee, type Fee, momentOfFee } from '@mot-cua/procedure';

export const paymentWays: readonly PaymentSaid['way'][] = ['cash', 'transfer', 'online'];
/** How a fee is dealt with now: paid in a way, owed with the dossier waiting for it, or left until the result is given. */
export type How = PaymentSaid['way'] | 'owed' | 'return';

/** What a clerk says of one fee. */
export type ChargeAnswer = {
  readonly how: How;
  readonly pages: number;
  readonly copies: number;
  readonly exemption: string;
  readonly ground: string;
  readonly receiptNumber: string;
};

/** What is offered for a fee: one that is due with the result may also be paid now. */
export const waysOf = (fee: Fee): readonly How[] => [...paymentWays, momentOfFee(fee) === 'return' ? 'return' : 'owed'];

/** What most people do: pay at the counter in cash, online where they file online, with the result what is due then. */
export const usualAnswer = (fee: Fee, channel: string): ChargeAnswer => ({
  how: momentOfFee(fee) === 'return' ? 'return' : channel === 'online' ? 'online' : 'cash',
  pages: 1,
  copies: 1,
  exemption: '',
  ground: '',
  receiptNumber: '',
});

export const amountSaid = (fee: Fee, { pages, copies, exemption }: ChargeAnswer): number => amountOfFee(fee, { pages, copies, exemption });

/** Whole đồng to collect now. */
export const collectedNow = (fees: readonly Fee[], answerOf: (fee: Fee) => ChargeAnswer): number =>
  fees.reduce((sum, fee) => sum + (isPayment(answerOf(fee).how) ? amountSaid(fee, answerOf(fee)) : 0), 0);

/** An exemption needs a paper that shows it. */
export const lacksGround = ({ exemption, ground }: ChargeAnswer): boolean => exemption !== '' && ground.trim() === '';

/** The answer as the server wants it. Who is free of the fee pays in no way. */
export function chargeSaid(fee: Fee, answer: ChargeAnswer): ChargeSaid {
  const { how, pages, copies, exemption } = answer;
  const [ground, receiptNumber] = [answer.ground.trim(), answer.receiptNumber.trim()];
  const pays = isPayment(how) && amountSaid(fee, answer) > 0;
  return {
    fee: fee.id,
    ...(fee.per === 'page' ? { pages } : {}),
    ...(fee.per === undefined ? {} : { copies }),
    ...(exemption === '' ? {} : { exemption, exemptionGround: ground }),
    ...(pays ? { payment: { way: how, ...(receiptNumber === '' ? {} : { receiptNumber }) } } : {}),
    ...(how === 'owed' ? { demanded: true } : {}),
  };
}

/** An answer kept in this browser; undefined when it is not one of ours. */
export function readAnswer(fee: Fee, kept: string): ChargeAnswer | undefined {
  try {
    const read = { ...usualAnswer(fee, 'direct'), ...(JSON.parse(kept) as Partial<ChargeAnswer>) };
    return waysOf(fee).includes(read.how) && Number.isInteger(read.pages) && Number.isInteger(read.copies) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** The charge as the receipt would print it. */
export function chargeOnPaper(fee: Fee, answer: ChargeAnswer): Receipt['charges'][number] {
  const { payment } = chargeSaid(fee, answer);
  const amount = amountSaid(fee, answer);
  const receiptNumber = payment?.receiptNumber;
  return {
    name: fee.name,
    amount,
    state: amount === 0 ? 'free' : payment ? 'collected' : 'owed',
    ...(receiptNumber === undefined ? {} : { receiptNumber }),
  };
}

function isPayment(how: How): how is PaymentSaid['way'] {
  return paymentWays.some((way) => way === how);
}
