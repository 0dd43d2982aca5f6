import { MAX_SCALE } from './bounds';
import { Stop } from './run';

/**
 * Exact arithmetic on ordinary numbers. A number stands for the decimal a person wrote, not for the binary fraction nearest to it:
 * 0.1 + 0.2 is 0.3, 1.005 * 1000 is 1005, and money in whole đồng is exact up to 9,007,199,254,740,991 (2^53 - 1), beyond which the
 * evaluation fails instead of rounding in silence. Whole numbers take the fast path; others are computed as decimals with BigInt and
 * are exact up to 15 significant digits.
 */
type Decimal = { readonly digits: bigint; /** Digits behind the point. */ readonly scale: number };

/** Significant digits kept of a quotient that has no end. More than a number can hold, so that the last rounding is the only one. */
const QUOTIENT_DIGITS = 34;

const toDecimal = (number: number): Decimal => {
  const [mantissa = '0', exponent = '0'] = String(number).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
};

const toNumber = ({ digits, scale }: Decimal): number => checked(Number(`${digits}e-${scale}`));

/** @throws Stop `number.not-exact` beyond 2^53 - 1. */
export const checked = (number: number): number => {
  if (!(Math.abs(number) <= Number.MAX_SAFE_INTEGER)) throw new Stop('number.not-exact', String(number));
  return number === 0 ? 0 : number;
};

const aligned = (a: Decimal, b: Decimal): { readonly left: bigint; readonly right: bigint; readonly scale: number } => {
  const scale = Math.max(a.scale, b.scale);
  return { left: a.digits * 10n ** BigInt(scale - a.scale), right: b.digits * 10n ** BigInt(scale - b.scale), scale };
};

const whole = (a: number, b: number) => Number.isSafeInteger(a) && Number.isSafeInteger(b);

export const add = (a: number, b: number): number => {
  if (whole(a, b)) return checked(a + b);
  const { left, right, scale } = aligned(toDecimal(a), toDecimal(b));
  return toNumber({ digits: left + right, scale });
};

export const subtract = (a: number, b: number): number => add(a, -b);

export const multiply = (a: number, b: number): number => {
  if (whole(a, b)) return checked(a * b);
  const [x, y] = [toDecimal(a), toDecimal(b)];
  return toNumber({ digits: x.digits * y.digits, scale: x.scale + y.scale });
};

/** `undefined` when dividing by zero. */
export const divide = (a: number, b: number): number | undefined => {
  if (b === 0) return undefined;
  if (whole(a, b)) return checked(a / b);
  const { left, right } = aligned(toDecimal(a), toDecimal(b));
  const scale = QUOTIENT_DIGITS + Math.max(0, String(right).length - String(left).length);
  return toNumber({ digits: (left * 10n ** BigInt(scale)) / right, scale });
};

/** The remainder with the sign of the divisor (DMN `modulo`); `undefined` when dividing by zero. */
export const modulo = (a: number, b: number): number | undefined => {
  if (b === 0) return undefined;
  if (whole(a, b)) return checked((a % b) + (a % b !== 0 && a < 0 !== b < 0 ? b : 0));
  const { left, right, scale } = aligned(toDecimal(a), toDecimal(b));
  return toNumber({ digits: ((left % right) + right) % right, scale });
};

export const power = (base: number, exponent: number): number => {
  const result = Math.pow(base, exponent);
  if (Number.isInteger(base) && Number.isInteger(exponent)) return checked(result);
  if (Number.isInteger(exponent) && exponent >= 0 && exponent <= MAX_SCALE) {
    const { digits, scale } = toDecimal(base);
    return toNumber({ digits: digits ** BigInt(exponent), scale: scale * exponent });
  }
  return checked(result);
};

export type Rounding = 'floor' | 'ceiling' | 'up' | 'down' | 'half up' | 'half down' | 'half even';

/**
 * Rounds to `scale` digits behind the point (before it when negative).
 * @returns `undefined` when `scale` is not a whole number within ±MAX_SCALE.
 */
export const round = (number: number, scale: number, rounding: Rounding): number | undefined => {
  if (!Number.isInteger(scale) || Math.abs(scale) > MAX_SCALE) return undefined;
  const decimal = toDecimal(number);
  if (decimal.scale <= scale) return number;
  const unit = 10n ** BigInt(decimal.scale - scale);
  const negative = decimal.digits < 0n;
  const size = negative ? -decimal.digits : decimal.digits;
  const kept = size / unit;
  const rest = (size % unit) * 2n;
  const digits = kept + (awayFromZero(rounding, { negative, kept, rest, unit }) ? 1n : 0n);
  const signed = negative ? -digits : digits;
  return scale >= 0 ? toNumber({ digits: signed, scale }) : toNumber({ digits: signed * 10n ** BigInt(-scale), scale: 0 });
};

type Remainder = {
  readonly negative: boolean;
  readonly kept: bigint;
  /** Twice what is cut off. */ readonly rest: bigint;
  readonly unit: bigint;
};

const awayFromZero = (rounding: Rounding, { negative, kept, rest, unit }: Remainder): boolean => {
  if (rest === 0n) return false;
  switch (rounding) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'floor':
      return negative;
    case 'ceiling':
      return !negative;
    case 'half up':
      return rest >= unit;
    case 'half down':
      return rest > unit;
    case 'half even':
      return rest > unit || (rest === unit && kept % 2n === 1n);
  }
};

/** Without an exponent: 0.0000001, not 1e-7. */
export const plainNumber = (number: number): string => {
  const text = String(number);
  if (!text.includes('e')) return text;
  const { digits, scale } = toDecimal(number);
  const padded = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  return `${digits < 0n ? '-' : ''}${padded.slice(0, padded.length - scale)}${scale > 0 ? `.${padded.slice(-scale)}` : ''}`;
};
