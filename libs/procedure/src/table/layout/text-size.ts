/** Width of one average letter and height of one line of the diagram's small text, in pixels: an estimate on the safe side. */
const LETTER = 6.8;
const LINE = 15;
/** Labels beside shapes wrap at this width, labels of flows at a greater one. */
export const LABEL_WIDTH = 96;
export const FLOW_LABEL_WIDTH = 110;

/** The room a label takes when wrapped at word boundaries. */
export function labelSize(text: string, widest = LABEL_WIDTH): { readonly width: number; readonly height: number } {
  const lines = wrapped(text, Math.floor(widest / LETTER));
  const longest = Math.max(...lines.map((line) => line.length));
  return { width: Math.min(widest, Math.ceil(longest * LETTER) + 4), height: lines.length * LINE };
}

/** How many lines a text takes in a box of this width. */
export const lineCount = (text: string, width: number): number => wrapped(text, Math.max(1, Math.floor(width / LETTER))).length;

function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line ? `${line} ${word}` : word;
    if (longer.length <= letters || !line) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Length in pixels of a text on one line. */
export const textLength = (text: string): number => Math.ceil(text.length * LETTER);
