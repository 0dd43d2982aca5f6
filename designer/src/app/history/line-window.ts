/** Facts listed before and after the one shown; more come when one scrolls to an end. */
export const LINES_AROUND = 24;

/** A stretch of a list, `to` exclusive. */
export type LineWindow = { readonly from: number; readonly to: number };

/** The window round a line; the one shown before is kept while the line lies well within it, so that a step moves nothing. */
export function windowAround(line: number, count: number, shown?: LineWindow): LineWindow {
  const edge = LINES_AROUND / 4;
  if (shown && shown.to <= count) {
    const roomBefore = shown.from === 0 || line - shown.from >= edge;
    const roomAfter = shown.to === count || shown.to - line > edge;
    if (line >= shown.from && line < shown.to && roomBefore && roomAfter) return shown;
  }
  const from = Math.max(0, Math.min(line - LINES_AROUND, count - 2 * LINES_AROUND));
  return { from, to: Math.min(count, from + 2 * LINES_AROUND) };
}

/** One window further to an end, the other end kept within bounds. */
export function windowMoved(shown: LineWindow, count: number, towards: 'start' | 'end'): LineWindow {
  return towards === 'start'
    ? { from: Math.max(0, shown.from - LINES_AROUND), to: Math.min(shown.to, shown.from + 2 * LINES_AROUND) }
    : { from: Math.max(shown.from, shown.to - 2 * LINES_AROUND), to: Math.min(count, shown.to + LINES_AROUND) };
}
