import search from 'diagram-js/lib/features/search/search';
import { foldAccents } from '../../language/accent-blind';

type Item = Record<string, unknown>;
type Token = { value: string; index: number } | Token[];
type Result = { item: Item; tokens: Record<string, Token[]> };
type Search = (items: readonly Item[], pattern: string, options: { keys: string[] }) => Result[];

/** The search of bpmn-js, blind to accents and to đ: `tham dinh` finds `Thẩm định`, and marks it where it stands. */
export const blindSearch: Search = (items, pattern, options) => {
  const folded = items.map((item) => ({
    ...item,
    ...Object.fromEntries(options.keys.map((key) => [key, foldedValue(item[key])])),
    own: item,
  }));
  return (search as unknown as Search)(folded, foldAccents(pattern), options).map(({ item, tokens }) => {
    const own = item['own'] as Item;
    return { item: own, tokens: Object.fromEntries(Object.entries(tokens).map(([key, found]) => [key, asWritten(found, own[key])])) };
  });
};

const foldedValue = (value: unknown): unknown =>
  typeof value === 'string' ? foldAccents(value.normalize('NFC')) : Array.isArray(value) ? value.map(foldedValue) : value;

/** Folding keeps the number of letters, so a found place is the same in the text as it was written. */
function asWritten(tokens: readonly Token[], value: unknown): Token[] {
  return tokens.map((token, place) => {
    if (Array.isArray(token)) return asWritten(token, Array.isArray(value) ? value[place] : value);
    const text = typeof value === 'string' ? value.normalize('NFC') : '';
    return foldAccents(text).length === text.length
      ? { ...token, value: text.slice(token.index, token.index + token.value.length) }
      : token;
  });
}
