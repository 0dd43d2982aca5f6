import { provinces } from '@mot-cua/procedure';
import { findsBlindly } from '../../language/accent-blind';

/** What may stand at the caret, and how many letters before it that replaces. */
export type Completion = { readonly offered: readonly string[]; readonly replaces: number };

/** Most offered at once: the panel is narrow. */
const MAX_OFFERED = 12;

const word = /[\p{L}_][\p{L}\p{N}_.]*$/u;
const provinceAsked = /([\p{L}_][\p{L}\p{N}_]*\.province)\s*!?=\s*("[^"]*)?$/u;

/**
 * What to offer while an expression is typed: the names that the word begun at the caret finds, accent-blind; all of them before a word is
 * begun; behind the province of an address the provinces there are, for one spelt otherwise would never be met.
 */
export function completionAt(before: string, names: readonly string[]): Completion {
  const asked = provinceAsked.exec(before);
  if (asked?.[1] !== undefined && names.includes(asked[1])) {
    const begun = (asked as readonly (string | undefined)[])[2] ?? '';
    const found = provinces.filter(({ name }) => findsBlindly(name, begun.slice(1))).map(({ name }) => `"${name}"`);
    return { offered: found.slice(0, MAX_OFFERED), replaces: begun.length };
  }
  const begun = word.exec(before)?.[0] ?? '';
  const found = names.filter((name) => name !== begun && findsBlindly(name, begun));
  return found.length > 0 && begun !== '' && !names.includes(begun)
    ? { offered: found.slice(0, MAX_OFFERED), replaces: begun.length }
    : { offered: names.slice(0, MAX_OFFERED), replaces: 0 };
}
