import { Stop } from '../run';
import { type Callable, toText, type Value } from '../value';
import { define } from './define';

/** Text functions count characters as people do: one for 𝒜 or an emoji, not two. */
const characters = (text: string): readonly string[] => Array.from(text);

/** Characters that mean something in a regular expression. */
const PATTERN = /[\\^$.*+?()[\]{}|]/;
/**
 * `replace` and `split` take plain text; what reads as a pattern is refused, and `matches` altogether: JavaScript's regular expressions
 * can take exponential time ("(a+)+$" on 30 characters: minutes), and a process that stalls stalls for everybody.
 */
const plain = (text: string, name: string): string => {
  if (PATTERN.test(text)) throw new Stop('expression.refused', `${name}("${text.slice(0, 40)}")`);
  return text;
};

/** Text functions (DMN, built-in functions). */
export const texts: readonly (readonly [string, Callable])[] = [
  define<[Value]>('string', 'from: any', (run, from) => (from === null ? null : toText(from, run))),
  define<[string, number, number | null]>(
    'substring',
    'string: string, start position: number, length: number?',
    (run, string, start, length) => {
      run.text(string.length);
      if (start === 0 || !Number.isInteger(start)) return undefined;
      const all = characters(string);
      const from = start < 0 ? Math.max(0, all.length + start) : start - 1;
      return all.slice(from, length === null ? undefined : from + Math.max(0, length)).join('');
    },
  ),
  define<[string]>('string length', 'string: string', (run, string) => {
    run.text(string.length);
    return characters(string).length;
  }),
  define<[string]>('upper case', 'string: string', (run, string) => {
    run.text(string.length);
    return string.toUpperCase();
  }),
  define<[string]>('lower case', 'string: string', (run, string) => {
    run.text(string.length);
    return string.toLowerCase();
  }),
  define<[string]>('trim', 'string: string', (run, string) => {
    run.text(string.length);
    return string.trim();
  }),
  define<[string, string]>('substring before', 'string: string, match: string', (run, string, match) => {
    run.text(string.length + match.length);
    const index = string.indexOf(match);
    return index < 0 ? '' : string.slice(0, index);
  }),
  define<[string, string]>('substring after', 'string: string, match: string', (run, string, match) => {
    run.text(string.length + match.length);
    const index = string.indexOf(match);
    return index < 0 ? '' : string.slice(index + match.length);
  }),
  define<[string, string]>('contains', 'string: string, match: string', (run, string, match) => {
    run.text(string.length + match.length);
    return string.includes(match);
  }),
  define<[string, string]>('starts with', 'string: string, match: string', (_run, string, match) => string.startsWith(match)),
  define<[string, string]>('ends with', 'string: string, match: string', (_run, string, match) => string.endsWith(match)),
  define<[string, string, string, string | null]>(
    'replace',
    'input: string, pattern: string, replacement: string, flags: string?',
    (run, input, pattern, replacement, flags) => {
      if (flags) throw new Stop('expression.refused', 'replace flags');
      if (pattern === '' || replacement.includes('$')) throw new Stop('expression.refused', `replace("${pattern.slice(0, 40)}")`);
      const pieces = input.split(plain(pattern, 'replace'));
      run.list(pieces.length);
      run.text(input.length + pieces.length * replacement.length);
      return pieces.join(replacement);
    },
  ),
  define<[string, string]>('split', 'string: string, delimiter: string', (run, string, delimiter) => {
    run.text(string.length);
    const pieces = delimiter === '' ? characters(string) : string.split(plain(delimiter, 'split'));
    run.list(pieces.length);
    return pieces;
  }),
  define<[Value, Value, Value]>('matches', 'input: any, pattern: any, flags: any?', () => {
    throw new Stop('expression.refused', 'matches');
  }),
  define<[readonly Value[], string | null]>('string join', 'list: list, delimiter: string?', (run, list, delimiter) => {
    const pieces = list.filter((item) => item !== null);
    if (!pieces.every((item): item is string => typeof item === 'string')) return undefined;
    run.list(pieces.length);
    run.text(pieces.reduce((length, piece) => length + piece.length + (delimiter?.length ?? 0), 0));
    return pieces.join(delimiter ?? '');
  }),
];
