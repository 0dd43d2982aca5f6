import { countUpTo, firstAfter, lastUpTo } from './ascending';

describe('finding a place among ascending numbers', () => {
  it('counts up to a number, itself included', () => {
    expect([0, 1, 2, 4, 9, 10].map((limit) => countUpTo([1, 4, 9], limit))).toEqual([0, 1, 1, 2, 3, 3]);
  });

  it('has none before the first and none after the last', () => {
    expect([lastUpTo([1, 4, 9], 0), lastUpTo([1, 4, 9], 8), firstAfter([1, 4, 9], 4), firstAfter([1, 4, 9], 9)]).toEqual([
      undefined,
      4,
      9,
      undefined,
    ]);
  });
});
