import { onTimeRate, unitLevel } from './unit-level';

describe('the level of a unit (R-124, R-127)', () => {
  it('is green from 95 percent on, yellow from 85, orange from 70, red below', () => {
    expect([100, 95, 94.99, 85, 84.9, 70, 69.9, 0].map((rate) => unitLevel(rate))).toEqual([
      'green',
      'green',
      'yellow',
      'yellow',
      'orange',
      'orange',
      'red',
      'red',
    ]);
  });

  it('does not exist where nothing arose: neither 100 nor 0 percent', () => {
    expect(onTimeRate(0, 0)).toBeUndefined();
    expect(unitLevel(onTimeRate(0, 0))).toBeUndefined();
    expect(onTimeRate(136, 24)).toBeCloseTo(82.35, 2);
  });

  it('follows thresholds of the installation', () => {
    expect(unitLevel(90, { green: 90, yellow: 80, orange: 60 })).toBe('green');
  });
});
