import { type ActName, type DoAct } from '@mot-cua/contract';
import { type Answers } from '../../forms/form-draft';

/** End of the office day, Vietnam: a new due date is promised up to then. */
const DAY_ENDS = 'T17:00:00+07:00';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** An act as the server is asked for it: what was typed under the names of its form. */
export function requestOf(act: ActName, visit: string, answers: Answers): DoAct {
  const { ground, items, basis, reason, value, node, due, signer, number } = answers;
  const day = text(due);
  return {
    act,
    ...(visit === '' ? {} : { visit }),
    ground: text(ground) ?? '',
    ...(text(items) !== undefined ? { items: linesOf(String(items)) } : {}),
    ...(text(basis) !== undefined ? { basis: String(basis) } : {}),
    ...(text(reason) !== undefined ? { reason: String(reason) } : {}),
    ...(typeof value === 'number' ? { value } : {}),
    ...(text(node) !== undefined ? { node: String(node) } : {}),
    ...(day !== undefined ? { due: new Date(`${day}${DAY_ENDS}`).toISOString() } : {}),
    ...(text(signer) !== undefined ? { signer: String(signer) } : {}),
    ...(text(number) !== undefined ? { number: String(number) } : {}),
  };
}

/** One entry per line; empty lines and bullets are dropped. */
export const linesOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-•*]|\d+[.)])\s*/, '').trim())
    .filter((line) => line !== '');
