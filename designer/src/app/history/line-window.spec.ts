import { LINES_AROUND, windowAround, windowMoved } from './line-window';

describe('the facts listed of a long history', () => {
  it('are those round the one shown, all of them when there are few', () => {
    expect(windowAround(5, 40)).toEqual({ from: 0, to: 40 });
    expect(windowAround(50_000, 100_000)).toEqual({ from: 50_000 - LINES_AROUND, to: 50_000 + LINES_AROUND });
    expect(windowAround(99_999, 100_000)).toEqual({ from: 100_000 - 2 * LINES_AROUND, to: 100_000 });
    expect(windowAround(-1, 0)).toEqual({ from: 0, to: 0 });
  });

  it('stay the same while one steps within them, and move before their end is reached', () => {
    const shown = windowAround(500, 1_000);
    expect(windowAround(501, 1_000, shown)).toBe(shown);
    expect(windowAround(shown.to - 2, 1_000, shown)).not.toBe(shown);
    expect(windowAround(0, 1_000, { from: 0, to: 240 })).toEqual({ from: 0, to: 240 });
  });

  it('go on where one scrolls to, never more than three windows at once', () => {
    const shown = windowAround(500, 1_000);
    expect(windowMoved(shown, 1_000, 'end')).toEqual({ from: shown.from, to: shown.to + LINES_AROUND });
    expect(windowMoved(shown, 1_000, 'start')).toEqual({ from: shown.from - LINES_AROUND, to: shown.to });
    const ended = windowMoved({ from: 700, to: 1_000 }, 1_000, 'end');
    expect(ended.to).toBe(1_000);
  });
});
