const REPLACEMENT = 0xfffd;

/**
 * UTF-8 of a text (RFC 3629) into `target` from `at` on; the core has neither TextEncoder nor Buffer. A lone surrogate becomes U+FFFD, as elsewhere.
 * @returns the place after the last byte; `target` must have room for three bytes per unit of the text.
 */
export const writeUtf8 = (text: string, target: Uint8Array, at: number): number => {
  let end = at;
  for (let index = 0; index < text.length; index++) {
    let unit = text.charCodeAt(index);
    if (unit < 0x80) {
      target[end++] = unit;
      continue;
    }
    if (unit < 0x800) {
      target[end++] = 0xc0 | (unit >> 6);
      target[end++] = 0x80 | (unit & 0x3f);
      continue;
    }
    if (unit >= 0xd800 && unit < 0xe000) {
      const low = text.charCodeAt(index + 1);
      if (unit < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
        const point = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
        target[end++] = 0xf0 | (point >> 18);
        target[end++] = 0x80 | ((point >> 12) & 0x3f);
        target[end++] = 0x80 | ((point >> 6) & 0x3f);
        target[end++] = 0x80 | (point & 0x3f);
        index++;
        continue;
      }
      unit = REPLACEMENT;
    }
    target[end++] = 0xe0 | (unit >> 12);
    target[end++] = 0x80 | ((unit >> 6) & 0x3f);
    target[end++] = 0x80 | (unit & 0x3f);
  }
  return end;
};
