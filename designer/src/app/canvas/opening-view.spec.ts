import { OPENING_MARGIN_PX, OUTER_TEXT_PX, SMALLEST_TEXT_PX, fittingView, openingView } from './opening-view';

const window = { width: 800, height: 600 };
const zoomOf = (box: { width: number }) => window.width / box.width;

describe('the part of a drawing a view opens with', () => {
  it('shows a small procedure whole, in its own size and in the middle', () => {
    const view = openingView({ x: 100, y: 100, width: 400, height: 300 }, window);
    expect(zoomOf(view)).toBe(1);
    expect(view.x + view.width / 2).toBe(300);
    expect(view.y + view.height / 2).toBe(250);
  });

  it('never opens a long procedure with text under 12 pixels', () => {
    const view = openingView({ x: 0, y: 0, width: 5000, height: 900 }, window);
    expect(zoomOf(view) * OUTER_TEXT_PX).toBeGreaterThanOrEqual(SMALLEST_TEXT_PX - 1e-9);
  });

  it('opens a long procedure at its beginning when no step is current', () => {
    const view = openingView({ x: 150, y: 80, width: 5000, height: 900 }, window);
    expect(view.x).toBeCloseTo(150 - OPENING_MARGIN_PX / zoomOf(view));
  });

  it('opens a long procedure with the current step in the middle', () => {
    const view = openingView({ x: 0, y: 0, width: 5000, height: 400 }, window, { x: 2450, y: 100, width: 100, height: 80 });
    expect(view.x + view.width / 2).toBeCloseTo(2500);
  });

  it('shows no empty margin beyond the last step', () => {
    const view = openingView({ x: 0, y: 0, width: 5000, height: 400 }, window, { x: 4900, y: 100, width: 100, height: 80 });
    expect(view.x + view.width).toBeCloseTo(5000 + OPENING_MARGIN_PX / zoomOf(view));
  });

  it('begins beside the palette, not under it', () => {
    const view = openingView({ x: 0, y: 0, width: 5000, height: 400 }, { ...window, left: 110 });
    expect((0 - view.x) * zoomOf(view)).toBeCloseTo(110 + OPENING_MARGIN_PX);
  });

  it('shows the whole procedure when asked to fit the screen, whatever the size of the text', () => {
    const drawing = { x: 40, y: 20, width: 5000, height: 900 };
    const view = fittingView(drawing, window);
    expect(view.x).toBeLessThanOrEqual(drawing.x);
    expect(view.x + view.width).toBeGreaterThanOrEqual(drawing.x + drawing.width);
    expect(view.y + view.height).toBeGreaterThanOrEqual(drawing.y + drawing.height);
  });
});
