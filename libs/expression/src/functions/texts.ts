import { findMatch, type Match } from '../pattern/find-match';
import { type Pattern, readPattern } from '../pattern/read-pattern';
import { type Run } from '../run';
import { type Callable, toText, type Value } from '../value';
import { define } from './define';

/** Text functions count characters as people do: one for 𝒜 or an emoji, not two. */
const characters = (text: string): readonly string[] => Array.from(text);

/** A pattern made ready; what that costs is charged, as it may be made again for every element of a list. */
const patternOf = (text: string, flags: string | null, run: Run): Pattern => {
  run.text(text.length);
  const pattern = readPattern(text, flags ?? '');
  run.charge(pattern.program.length);
  return pattern;
};

/** Every match from left to right; `undefined` when the pattern matches nothing at all, which cannot be gone through. */
const everyMatch = (pattern: Pattern, text: readonly string[], run: Run): readonly Match[] | undefined => {
  const matches: Match[] = [];
  for (let from = 0; from <= text.length;) {
    const match = findMatch(pattern, text, from, run);
    if (!match) break;
    const [start = 0, end = 0] = match;
    if (start === end) return undefined;
    matches.push(match);
    run.charge(1);
    from = end;
  }
  run.list(matches.length);
  return matches;
};

/** The replacement of one match: `$1` is a group, `\\$` a dollar. `undefined` for any other `$` or `\\`. */
const filled = (replacement: string, match: Match, text: readonly string[]): string | undefined => {
  if (/^(?:[^\\$]|\\[\\$]|\$\d)*$/u.exec(replacement) === null) return undefined;
  return replacement.replace(/\\([\\$])|\$(\d)/g, (_whole, escaped: string | undefined, group: string | undefined) => {
    if (escaped !== undefined) return escaped;
    const [start = -1, end = -1] = match.slice(Number(group) * 2, Number(group) * 2 + 2);
    return start < 0 ? '' : text.slice(start, end).join('');
  });
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
      run.text(input.length);
      const text = characters(input);
      const matches = everyMatch(patternOf(pattern, flags, run), text, run);
      if (!matches) return undefined;
      run.text(input.length + matches.length * replacement.length);
      const pieces: string[] = [];
      let after = 0;
      for (const match of matches) {
        const [start = 0, end = 0] = match;
        const put = filled(replacement, match, text);
        if (put === undefined) return undefined;
        pieces.push(text.slice(after, start).join(''), put);
        run.text(put.length);
        after = end;
      }
      return pieces.join('') + text.slice(after).join('');
    },
  ),
  define<[string, string]>('split', 'string: string, delimiter: string', (run, string, delimiter) => {
    run.text(string.length);
    const text = characters(string);
    if (delimiter === '') {
      run.list(text.length);
      return text;
    }
    const matches = everyMatch(patternOf(delimiter, null, run), text, run);
    if (!matches) return undefined;
    const ends = [...matches.map(([start = 0]) => start), text.length];
    return ends.map((end, index) => text.slice(index === 0 ? 0 : matches[index - 1]?.[1], end).join(''));
  }),
  define<[string, string, string | null]>('matches', 'input: string, pattern: string, flags: string?', (run, input, pattern, flags) => {
    run.text(input.length);
    return findMatch(patternOf(pattern, flags, run), characters(input), 0, run) !== undefined;
  }),
  define<[readonly Value[], string | null]>('string join', 'list: list, delimiter: string?', (run, list, delimiter) => {
    const pieces = list.filter((item) => item !== null);
    if (!pieces.every((item): item is string => typeof item === 'string')) return undefined;
    run.list(pieces.length);
    run.text(pieces.reduce((length, piece) => length + piece.length + (delimiter?.length ?? 0), 0));
    return pieces.join(delimiter ?? '');
  }),
];
