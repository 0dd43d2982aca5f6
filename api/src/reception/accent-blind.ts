/** Lower case without accents, `đ` as `d`: "Thẩm định" and "tham dinh" become the same. */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

/** Whether every word of `q` occurs in one of the texts; true without `q`. */
export function matches(q: string | undefined, texts: readonly string[]): boolean {
  const words = plain(q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const where = plain(texts.join('\n'));
  return words.every((word) => where.includes(word));
}
