import { GRID, grown, type Box, type Point } from './geometry';
import { CLEARANCE, type Direction } from './ports';
import { Scratch } from './scratch';

/** The grid flows run on: where they may not pass, where they had better not, and where others run already. */
export class StreetMap {
  readonly columns: number;
  readonly rows: number;
  /** Five states a grid point: four directions of travel, and having arrived. */
  readonly scratch: Scratch;
  readonly #blocked: Uint8Array;
  readonly #dear: Float32Array;
  readonly #along: Uint8Array;
  readonly #across: Uint8Array;

  constructor(readonly area: Box) {
    this.columns = Math.floor(area.width / GRID) + 1;
    this.rows = Math.floor(area.height / GRID) + 1;
    const cells = this.columns * this.rows;
    this.scratch = new Scratch(cells * 5);
    this.#blocked = new Uint8Array(cells);
    this.#dear = new Float32Array(cells);
    this.#along = new Uint8Array(cells);
    this.#across = new Uint8Array(cells);
  }

  /** Number of the grid point; -1 outside the area. */
  cell(point: Point): number {
    const column = Math.round((point.x - this.area.x) / GRID);
    const row = Math.round((point.y - this.area.y) / GRID);
    return column < 0 || row < 0 || column >= this.columns || row >= this.rows ? -1 : row * this.columns + column;
  }

  point(cell: number): Point {
    return { x: this.area.x + (cell % this.columns) * GRID, y: this.area.y + Math.floor(cell / this.columns) * GRID };
  }

  /** The next grid point in this direction; -1 outside the area. */
  neighbour(cell: number, direction: Direction): number {
    const column = cell % this.columns;
    switch (direction) {
      case 'right':
        return column + 1 < this.columns ? cell + 1 : -1;
      case 'left':
        return column > 0 ? cell - 1 : -1;
      case 'down':
        return cell + this.columns < this.columns * this.rows ? cell + this.columns : -1;
      case 'up':
        return cell >= this.columns ? cell - this.columns : -1;
      default:
        return direction satisfies never;
    }
  }

  /** Nothing passes through a shape or close by it. */
  block(shape: Box): void {
    this.#each(grown(shape, CLEARANCE - 1), (cell) => {
      this.#blocked[cell] = 1;
    });
  }

  /** Flows go round here if they can do so cheaply: labels, borders of lanes. */
  raise(box: Box, price: number): void {
    this.#each(box, (cell) => {
      this.#dear[cell] = Math.max(this.#dear[cell] ?? 0, price);
    });
  }

  isBlocked(cell: number): boolean {
    return this.#blocked[cell] === 1;
  }

  /** Price of one move onto this point: running along another flow is nearly forbidden, crossing one costs a little. */
  price(cell: number, direction: Direction): number {
    const sideways = direction === 'left' || direction === 'right';
    const same = sideways ? this.#along : this.#across;
    const other = sideways ? this.#across : this.#along;
    const beside = sideways ? this.columns : 1;
    const close = (same[cell - beside] ?? 0) + (same[cell + beside] ?? 0);
    return 1 + (this.#dear[cell] ?? 0) + (same[cell] ? 60 : 0) + (other[cell] ? 5 : 0) + (close ? 1.2 : 0);
  }

  /** Notes that a flow runs here. */
  use(points: readonly Point[]): void {
    points.slice(1).forEach((to, index) => {
      const from = points[index] as Point;
      const sideways = from.y === to.y;
      const low = this.cell({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) });
      const high = this.cell({ x: Math.max(from.x, to.x), y: Math.max(from.y, to.y) });
      if (low < 0 || high < 0) return;
      const used = sideways ? this.#along : this.#across;
      for (let cell = low; cell <= high; cell += sideways ? 1 : this.columns) used[cell] = 1;
    });
  }

  #each(box: Box, act: (cell: number) => void): void {
    const first = (value: number, origin: number): number => Math.max(0, Math.ceil((value - origin) / GRID));
    const lastColumn = Math.min(this.columns - 1, Math.floor((box.x + box.width - this.area.x) / GRID));
    const lastRow = Math.min(this.rows - 1, Math.floor((box.y + box.height - this.area.y) / GRID));
    for (let row = first(box.y, this.area.y); row <= lastRow; row += 1) {
      for (let column = first(box.x, this.area.x); column <= lastColumn; column += 1) act(row * this.columns + column);
    }
  }
}
