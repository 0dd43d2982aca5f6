import { type Fee } from '@mot-cua/procedure';
import { amountSaid, chargeSaid, collectedNow, lacksGround, usualAnswer } from './charge-answer';

const name = { vi: 'Phí', en: 'Fee' };
const certification: Fee = { id: 'c', name, amount: 2_000, per: 'page', further: { from: 3, amount: 1_000 }, cap: 200_000 };
const registration: Fee = { id: 'r', name, amount: 50_000, exemptions: [{ id: 'poor', name, percent: 100 }] };
const extract: Fee = { id: 'e', name, amount: 8_000, per: 'copy', moment: 'return' };

describe('fees said at the counter', () => {
  it('are paid in cash at the counter, online online, and with the result what is due then (R-110)', () => {
    expect(usualAnswer(registration, 'direct').how).toBe('cash');
    expect(usualAnswer(registration, 'online').how).toBe('online');
    expect(usualAnswer(extract, 'direct').how).toBe('return');
  });

  it('come to what the pages and copies say', () => {
    expect(amountSaid(certification, { ...usualAnswer(certification, 'direct'), pages: 12 })).toBe(14_000);
    const answers = (fee: Fee) => usualAnswer(fee, 'direct');
    expect(collectedNow([certification, registration, extract], answers)).toBe(52_000);
  });

  it('send a payment with its receipt, and none for who is free of the fee', () => {
    const paid = { ...usualAnswer(registration, 'direct'), receiptNumber: ' 0012 ' };
    expect(chargeSaid(registration, paid)).toEqual({ fee: 'r', payment: { way: 'cash', receiptNumber: '0012' } });
    const free = { ...paid, exemption: 'poor', ground: 'Giấy số 5' };
    expect(chargeSaid(registration, free)).toEqual({ fee: 'r', exemption: 'poor', exemptionGround: 'Giấy số 5' });
    expect(chargeSaid(extract, { ...usualAnswer(extract, 'direct'), copies: 3 })).toEqual({ fee: 'e', copies: 3 });
    expect(chargeSaid(registration, { ...usualAnswer(registration, 'direct'), how: 'owed' })).toEqual({ fee: 'r', demanded: true });
  });

  it('want the paper that shows an exemption', () => {
    expect(lacksGround({ ...usualAnswer(registration, 'direct'), exemption: 'poor', ground: ' ' })).toBe(true);
    expect(lacksGround(usualAnswer(registration, 'direct'))).toBe(false);
  });
});
