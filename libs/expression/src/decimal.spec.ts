import { evaluate } from './evaluate';
import { divide, round } from './decimal';

const valueOf = (expression: string) => {
  const answer = evaluate(expression, {});
  return answer.kind === 'value' ? answer.value : answer.code;
};

describe('money and other decimals', () => {
  it('are what was written, not the nearest binary fraction', () => {
    expect(valueOf('0.1 + 0.2')).toBe(0.3);
    expect(valueOf('0.1 + 0.2 = 0.3')).toBe(true);
    expect(valueOf('1.005 * 1000')).toBe(1005);
    expect(valueOf('0.3 / 0.1')).toBe(3);
    expect(valueOf('4.35 * 100')).toBe(435);
    expect(valueOf('1.1 - 1')).toBe(0.1);
    expect(valueOf('sum([0.1, 0.2, 0.3])')).toBe(0.6);
    expect(valueOf('1.1 ** 2')).toBe(1.21);
  });

  it('are whole đồng up to nine million billion', () => {
    expect(valueOf('135000 * 3 + 15000')).toBe(420_000);
    expect(valueOf('4503599627370496 * 2 - 1')).toBe('number.not-exact');
    expect(valueOf('4503599627370495 * 2')).toBe(9_007_199_254_740_990);
  });

  it('are rounded as decimals', () => {
    expect(valueOf('round half up(1.005, 2)')).toBe(1.01);
    expect(valueOf('round half up(-1.005, 2)')).toBe(-1.01);
    expect(valueOf('round half down(2.5, 0)')).toBe(2);
    expect(valueOf('decimal(2.5, 0)')).toBe(2);
    expect(valueOf('decimal(3.5, 0)')).toBe(4);
    expect(valueOf('round up(-1.1, 0)')).toBe(-2);
    expect(valueOf('round down(-1.9, 0)')).toBe(-1);
    expect(valueOf('floor(-1.1)')).toBe(-2);
    expect(valueOf('ceiling(-1.9)')).toBe(-1);
    expect(valueOf('round half up(123456, -3)')).toBe(123_000);
    expect(round(1, 0.5, 'floor')).toBeUndefined();
  });

  it('are divided and taken apart exactly', () => {
    expect(valueOf('modulo(-12, 5)')).toBe(3);
    expect(valueOf('modulo(12, -5)')).toBe(-3);
    expect(valueOf('modulo(10.1, 4.5)')).toBe(1.1);
    expect(valueOf('modulo(5, 0)')).toBeNull();
    expect(valueOf('1 / 3')).toBe(1 / 3);
    expect(divide(1, 0)).toBeUndefined();
    expect(divide(0.1, 3)).toBe(0.03333333333333333);
  });

  it('are read and written without exponent', () => {
    expect(valueOf('string(0.0000001)')).toBe('0.0000001');
    expect(valueOf('string(-0.00000015)')).toBe('-0.00000015');
    expect(valueOf('number("1.000.000,5", ".", ",")')).toBe(1_000_000.5);
    expect(valueOf('number("abc")')).toBeNull();
    expect(valueOf('1e3')).toBe(1000);
    expect(valueOf('-0')).toBe(0);
  });
});
