import { type Board, type Slot } from './board';
import { GRID, boxAround, onGrid, type Box } from './geometry';
import { sizes, type LayoutInput, type LayoutNode } from './layout-model';
import { FLOW_LABEL_WIDTH, labelSize, textLength } from './text-size';

/** Free space between neighbours in a row, without and with a label on the flow between them. */
const GAP = 48;
const LABELLED_GAP = FLOW_LABEL_WIDTH;
/** Beside a task with a boundary event on that side. */
const BOUNDARY_GAP = 84;
/** Columns never come closer than this, so that flows between rows find their way. */
const COLUMN_STEP = 110;
const ROW_GAP = 56;
const LANE_PADDING = 36;
const MARGIN = 50;
/** Width of the name strips of the pool and of its lanes. */
export const HEADER = 30;
const POOL: { readonly x: number; readonly y: number } = { x: 150, y: 80 };

export type Measured = { readonly pool: Box; readonly lanes: ReadonlyMap<string, Box>; readonly nodes: ReadonlyMap<string, Box> };

/** Turns slots into pixels: columns as narrow and lanes as low as their contents allow. */
export function measure(input: LayoutInput, board: Board): Measured {
  const placed = input.nodes.flatMap((node) => {
    const slot = board.slot(node.id);
    return slot ? [{ node, slot }] : [];
  });
  const centres = columnCentres(placed, input, board);
  const left = POOL.x + 2 * HEADER;
  const right = Math.max(...placed.map(({ node, slot }) => (centres[slot.column] ?? 0) + halfWidth(node))) + MARGIN;
  const lanes = new Map<string, Box>();
  const nodes = new Map<string, Box>();
  let top = POOL.y;
  input.lanes.forEach((lane, index) => {
    const mine = placed.filter(({ slot }) => slot.lane === index);
    const { rows, height } = rowCentres(mine, board.rows(index), (node) => hanging(node, input, board));
    const needed = laneNameHeight(lane.name);
    const extra = Math.max(0, onGrid(needed) - height);
    for (const { node, slot } of mine) {
      const centre = { x: left + (centres[slot.column] ?? 0), y: top + onGrid(extra / 2) + (rows.get(slot.row) ?? 0) };
      nodes.set(node.id, boxAround(centre, sizes[node.shape].width, sizes[node.shape].height));
    }
    const box = { x: POOL.x + HEADER, y: top, width: HEADER + right, height: height + onGrid(extra) };
    lanes.set(lane.id, box);
    top += box.height;
  });
  return { pool: { ...POOL, width: 2 * HEADER + right, height: top - POOL.y }, lanes, nodes };
}

type Placed = { readonly node: LayoutNode; readonly slot: Slot };

/** Distance of each column's centre from the left edge: the longest chain of neighbours that need room. */
function columnCentres(placed: readonly Placed[], input: LayoutInput, board: Board): readonly number[] {
  const labelled = new Set(input.flows.filter((flow) => flow.label).map((flow) => pair(flow.from, flow.to)));
  const hosts = new Map(input.nodes.flatMap((node) => (node.attachedTo ? [[node.id, node.attachedTo] as const] : [])));
  const guarded = new Set(input.flows.flatMap((flow) => (hosts.has(flow.from) ? [pair(hosts.get(flow.from) as string, flow.to)] : [])));
  const gapBetween = (left: string, right: string): number => {
    const either = (set: ReadonlySet<string>): boolean => set.has(pair(left, right)) || set.has(pair(right, left));
    return either(labelled) ? LABELLED_GAP : either(guarded) ? BOUNDARY_GAP : GAP;
  };
  const centres: number[] = [];
  for (let column = 0; column < board.columnsUsed(); column += 1) {
    let centre = column === 0 ? 0 : (centres[column - 1] ?? 0) + COLUMN_STEP;
    for (const { node, slot } of placed.filter((one) => one.slot.column === column)) {
      centre = Math.max(centre, MARGIN + halfWidth(node));
      const before = nearestLeft(slot, placed);
      if (!before) continue;
      const gap = gapBetween(before.node.id, node.id);
      centre = Math.max(centre, (centres[before.slot.column] ?? 0) + halfWidth(before.node) + gap + halfWidth(node));
    }
    centres.push(onGrid(centre));
  }
  return centres;
}

const pair = (from: string, to: string): string => `${from}>${to}`;

function nearestLeft(slot: Slot, placed: readonly Placed[]): Placed | undefined {
  return placed
    .filter((one) => one.slot.lane === slot.lane && one.slot.row === slot.row && one.slot.column < slot.column)
    .reduce<Placed | undefined>((best, one) => (!best || one.slot.column > best.slot.column ? one : best), undefined);
}

/** Distance of each row's centre from the top of the lane, and the height of the lane. */
function rowCentres(
  placed: readonly Placed[],
  rows: readonly number[],
  hangs: (node: LayoutNode) => number,
): { readonly rows: ReadonlyMap<number, number>; readonly height: number } {
  const centres = new Map<number, number>();
  let bottom = 0;
  rows.forEach((row, index) => {
    const mine = placed.filter(({ slot }) => slot.row === row);
    const half = Math.max(sizes.gateway.height / 2, ...mine.map(({ node }) => sizes[node.shape].height / 2));
    const below = Math.max(half, ...mine.map(({ node }) => sizes[node.shape].height / 2 + labelRoom(node) + hangs(node)));
    const centre = onGrid(bottom + (index === 0 ? LANE_PADDING : ROW_GAP) + half);
    centres.set(row, centre);
    bottom = centre + below;
  });
  return { rows: centres, height: onGrid(bottom + LANE_PADDING) };
}

const labelRoom = (node: LayoutNode): number => (node.shape === 'event' && node.label ? labelSize(node.label).height : 0);
/** Room below a task for a boundary event on its lower border: one whose flow leaves the row. */
function hanging(node: LayoutNode, input: LayoutInput, board: Board): number {
  const row = board.slot(node.id);
  const events = input.nodes.filter((one) => one.attachedTo === node.id);
  const leaving = events.filter((event) =>
    input.flows.some((flow) => {
      const target = flow.from === event.id ? board.slot(flow.to) : undefined;
      return target && (target.lane !== row?.lane || target.row !== row.row);
    }),
  );
  return Math.max(0, ...leaving.map((event) => sizes.event.height / 2 + labelSize(event.label ?? '').height));
}

const halfWidth = (node: LayoutNode): number => sizes[node.shape].width / 2;

/** Lane names are written upwards on at most two lines. */
const laneNameHeight = (name: string): number => textLength(name) / 2 + 2 * GRID + GRID;
