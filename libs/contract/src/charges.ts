/** Fees of dossiers: by item, channel, exemption and moment, owed or collected (R-110, R-111). Amounts are whole đồng. */
import { type Fee, type FeeMoment, type Text } from '@mot-cua/procedure';
import { type Page } from './conventions';

export type PaymentSaid = { way: 'cash' | 'transfer' | 'online'; receiptNumber?: string };
/** With `payment`: collected. Without: owed, and the dossier waits for it (status 6) when `demanded`; a fee due at reception is, unless said otherwise. */
export type ChargeSaid = {
  fee: string;
  pages?: number;
  copies?: number;
  exemption?: string;
  exemptionGround?: string;
  payment?: PaymentSaid;
  demanded?: boolean;
};
// GET /api/dossiers/:id/charges -> ChargePage · POST /api/dossiers/:id/charges ChargeSaid -> ChargePage
// POST /api/dossiers/:id/charges/:charge/payment PaymentSaid -> ChargePage
export type ChargeRow = {
  id: string;
  fee: string;
  name: Text;
  moment: FeeMoment;
  pages?: number;
  copies: number;
  exemption?: Text;
  amount: number;
  state: 'owed' | 'collected' | 'free';
  demanded: boolean;
  way?: PaymentSaid['way'];
  receiptNumber?: string;
  by: string;
  at: string;
  collectedBy?: string;
  collectedAt?: string;
};
/** `open`: fees in force for this dossier that nobody has said anything of. */
export type ChargePage = Page<ChargeRow> & { open: Fee[]; owed: number };
// GET /api/charges?day=YYYY-MM-DD -> CollectedPage: what my agency collected that day, for the reconciliation (R-112)
export type CollectedRow = ChargeRow & { dossier: string; code: string };
export type CollectedPage = Page<CollectedRow> & { total: number; byWay: { way: PaymentSaid['way']; total: number; count: number }[] };

const chargeStates = { collected: 'đã thu', owed: 'chưa thu', free: 'được miễn' } as const;

/**
 * "Phí chứng thực 14.000 đồng (đã thu, biên lai số 12); ...": charges as papers name them, on the screen and in print.
 * @param money writes whole đồng
 */
export const writeCharges = (
  charges: readonly Pick<ChargeRow, 'name' | 'amount' | 'state' | 'receiptNumber'>[],
  money: (amount: number) => string,
): string =>
  charges
    .map(({ name, amount, state, receiptNumber }) => {
      const number = receiptNumber === undefined ? '' : `, biên lai số ${receiptNumber}`;
      return `${name.vi} ${state === 'free' ? '' : `${money(amount)} `}(${chargeStates[state]}${number})`;
    })
    .join('; ');
