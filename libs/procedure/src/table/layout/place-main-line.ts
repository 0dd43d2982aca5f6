import { type Board, type Slot } from './board';
import { type LayoutFlow, type LayoutNode } from './layout-model';
import { type ReadingOrder } from './reading-order';

/**
 * Puts the nodes of the main line on the board, left to right. A step taken over by another lane stands straight above or below
 * the one before it where nothing is in the way; otherwise one column further.
 */
export function placeMainLine(order: ReadingOrder, aside: ReadonlySet<string>, board: Board): void {
  for (const node of order.sequence) {
    if (aside.has(node.id)) continue;
    const before = (order.forwardInto.get(node.id) ?? []).filter((flow) => board.slot(flow.from));
    const slot = slotFor(node, before, order, board);
    board.put(node.id, slot);
    for (const flow of before) {
      const from = board.slot(flow.from);
      if (from) board.keepWay(from, slot);
    }
  }
}

function slotFor(node: LayoutNode, before: readonly LayoutFlow[], order: ReadingOrder, board: Board): Slot {
  const lane = board.laneOf(node.lane);
  const leaders = before.map((flow) => board.slot(flow.from) as Slot);
  const rightmost = Math.max(-1, ...leaders.map((slot) => slot.column));
  const above = straightAcross(node, lane, before, leaders, rightmost, order, board);
  if (above) return above;
  const rows = preferredRows(before, leaders, lane, order, board);
  for (let column = rightmost + 1; ; column += 1) {
    for (const row of rows) {
      const slot = { lane, row, column };
      const sameRow = leaders.filter((leader) => leader.lane === lane && leader.row === row);
      if (board.isFree(slot) && sameRow.every((leader) => board.isClear(leader, slot))) return slot;
    }
  }
}

/** The square in the very column of the only rightmost leader, when that one works in another lane and the way is clear. */
function straightAcross(
  node: LayoutNode,
  lane: number,
  before: readonly LayoutFlow[],
  leaders: readonly Slot[],
  rightmost: number,
  order: ReadingOrder,
  board: Board,
): Slot | undefined {
  const last = before.filter((flow) => board.slot(flow.from)?.column === rightmost);
  const flow = last[0];
  if (last.length !== 1 || !flow || rightmost < 0 || node.shape === 'gateway') return undefined;
  const leader = board.slot(flow.from) as Slot;
  if (leader.lane === lane || forks(flow, order)) return undefined;
  const slot = { lane, row: 0, column: rightmost };
  if (!board.isFree(slot) || !board.isClear(leader, slot)) return undefined;
  const others = leaders.filter((one) => one !== leader && one.lane === lane && one.row === 0);
  return others.every((one) => board.isClear(one, slot)) ? slot : undefined;
}

/** Where several ways forward stay in other lanes, they are drawn beside each other rather than one below the gateway. */
const forks = (flow: LayoutFlow, order: ReadingOrder): boolean => {
  const node = order.node(flow.from);
  const ways = order.forwardFrom.get(flow.from) ?? [];
  return node.shape === 'gateway' && ways.filter((way) => (order.forwardFrom.get(way.to)?.length ?? 0) > 0).length > 2;
};

/** The row of the leader in this lane for the first way out of it; the rows below and above for the others. */
function preferredRows(
  before: readonly LayoutFlow[],
  leaders: readonly Slot[],
  lane: number,
  order: ReadingOrder,
  board: Board,
): readonly number[] {
  const flow = before[0];
  const leader = leaders.find((slot) => slot.lane === lane);
  const single = before.length === 1 && flow ? flow : undefined;
  const mine = single ? (order.forwardFrom.get(single.from) ?? []) : [];
  const alternatives = mine.filter((way) => order.node(way.to).lane === board.lanes[lane]?.id);
  const turn = single ? alternatives.indexOf(single) : 0;
  if (leader && turn > 0) return [turn, -turn, 0];
  return leader && leader.row !== 0 && before.length === 1 ? [leader.row, 0, 1, -1] : [0, 1, -1, 2];
}
