import { centreOf, grown, inside, overlap, type Box, type Point } from './geometry';
import { findWay, type PricedPort } from './find-way';
import { type LayoutFlow, type LayoutInput, type LayoutNode } from './layout-model';
import { CLEARANCE, opposite, portsOf, type Direction, type Port } from './ports';
import { type ReadingOrder } from './reading-order';
import { type StreetMap } from './street-map';

/** Price of a port off the middle of its side, of one that another flow uses, of leaving backwards. */
const OFF_MIDDLE = 3;
const SHARED = 25;
const SHARED_ARRIVAL = 14;
const AGAINST_READING = 5;

/** Draws every flow: short ones first, ways back last, so that the main line stays straight. */
export function routeFlows(
  input: LayoutInput,
  order: ReadingOrder,
  nodes: ReadonlyMap<string, Box>,
  map: StreetMap,
): ReadonlyMap<string, readonly Point[]> {
  const box = (id: string): Box => nodes.get(id) as Box;
  const length = (flow: LayoutFlow): number => {
    const [a, b] = [centreOf(box(flow.from)), centreOf(box(flow.to))];
    const straight = a.x === b.x || a.y === b.y;
    return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + (order.back.has(flow.id) ? 10_000 : 0) + (straight ? 0 : 200);
  };
  const used = new UsedPorts();
  const ways = new Map<string, readonly Point[]>();
  for (const flow of [...input.flows].sort((a, b) => length(a) - length(b))) {
    const leaving = priced(order.node(flow.from), nodes, (port) => used.leaving(flow.from, port) + against(port.side, 'left'));
    const arriving = priced(order.node(flow.to), nodes, (port) => used.arriving(flow.to, port) + against(opposite[port.side], 'left'));
    const way = findWay(map, leaving, arriving);
    if (!way) throw new Error(`layout: no way for flow ${flow.id}`);
    used.note(flow, way.from, way.to);
    map.use(way.points);
    ways.set(flow.id, way.points);
  }
  return ways;
}

const against = (side: Direction, unwanted: Direction): number => (side === unwanted ? AGAINST_READING : 0);

/** The ports of a shape that no boundary event covers. */
function priced(node: LayoutNode, nodes: ReadonlyMap<string, Box>, price: (port: Port) => number): readonly PricedPort[] {
  const own = nodes.get(node.id) as Box;
  const others: Box[] = [];
  for (const box of nodes.values()) if (box !== own && overlap(box, grown(own, CLEARANCE))) others.push(grown(box, 4));
  const ports = portsOf(own, node.shape).filter((port) => !others.some((box) => inside({ ...port.at, width: 0, height: 0 }, box)));
  return ports.map((port) => ({ ...port, price: price(port) + (port.offset ? OFF_MIDDLE : 0) }));
}

class UsedPorts {
  readonly #out = new Map<string, number>();
  readonly #in = new Map<string, number>();

  leaving(node: string, port: Port): number {
    const key = portKey(node, port);
    return (this.#out.get(key) ?? 0) * SHARED + (this.#in.get(key) ?? 0) * 3 * SHARED;
  }

  arriving(node: string, port: Port): number {
    const key = portKey(node, port);
    return (this.#in.get(key) ?? 0) * SHARED_ARRIVAL + (this.#out.get(key) ?? 0) * 3 * SHARED;
  }

  note(flow: LayoutFlow, from: Port, to: Port): void {
    const [out, into] = [portKey(flow.from, from), portKey(flow.to, to)];
    this.#out.set(out, (this.#out.get(out) ?? 0) + 1);
    this.#in.set(into, (this.#in.get(into) ?? 0) + 1);
  }
}

const portKey = (node: string, port: Port): string => `${node}@${port.at.x},${port.at.y}`;
