/**
 * Breaks a text into lines of at most `room`, at spaces; what does not fit into `lines` ends in an ellipsis.
 * A single word that is too long keeps its line.
 */
export function fitLines(text: string, room: number, lines: number, width: (text: string) => number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const broken: string[] = [];
  for (const word of words) {
    const last = broken.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && width(longer) <= room) broken[broken.length - 1] = longer;
    else broken.push(word);
  }
  if (broken.length <= lines) return broken;
  const kept = broken.slice(0, lines);
  let last = kept[lines - 1];
  while (last.includes(' ') && width(`${last}…`) > room) last = last.slice(0, last.lastIndexOf(' '));
  kept[lines - 1] = `${last}…`;
  return kept;
}
