/** Shows the ends of a number and hides its middle: `086185004312` is `086••••••312`. Short numbers are hidden whole. */
export function mask(number: string): string {
  return number.length < 8 ? '•'.repeat(number.length) : `${number.slice(0, 3)}${'•'.repeat(number.length - 6)}${number.slice(-3)}`;
}
