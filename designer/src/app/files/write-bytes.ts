import { writeNumber } from '../language/numbers';

const UNITS = ['byte', 'KB', 'MB', 'GB'] as const;
const STEP = 1024;

/** "1,4 MB": one decimal, in the largest unit that leaves at least one. */
export function writeBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit++;
  }
  return `${writeNumber(Math.round(value * 10) / 10)} ${UNITS[unit] ?? ''}`;
}
