import { GRID, grown, type Box, type Point } from './geometry';
import { directions, opposite, type Direction, type Port } from './ports';
import { type Scratch } from './scratch';
import { type StreetMap } from './street-map';
import { WaitingLine } from './waiting-line';

/** What a bend costs, in grid steps. */
const BEND = 7;

/** A port with what it costs to use it. */
export type PricedPort = Port & { readonly price: number };
export type FoundWay = { readonly points: readonly Point[]; readonly from: Port; readonly to: Port };

/** Room around both ends that is searched first; the whole map only when the way is not found there. */
const SURROUNDINGS = 260;

/**
 * The cheapest way with right angles from one of the ports to one of the others: short, few bends, few crossings.
 * Undefined when shapes wall the target in.
 */
export function findWay(map: StreetMap, from: readonly PricedPort[], to: readonly PricedPort[]): FoundWay | undefined {
  const ends = [...from, ...to].map(({ outside }) => outside);
  return search(map, from, to, grown(rectangleOf(ends), SURROUNDINGS)) ?? search(map, from, to, map.area);
}

function search(map: StreetMap, from: readonly PricedPort[], to: readonly PricedPort[], within: Box): FoundWay | undefined {
  const going = new Search(map, to, within);
  for (const port of from) going.begin(port);
  for (let state = going.next(); state !== undefined; state = going.next()) {
    if (going.isArrival(state)) return going.way(state);
    going.spread(state);
  }
  return undefined;
}

function rectangleOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** States are grid point and direction of travel as one number, `cell * 4 + direction`; having arrived at a cell is `arrivals + cell`. */
class Search {
  readonly #scratch: Scratch;
  readonly #origin = new Map<number, Port>();
  readonly #goals = new Map<number, PricedPort>();
  readonly #line = new WaitingLine();
  readonly #arrivals: number;
  readonly #nearest: Box;

  constructor(
    readonly map: StreetMap,
    goals: readonly PricedPort[],
    readonly within: Box,
  ) {
    this.#scratch = map.scratch;
    this.#scratch.begin();
    this.#arrivals = map.columns * map.rows * 4;
    for (const port of goals) {
      const cell = map.cell(port.outside);
      const known = this.#goals.get(cell);
      if (cell >= 0 && (!known || known.price > port.price)) this.#goals.set(cell, port);
    }
    this.#nearest = rectangleOf(goals.map(({ outside }) => outside));
  }

  begin(port: PricedPort): void {
    const cell = this.map.cell(port.outside);
    if (cell < 0 || this.map.isBlocked(cell)) return;
    const state = cell * 4 + directions.indexOf(port.side);
    if (this.#scratch.cost(state) <= port.price) return;
    this.#origin.set(state, port);
    this.#reach(state, -1, port.price, this.#guess(cell));
  }

  next(): number | undefined {
    for (let state = this.#line.take(); state !== undefined; state = this.#line.take()) {
      if (this.#scratch.settle(state)) return state;
    }
    return undefined;
  }

  isArrival(state: number): boolean {
    return state >= this.#arrivals;
  }

  spread(state: number): void {
    const cell = state >> 2;
    const heading = directions[state & 3] as Direction;
    const cost = this.#scratch.cost(state);
    const goal = this.#goals.get(cell);
    if (goal) this.#reach(this.#arrivals + cell, state, cost + goal.price + turn(heading, opposite[goal.side]), 0);
    directions.forEach((direction, index) => {
      if (direction === opposite[heading]) return;
      const to = this.map.neighbour(cell, direction);
      if (to < 0 || this.map.isBlocked(to) || !this.#isNear(to)) return;
      this.#reach(to * 4 + index, state, cost + turn(heading, direction) + this.map.price(to, direction), this.#guess(to));
    });
  }

  way(arrival: number): FoundWay | undefined {
    const to = this.#goals.get(arrival - this.#arrivals);
    const cells: number[] = [];
    let first = -1;
    for (let state = this.#scratch.before(arrival); state >= 0; state = this.#scratch.before(state)) {
      cells.unshift(state >> 2);
      first = state;
    }
    const from = this.#origin.get(first);
    if (!from || !to) return undefined;
    return { points: withoutIdlePoints([from.at, ...cells.map((cell) => this.map.point(cell)), to.at]), from, to };
  }

  #reach(state: number, from: number, cost: number, guess: number): void {
    if (this.#scratch.cost(state) <= cost) return;
    this.#scratch.note(state, from, cost);
    this.#line.add(state, cost + guess);
  }

  #isNear(cell: number): boolean {
    const { x, y } = this.map.point(cell);
    const { within } = this;
    return x >= within.x && x <= within.x + within.width && y >= within.y && y <= within.y + within.height;
  }

  /** Never more than the way really costs: the steps to the rectangle that holds all goals. */
  #guess(cell: number): number {
    const { x, y } = this.map.point(cell);
    const { x: left, y: top, width, height } = this.#nearest;
    return (Math.max(0, left - x, x - left - width) + Math.max(0, top - y, y - top - height)) / GRID;
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
