import { type Text } from '../text';

/** A task of 132 x 70 holds about this many letters at a readable size. */
const MAX_LETTERS = 42;

/**
 * The beginning of a step's name that fits on its shape: whole clauses as long as they fit, at least one.
 * The full name stays with the step.
 */
export const shortName = (name: Text): Text => ({ vi: shortened(name.vi), en: shortened(name.en) });

/** The condition without its explanation: what stands before the first colon or bracket. */
export const shortCondition = (text: Text): Text => ({ vi: headOf(text.vi), en: headOf(text.en) });

/** Cuts a text at a word so that it keeps within this many letters, with an ellipsis where something was left out. */
export function clipped(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters).replace(/[\s,;:(–-]+\S*$/u, '');
  return `${cut || text.slice(0, letters - 1)}…`;
}

function shortened(name: string): string {
  if (name.length <= MAX_LETTERS) return name;
  const clauses = name.split(/(?=\s*[(;:]|,\s)/u);
  let short = clauses[0] ?? name;
  for (const clause of clauses.slice(1)) {
    if (short.length + clause.length > MAX_LETTERS || /^\s*[(]/u.test(clause)) break;
    short += clause;
  }
  return clipped(short, MAX_LETTERS + 12).trim();
}

const headOf = (text: string): string => {
  const head = text.split(/[:(;]/u)[0]?.trim() ?? text;
  return head.charAt(0).toLocaleUpperCase('vi') + head.slice(1);
};
