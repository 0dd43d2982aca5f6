import { type LayoutLane } from './layout-model';

/** A place on the board: a lane, a row inside it (0 is its main row, -1 above, 1 below) and a column. */
export type Slot = { readonly lane: number; readonly row: number; readonly column: number };

/** Rows a lane may have above and below its main row. */
export const MAX_ROWS = 3;

/**
 * Squares taken by nodes, and squares kept free because a straight flow passes over them.
 * Lanes are numbered from the top.
 */
export class Board {
  readonly #taken = new Map<string, string>();
  readonly #ways = new Set<string>();
  readonly #rows = new Map<number, Set<number>>();
  readonly #slots = new Map<string, Slot>();

  constructor(readonly lanes: readonly LayoutLane[]) {
    lanes.forEach((_, lane) => this.#rows.set(lane, new Set([0])));
  }

  laneOf(id: string): number {
    return this.lanes.findIndex((lane) => lane.id === id);
  }

  put(node: string, slot: Slot): void {
    this.#taken.set(key(slot), node);
    this.#slots.set(node, slot);
    this.#rows.get(slot.lane)?.add(slot.row);
  }

  slot(node: string): Slot | undefined {
    return this.#slots.get(node);
  }

  get slots(): ReadonlyMap<string, Slot> {
    return this.#slots;
  }

  isFree(slot: Slot): boolean {
    return slot.column >= 0 && !this.#taken.has(key(slot)) && !this.#ways.has(key(slot));
  }

  hasRow(lane: number, row: number): boolean {
    return this.#rows.get(lane)?.has(row) ?? false;
  }

  /** The rows in use, from the top. */
  rows(lane: number): readonly number[] {
    return [...(this.#rows.get(lane) ?? [])].sort((a, b) => a - b);
  }

  /** Squares strictly between two slots of one row or of one column; none when they are not in line. */
  between(a: Slot, b: Slot): readonly Slot[] {
    if (a.lane === b.lane && a.row === b.row) {
      const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
      return Array.from({ length: Math.max(0, right - left - 1) }, (_, index) => ({ ...a, column: left + 1 + index }));
    }
    if (a.column !== b.column) return [];
    const [top, bottom] = height(a) < height(b) ? [a, b] : [b, a];
    const squares: Slot[] = [];
    for (let level = height(top) + 1; level < height(bottom); level += 1) squares.push({ ...atHeight(level), column: a.column });
    return squares;
  }

  /** Whether a straight flow may run from one slot to the other. */
  isClear(a: Slot, b: Slot): boolean {
    return this.between(a, b).every((slot) => this.isFree(slot));
  }

  /** Keeps the squares between two slots free for the flow that joins them. */
  keepWay(a: Slot, b: Slot): void {
    for (const slot of this.between(a, b)) this.#ways.add(key(slot));
  }

  columnsUsed(): number {
    return Math.max(0, ...[...this.#slots.values()].map((slot) => slot.column + 1));
  }
}

const span = 2 * MAX_ROWS + 1;
const key = (slot: Slot): string => `${slot.lane}|${slot.row}|${slot.column}`;
const height = (slot: Slot): number => slot.lane * span + slot.row + MAX_ROWS;
const atHeight = (level: number): Omit<Slot, 'column'> => ({ lane: Math.floor(level / span), row: (level % span) - MAX_ROWS });
