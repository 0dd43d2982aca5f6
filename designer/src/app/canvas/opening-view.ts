/** Text of the drawing is 15 px inside nodes and 14 px outside; on the screen none of it may be smaller than this. */
export const SMALLEST_TEXT_PX = 12;
export const NODE_TEXT_PX = 15;
export const OUTER_TEXT_PX = 14;
/** Below this zoom some text would be smaller than `SMALLEST_TEXT_PX`. */
export const SMALLEST_OPENING_ZOOM = SMALLEST_TEXT_PX / OUTER_TEXT_PX;
/** A small drawing is not blown up. */
export const LARGEST_OPENING_ZOOM = 1;
/** Free room round the drawing, in pixels of the screen. */
export const OPENING_MARGIN_PX = 16;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** Room on the screen in pixels; `left`: a strip at its left that something floats over, where nothing of the drawing should begin. */
export type Size = { readonly width: number; readonly height: number; readonly left?: number };

/**
 * The part of the drawing a view opens with: all of it at the largest zoom that fits, or, where the text would become too small,
 * the part round `centre` at the smallest readable zoom, never showing emptiness beside the drawing that could show drawing.
 *
 * @param drawing what is drawn, in units of the drawing
 * @param window the room on the screen, in pixels
 * @param centre the current or selected step; absent: the drawing opens at its upper left corner
 * @returns the visible box in units of the drawing; its zoom is `window.width / box.width`
 */
export function openingView(drawing: Box, window: Size, centre?: Box): Box {
  return viewAt(Math.min(LARGEST_OPENING_ZOOM, Math.max(SMALLEST_OPENING_ZOOM, fittingZoom(drawing, window))), drawing, window, centre);
}

/** The whole drawing, however small its text becomes: what the button "Vừa màn hình" asks for. */
export function fittingView(drawing: Box, window: Size): Box {
  return viewAt(Math.min(LARGEST_OPENING_ZOOM, fittingZoom(drawing, window)), drawing, window);
}

const fittingZoom = (drawing: Box, { width, height, left = 0 }: Size): number =>
  Math.min(
    (width - left - 2 * OPENING_MARGIN_PX) / Math.max(1, drawing.width),
    (height - 2 * OPENING_MARGIN_PX) / Math.max(1, drawing.height),
  );

function viewAt(zoom: number, drawing: Box, { width, height, left = 0 }: Size, centre?: Box): Box {
  const margin = OPENING_MARGIN_PX / zoom;
  const strip = left / zoom;
  const across = width / zoom - strip;
  const down = height / zoom;
  return {
    x: start(drawing.x, drawing.width, across, margin, centre && centre.x + centre.width / 2) - strip,
    y: start(drawing.y, drawing.height, down, margin, centre && centre.y + centre.height / 2),
    width: across + strip,
    height: down,
  };
}

/** Where the visible stretch of length `visible` begins along one axis. */
function start(from: number, length: number, visible: number, margin: number, centre?: number): number {
  const room = visible - length;
  if (room >= 2 * margin) return from - room / 2;
  const first = from - margin;
  const last = from + length + margin - visible;
  if (centre === undefined) return first;
  return Math.min(Math.max(centre - visible / 2, first), Math.max(first, last));
}
