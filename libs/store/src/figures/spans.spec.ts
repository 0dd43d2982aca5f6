import { spansBetween } from './spans';

describe('a stretch of months asked for', () => {
  it('is cut into whole years and quarters, and into months where those do not fit', () => {
    expect(spansBetween('2026-01-01', '2026-12-01')).toEqual([{ months: 12, month: '2026-01-01' }]);
    expect(spansBetween('2025-11-01', '2027-05-01')).toEqual([
      { months: 1, month: '2025-11-01' },
      { months: 1, month: '2025-12-01' },
      { months: 12, month: '2026-01-01' },
      { months: 3, month: '2027-01-01' },
      { months: 1, month: '2027-04-01' },
      { months: 1, month: '2027-05-01' },
    ]);
    expect(spansBetween('2026-05-01', '2026-05-01')).toEqual([{ months: 1, month: '2026-05-01' }]);
    expect(spansBetween('2026-05-01', '2026-04-01')).toEqual([]);
  });
});
