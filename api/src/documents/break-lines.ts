import { type Run } from './fill-template';

/** One line of text: stretches of one face each, with the place of each from the left end of the line, in points. */
export type TextLine = { readonly width: number; readonly stretches: readonly (Run & { readonly at: number })[] };
/** Width of a text in a face, in points. */
export type Measure = (text: string, face: Pick<Run, 'bold' | 'italic'>) => number;

type Word = Run & { readonly spaced: boolean };

/** Breaks runs into lines no wider than `width`, between words; a word wider than a line is cut. A line break in a value is kept. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): readonly TextLine[] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of wordsOf(runs, width, measure)) {
    if (word.text === '\n') {
      lines.push([]);
      used = 0;
      continue;
    }
    const line = lines.at(-1) ?? [];
    const wide = measure(word.text, word);
    const gap = word.spaced && line.length > 0 ? measure(' ', word) : 0;
    if (line.length > 0 && word.spaced && used + gap + wide > width) {
      lines.push([{ ...word, spaced: false }]);
      used = wide;
    } else {
      line.push(line.length > 0 ? word : { ...word, spaced: false });
      used += gap + wide;
    }
  }
  return lines.map((line) => joined(line, measure));
}

function* wordsOf(runs: readonly Run[], width: number, measure: Measure): Generator<Word> {
  let spaced = false;
  for (const { text, bold, italic } of runs) {
    for (const [piece] of text.normalize('NFC').matchAll(/\n|[^\S\n]+|\S+/g)) {
      if (piece === '\n') yield { text: piece, bold, italic, spaced: false };
      else if (piece.trim() === '') spaced = true;
      else {
        for (const part of cut(piece, width, (letters) => measure(letters, { bold, italic }))) {
          yield { text: part, bold, italic, spaced };
          // What follows a cut stands on a line of its own.
          spaced = part !== piece;
        }
        spaced = false;
      }
    }
  }
}

/** A word wider than a line, in pieces that fit. */
function cut(word: string, width: number, measure: (letters: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return part === '' ? parts : [...parts, part];
}

/** Neighbours of one face are drawn as one stretch, so that a reader of the file finds whole sentences. */
function joined(words: readonly Word[], measure: Measure): TextLine {
  const stretches: (Run & { at: number })[] = [];
  let at = 0;
  for (const { text, bold, italic, spaced } of words) {
    const last = stretches.at(-1);
    const piece = spaced ? ` ${text}` : text;
    if (last?.bold === bold && last.italic === italic) {
      stretches[stretches.length - 1] = { ...last, text: last.text + piece };
    } else stretches.push({ text: piece, bold, italic, at });
    at += measure(piece, { bold, italic });
  }
  return { width: at, stretches };
}
