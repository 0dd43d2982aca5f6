/** Lower case, without marks, đ as d, runs of blanks as one: what words of a table are compared by. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** One line, in one form of Unicode. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
