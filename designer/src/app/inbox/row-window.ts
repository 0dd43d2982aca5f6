import { type Signal, computed, signal } from '@angular/core';

/** Rows drawn above and below those that can be seen. */
const MARGIN = 12;
/** Below this many rows everything is drawn. */
const DRAWN_WHOLE = 120;
/** Rows drawn before the list knows its height. */
const FIRST = 60;

/** Which rows of a long list are drawn: those that can be seen and some around; the others are two empty spaces of their height. */
export class RowWindow<Row> {
  private readonly place = signal({ top: 0, height: 0, rowHeight: 57 });

  /** Index of the first row drawn, the rows, and the pixels left out above and below. */
  readonly shown: Signal<{ readonly first: number; readonly rows: readonly Row[]; readonly above: number; readonly below: number }>;

  constructor(private readonly rows: () => readonly Row[] | undefined) {
    this.shown = computed(() => {
      const all = this.rows() ?? [];
      const { top, height, rowHeight } = this.place();
      if (all.length <= DRAWN_WHOLE) return { first: 0, rows: all, above: 0, below: 0 };
      const first = Math.max(0, Math.min(all.length - 1, Math.floor(top / rowHeight) - MARGIN));
      const count = height > 0 ? Math.ceil(height / rowHeight) + 2 * MARGIN : FIRST;
      const rowsShown = all.slice(first, first + count);
      return { first, rows: rowsShown, above: first * rowHeight, below: Math.max(0, all.length - first - rowsShown.length) * rowHeight };
    });
  }

  /** The list was scrolled or changed its size. */
  look(scroller: HTMLElement): void {
    const row = scroller.querySelector<HTMLElement>('tbody tr[data-row]');
    const rowHeight = row?.offsetHeight || this.place().rowHeight;
    this.place.set({ top: scroller.scrollTop, height: scroller.clientHeight, rowHeight });
  }

  /** Scrolls so that a row can be seen, drawn or not. */
  reveal(scroller: HTMLElement, index: number): void {
    const { rowHeight } = this.place();
    const head = scroller.querySelector('thead')?.clientHeight ?? 0;
    const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom + head > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom + head - scroller.clientHeight;
    this.look(scroller);
  }
}
