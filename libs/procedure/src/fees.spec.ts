import { amountOfFee, feesInForce } from './fees';
import { type Fee } from './package';

const text = (vi: string): Fee['name'] => ({ vi, en: vi });
const certification: Fee = {
  id: 'certification',
  name: text('Phí chứng thực bản sao'),
  amount: 2_000,
  per: 'page',
  further: { from: 3, amount: 1_000 },
  cap: 200_000,
};
const licence: readonly Fee[] = [
  { id: 'counter', name: text('Lệ phí'), amount: 135_000, channel: 'direct' },
  { id: 'online', name: text('Lệ phí'), amount: 115_000, channel: 'online', until: '2025-12-31' },
  { id: 'online-after', name: text('Lệ phí'), amount: 135_000, channel: 'online', from: '2026-01-01' },
];

describe('fees of a procedure', () => {
  it('takes 14.000 đồng for a certified copy of 12 pages and never more than 200.000 đồng a copy (R-110)', () => {
    expect(amountOfFee(certification, { pages: 12 })).toBe(14_000);
    expect(amountOfFee(certification, { pages: 1 })).toBe(2_000);
    expect(amountOfFee(certification, { pages: 2 })).toBe(4_000);
    expect(amountOfFee(certification, { pages: 300 })).toBe(200_000);
    expect(amountOfFee(certification, { pages: 300, copies: 3 })).toBe(600_000);
  });

  it('takes 115.000 đồng online on the last day of the lower fee and 135.000 đồng the day after (R-110)', () => {
    const online = (day: string) => feesInForce(licence, { channel: 'online', day }).map((fee) => amountOfFee(fee, {}));
    expect(online('2025-12-31')).toEqual([115_000]);
    expect(online('2026-01-01')).toEqual([135_000]);
    expect(feesInForce(licence, { channel: 'direct', day: '2025-12-31' }).map(({ id }) => id)).toEqual(['counter']);
    expect(feesInForce(licence, { channel: 'post', day: '2025-12-31' })).toEqual([]);
  });

  it('spares a group its share and asks nothing of those who are free of it (R-110)', () => {
    const spared: Fee = {
      ...licence[0],
      exemptions: [
        { id: 'poor', name: text('Hộ nghèo'), percent: 100 },
        { id: 'near-poor', name: text('Hộ cận nghèo'), percent: 50 },
      ],
    };
    expect(amountOfFee(spared, { exemption: 'poor' })).toBe(0);
    expect(amountOfFee(spared, { exemption: 'near-poor' })).toBe(67_500);
    expect(amountOfFee(spared, { exemption: 'nobody' })).toBe(135_000);
  });

  it('counts copies of an extract one by one', () => {
    const extract: Fee = { id: 'extract', name: text('Phí bản sao trích lục'), amount: 8_000, per: 'copy' };
    expect(amountOfFee(extract, { copies: 5 })).toBe(40_000);
  });

  it('does not list a procedure without a fee as one of nothing đồng', () => {
    expect(feesInForce([{ id: 'none', name: text('Lệ phí'), amount: 0 }], { channel: 'direct', day: '2026-03-02' })).toEqual([]);
  });
});
