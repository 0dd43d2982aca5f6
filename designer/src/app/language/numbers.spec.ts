import { readNumber, writeMoney, writeNumber } from './numbers';

describe('numbers as they are written in Viet Nam', () => {
  it('writes a decimal comma and thousands points', () => {
    expect(writeNumber(1234.5)).toBe('1.234,5');
    expect(writeMoney(135000)).toBe('135.000 đồng');
  });

  it.each([
    ['92,5', 92.5],
    ['1.234,5', 1234.5],
    ['12 000', 12000],
    ['135.000', 135000],
    ['-3', -3],
    ['0,25', 0.25],
  ])('reads %s', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it.each(['1.5', '1,2,3', 'mười', '', '1e3', '12.34.567', '--1'])('refuses %p rather than guessing', (typed) => {
    expect(readNumber(typed)).toBeUndefined();
  });
});
