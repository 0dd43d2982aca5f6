/** Lower case without marks, đ as d: what accent-blind search compares. */
export const foldAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/** True when every word of the query occurs in the text: `tham dinh` finds `Thẩm định`. An empty query finds everything. */
export function findsBlindly(text: string, query: string): boolean {
  const folded = foldAccents(text);
  return foldAccents(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
