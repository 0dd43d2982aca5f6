import { type Run } from '../run';
import { type Instruction, type Pattern } from './read-pattern';

/** A match: where it begins and ends, then where each group does; -1 for a group that took no part. Places count characters. */
export type Match = readonly number[];

/** A way through the program, with the places it has noted. */
type Thread = { readonly at: number; readonly places: Match };

/**
 * The first match from a place on, the leftmost and by preference, as backtracking would find it, but with every character looked at once: time
 * grows with the length of the text times the length of the pattern, never faster.
 */
export const findMatch = ({ program, groups }: Pattern, text: readonly string[], from: number, run: Run): Match | undefined => {
  const none: Match = Array.from({ length: (groups + 1) * 2 }, () => -1);
  let threads: Thread[] = [];
  let found: Match | undefined;
  for (let place = from; place <= text.length; place += 1) {
    const seen = new Set<number>();
    const ready: Thread[] = [];
    const all = found === undefined ? [...threads, { at: 0, places: none }] : threads;
    for (const thread of all) follow(program, thread, text, place, seen, ready);
    run.charge(1 + (seen.size >> 2));
    const next: Thread[] = [];
    for (const { at, places } of ready) {
      const instruction = program[at];
      if (instruction?.op === 'match') {
        found = places;
        // Ways of lower preference are given up.
        break;
      }
      const character = text[place];
      if (instruction?.op === 'character' && character !== undefined && instruction.fits(character)) next.push({ at: at + 1, places });
    }
    threads = next;
    if (threads.length === 0 && found !== undefined) return found;
  }
  return found;
};

/** Goes on through what takes no character; what waits for one, or has come to the end, is ready, in order of preference. */
const follow = (
  program: readonly Instruction[],
  thread: Thread,
  text: readonly string[],
  place: number,
  seen: Set<number>,
  ready: Thread[],
): void => {
  const open: Thread[] = [thread];
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, places } = next;
    if (seen.has(at)) continue;
    seen.add(at);
    const instruction = program[at];
    switch (instruction?.op) {
      case 'split':
        open.push({ at: instruction.second, places }, { at: instruction.first, places });
        break;
      case 'jump':
        open.push({ at: instruction.to, places });
        break;
      case 'save':
        open.push({ at: at + 1, places: places.with(instruction.slot, place) });
        break;
      case 'start':
        if (place === 0 || (instruction.lines && text[place - 1] === '\n')) open.push({ at: at + 1, places });
        break;
      case 'end':
        if (place === text.length || (instruction.lines && text[place] === '\n')) open.push({ at: at + 1, places });
        break;
      case 'character':
      case 'match':
      case undefined:
        ready.push(next);
    }
  }
};
