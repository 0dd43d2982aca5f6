import { type Board, type Slot } from './board';
import { type LayoutFlow, type LayoutInput, type LayoutNode } from './layout-model';
import { type ReadingOrder } from './reading-order';

/** What stands beside the main line: loops (a task that only leads back) with what hangs from them, and ends of side ways. */
export type Aside = {
  readonly loops: readonly LayoutNode[];
  readonly ends: readonly LayoutNode[];
  readonly ids: ReadonlySet<string>;
};

/** Sorts out what does not belong to the main line. Boundary events are never placed by themselves: they sit on their task. */
export function findAside(input: LayoutInput, order: ReadingOrder): Aside {
  const outgoing = new Map(input.nodes.map((node) => [node.id, input.flows.filter((flow) => flow.from === node.id)]));
  const loops = input.nodes.filter((node) => {
    const flows = outgoing.get(node.id) ?? [];
    return node.shape === 'task' && flows.length > 0 && flows.every((flow) => order.back.has(flow.id));
  });
  const ends = input.nodes.filter((node) => outgoing.get(node.id)?.length === 0 && endsSideWay(node, order));
  const boundary = input.nodes.filter((node) => node.attachedTo);
  return { loops, ends, ids: new Set([...loops, ...ends, ...boundary].map(({ id }) => id)) };
}

/** An end reached from a boundary event, or by any but the first way out of a gateway. */
function endsSideWay(node: LayoutNode, order: ReadingOrder): boolean {
  const into = order.forwardInto.get(node.id) ?? [];
  const flow = into[0];
  if (into.length !== 1 || !flow) return false;
  const from = order.node(flow.from);
  if (from.attachedTo) return true;
  const ways = order.forwardFrom.get(from.id) ?? [];
  return from.shape === 'gateway' && ways.length > 1 && ways[0]?.id !== flow.id;
}

/** Puts ends next to their gateways, then loops near the task they lead back to, each with its own end beside it. */
export function placeAside(aside: Aside, input: LayoutInput, order: ReadingOrder, board: Board): void {
  for (const end of aside.ends) {
    const flow = order.forwardInto.get(end.id)?.[0] as LayoutFlow;
    if (order.node(flow.from).attachedTo) continue;
    board.put(end.id, besideGateway(end, flow, order, board));
  }
  for (const loop of aside.loops) placeLoop(loop, aside, input, order, board);
  for (const end of aside.ends) {
    if (board.slot(end.id)) continue;
    const flow = order.forwardInto.get(end.id)?.[0] as LayoutFlow;
    const host = order.node(flow.from).attachedTo as string;
    const slot = { ...(board.slot(host) as Slot), lane: board.laneOf(end.lane) };
    board.put(
      end.id,
      cheapest(candidates(slot.lane, slot.column, board), (one) => (board.isFree(one) ? distance(one, slot, board) : Infinity)),
    );
  }
}

/** Straight beside its gateway, on a side that no other way out of it needs. */
function besideGateway(end: LayoutNode, flow: LayoutFlow, order: ReadingOrder, board: Board): Slot {
  const lane = board.laneOf(end.lane);
  const gateway = board.slot(flow.from) as Slot;
  const others = (order.forwardFrom.get(flow.from) ?? []).flatMap(({ to }) => board.slot(to) ?? []);
  const cost = (slot: Slot): number => {
    if (!board.isFree(slot) || !board.isClear(gateway, slot)) return Infinity;
    const inLine = slot.column === gateway.column || (slot.lane === gateway.lane && slot.row === gateway.row);
    const inTheWay = others.some(
      (other) => slot.column === gateway.column && Math.sign(above(other, gateway)) === Math.sign(above(slot, gateway)),
    );
    return distance(slot, gateway, board) + (inLine ? 0 : 3) + (inTheWay ? 4 : 0) + (slot.column < gateway.column ? 5 : 0);
  };
  return cheapest(candidates(lane, gateway.column, board), cost);
}

/** Positive when `a` lies higher than `b`, negative when lower. */
const above = (a: Slot, b: Slot): number => (a.lane === b.lane ? b.row - a.row : b.lane - a.lane);

function placeLoop(loop: LayoutNode, aside: Aside, input: LayoutInput, order: ReadingOrder, board: Board): void {
  const lane = board.laneOf(loop.lane);
  const into = order.forwardInto.get(loop.id)?.[0];
  const asker = into ? board.slot(into.from) : undefined;
  const target = input.flows.find((flow) => flow.from === loop.id)?.to;
  const back = (target ? board.slot(target) : undefined) ?? asker ?? { lane, row: 0, column: 0 };
  const boundary = input.nodes.filter((node) => node.attachedTo === loop.id);
  const end = aside.ends.find((one) => order.forwardInto.get(one.id)?.some((flow) => boundary.some((event) => event.id === flow.from)));
  const near = asker ?? back;
  const cost = (slot: Slot): number => {
    if (!board.isFree(slot) || (end && !endBeside(slot, near, board))) return Infinity;
    const straight = board.isClear(slot, back) ? 0 : 2;
    return distance(slot, back, board) + 0.5 * distance(slot, near, board) + straight;
  };
  const slot = cheapest(candidates(lane, back.column, board), cost);
  board.put(loop.id, slot);
  const endSlot = end ? endBeside(slot, near, board) : undefined;
  if (end && endSlot) board.put(end.id, endSlot);
}

/** The free square left or right of a loop for its end: away from the gateway that asks for the loop. */
function endBeside(loop: Slot, asker: Slot, board: Board): Slot | undefined {
  const left = { ...loop, column: loop.column - 1 };
  const right = { ...loop, column: loop.column + 1 };
  const sides = asker.column > loop.column ? [left, right] : [right, left];
  return sides.find((side) => board.isFree(side));
}

/** How far a flow would have to go, in columns; a row that does not exist yet costs as well. */
function distance(a: Slot, b: Slot, board: Board): number {
  const newRow = board.hasRow(a.lane, a.row) ? 0 : 2.5;
  const away = a.lane === b.lane ? Math.abs(a.row - b.row) * 0.5 : Math.abs(a.row) * 0.5;
  return 1.5 * Math.abs(a.column - b.column) + away + newRow;
}

function candidates(lane: number, column: number, board: Board): readonly Slot[] {
  const found: Slot[] = [];
  const last = Math.max(board.columnsUsed() + 1, column + 2);
  for (const row of [0, -1, 1, -2, 2]) for (let at = 0; at <= last; at += 1) found.push({ lane, row, column: at });
  return found;
}

function cheapest(slots: readonly Slot[], cost: (slot: Slot) => number): Slot {
  let best = slots[0] as Slot;
  let least = Infinity;
  for (const slot of slots) {
    const price = cost(slot);
    if (price < least) [best, least] = [slot, price];
  }
  return best;
}
