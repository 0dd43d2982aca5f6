import { RowWindow } from './row-window';

const rows = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** A scrolled box of so many rows of 50 pixels; the browser's layout is not at hand here. */
const box = (top: number): HTMLElement => {
  const scroller = document.createElement('div');
  scroller.innerHTML = '<table><tbody><tr data-row></tr></tbody></table>';
  Object.defineProperties(scroller, { scrollTop: { value: top, writable: true }, clientHeight: { value: 500 } });
  Object.defineProperty(scroller.querySelector('tr'), 'offsetHeight', { value: 50 });
  return scroller;
};

describe('a long list', () => {
  it('is drawn whole when it is short', () => {
    expect(new RowWindow(() => rows(100)).shown().rows).toHaveLength(100);
  });

  it('draws of five thousand rows those that can be seen and a few around, and keeps the height of the others', () => {
    const window = new RowWindow(() => rows(5_000));
    window.look(box(100_000));
    const { first, rows: drawn, above, below } = window.shown();
    expect(first).toBe(1_988);
    expect(drawn[0]).toBe(1_988);
    expect(drawn.length).toBeLessThan(60);
    expect(above + drawn.length * 50 + below).toBe(250_000);
  });
});
