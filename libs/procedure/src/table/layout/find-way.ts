import { GRID, type Point } from './geometry';
import { directions, opposite, type Direction, type Port } from './ports';
import { type StreetMap } from './street-map';
import { WaitingLine } from './waiting-line';

/** What a bend costs, in grid steps. */
const BEND = 7;

/** A port with what it costs to use it. */
export type PricedPort = Port & { readonly price: number };
export type FoundWay = { readonly points: readonly Point[]; readonly from: Port; readonly to: Port };

/**
 * The cheapest way with right angles from one of the ports to one of the others: short, few bends, few crossings.
 * Undefined when shapes wall the target in.
 */
export function findWay(map: StreetMap, from: readonly PricedPort[], to: readonly PricedPort[]): FoundWay | undefined {
  const search = new Search(map, to);
  for (const port of from) search.begin(port);
  for (let state = search.next(); state !== undefined; state = search.next()) {
    if (search.isArrival(state)) return search.way(state);
    search.spread(state);
  }
  return undefined;
}

/** States are grid point and direction of travel as one number, `cell * 4 + direction`; having arrived at a cell is `arrivals + cell`. */
class Search {
  readonly #cost: Float64Array;
  readonly #before: Int32Array;
  readonly #done: Uint8Array;
  readonly #origin = new Map<number, Port>();
  readonly #goals = new Map<number, PricedPort>();
  readonly #line = new WaitingLine();
  readonly #arrivals: number;
  readonly #nearest: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

  constructor(
    readonly map: StreetMap,
    goals: readonly PricedPort[],
  ) {
    const cells = map.columns * map.rows;
    this.#arrivals = cells * 4;
    this.#cost = new Float64Array(cells * 5).fill(Infinity);
    this.#before = new Int32Array(cells * 5).fill(-1);
    this.#done = new Uint8Array(cells * 5);
    for (const port of goals) {
      const cell = map.cell(port.outside);
      const known = this.#goals.get(cell);
      if (cell >= 0 && (!known || known.price > port.price)) this.#goals.set(cell, port);
    }
    const [xs, ys] = [goals.map(({ outside }) => outside.x), goals.map(({ outside }) => outside.y)];
    this.#nearest = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }

  begin(port: PricedPort): void {
    const cell = this.map.cell(port.outside);
    if (cell < 0 || this.map.isBlocked(cell)) return;
    const state = cell * 4 + directions.indexOf(port.side);
    if ((this.#cost[state] ?? Infinity) <= port.price) return;
    this.#origin.set(state, port);
    this.#reach(state, -1, port.price, this.#guess(cell));
  }

  next(): number | undefined {
    for (let state = this.#line.take(); state !== undefined; state = this.#line.take()) {
      if (this.#done[state]) continue;
      this.#done[state] = 1;
      return state;
    }
    return undefined;
  }

  isArrival(state: number): boolean {
    return state >= this.#arrivals;
  }

  spread(state: number): void {
    const cell = state >> 2;
    const heading = directions[state & 3] as Direction;
    const cost = this.#cost[state] ?? Infinity;
    const goal = this.#goals.get(cell);
    if (goal) this.#reach(this.#arrivals + cell, state, cost + goal.price + turn(heading, opposite[goal.side]), 0);
    directions.forEach((direction, index) => {
      if (direction === opposite[heading]) return;
      const to = this.map.neighbour(cell, direction);
      if (to < 0 || this.map.isBlocked(to)) return;
      this.#reach(to * 4 + index, state, cost + turn(heading, direction) + this.map.price(to, direction), this.#guess(to));
    });
  }

  way(arrival: number): FoundWay | undefined {
    const to = this.#goals.get(arrival - this.#arrivals);
    const cells: number[] = [];
    let first = -1;
    for (let state = this.#before[arrival] ?? -1; state >= 0; state = this.#before[state] ?? -1) {
      cells.unshift(state >> 2);
      first = state;
    }
    const from = this.#origin.get(first);
    if (!from || !to) return undefined;
    return { points: withoutIdlePoints([from.at, ...cells.map((cell) => this.map.point(cell)), to.at]), from, to };
  }

  #reach(state: number, from: number, cost: number, guess: number): void {
    if ((this.#cost[state] ?? Infinity) <= cost) return;
    this.#cost[state] = cost;
    this.#before[state] = from;
    this.#line.add(state, cost + guess);
  }

  /** Never more than the way really costs: the steps to the rectangle that holds all goals. */
  #guess(cell: number): number {
    const { x, y } = this.map.point(cell);
    const { left, right, top, bottom } = this.#nearest;
    return (Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom)) / GRID;
  }
}

function turn(heading: Direction, direction: Direction): number {
  if (direction === heading) return 0;
  return direction === opposite[heading] ? 10 * BEND : BEND;
}

/** Keeps the ends and the bends. */
export function withoutIdlePoints(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
