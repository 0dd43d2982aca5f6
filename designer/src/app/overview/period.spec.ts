import { periodOf } from './period';

describe('the period of an overview', () => {
  it('is the whole week, month, quarter or year of the day, Monday first', () => {
    expect(periodOf('week', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-30' });
    expect(periodOf('month', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2027-01-01' });
    expect(periodOf('quarter', '2026-11-25')).toEqual({ from: '2026-10-01', to: '2027-01-01' });
    expect(periodOf('year', '2026-11-25')).toEqual({ from: '2026-01-01', to: '2027-01-01' });
  });
});
