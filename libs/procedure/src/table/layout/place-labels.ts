import { centreOf, overlap, segmentCrosses, type Box, type Point } from './geometry';
import { sizes, type LayoutFlow, type LayoutInput, type LayoutNode } from './layout-model';
import { FLOW_LABEL_WIDTH, labelSize } from './text-size';

const SPACE = 6;

/** What labels had better not lie on. */
type Surroundings = {
  readonly nodes: ReadonlyMap<string, Box>;
  readonly lanes: ReadonlyMap<string, Box>;
  readonly ways: ReadonlyMap<string, readonly Point[]>;
};

/** Where the labels of events and gateways lie: below where that is free, else above or beside. */
export function placeNodeLabels(nodes: readonly LayoutNode[], around: Surroundings, labels: Map<string, Box>): void {
  for (const node of nodes) {
    if (!node.label) continue;
    const box = around.nodes.get(node.id) as Box;
    const places = node.shape === 'gateway' ? aroundGateway(box, node.label) : aroundEvent(box, node.label);
    labels.set(node.id, best(places, box, around, labels, node.attachedTo ?? node.id));
  }
}

/** Where the labels of flows lie: beside the first long enough piece, near what the flow comes from. */
export function placeFlowLabels(input: LayoutInput, around: Surroundings, labels: Map<string, Box>): void {
  for (const flow of input.flows) {
    if (!flow.label) continue;
    const way = around.ways.get(flow.id) ?? [];
    labels.set(flow.id, best(alongWay(way, flow), around.nodes.get(flow.from) as Box, around, labels, flow.id));
  }
}

function aroundEvent(box: Box, label: string): readonly Box[] {
  const size = labelSize(label);
  const centre = centreOf(box);
  const [middleX, middleY] = [centre.x - size.width / 2, centre.y - size.height / 2];
  const [below, above] = [box.y + box.height + SPACE, box.y - size.height - SPACE];
  const [right, left] = [box.x + box.width + SPACE, box.x - size.width - SPACE];
  return [
    { x: middleX, y: below, ...size },
    { x: middleX, y: above, ...size },
    { x: right, y: below - SPACE, ...size },
    { x: left, y: below - SPACE, ...size },
    { x: right, y: above + SPACE, ...size },
    { x: left, y: above + SPACE, ...size },
    { x: right, y: middleY, ...size },
    { x: left, y: middleY, ...size },
  ];
}

function aroundGateway(box: Box, label: string): readonly Box[] {
  const size = labelSize(label);
  const centre = centreOf(box);
  const [right, left] = [centre.x + 10, centre.x - 10 - size.width];
  const near = [box.y - size.height + 8, box.y + box.height - 8];
  const far = [box.y - size.height - 24, box.y + box.height + 24];
  const middle = [box.y - size.height - 4, box.y + box.height + 4].map((y) => ({ x: centre.x - size.width / 2, y, ...size }));
  return [...middle, ...[...near, ...far].flatMap((y) => [right, left].map((x) => ({ x, y, ...size })))];
}

function alongWay(way: readonly Point[], flow: LayoutFlow): readonly Box[] {
  const places: Box[] = [];
  way.slice(1, 4).forEach((to, index) => {
    const from = way[index] as Point;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const towards = { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
    const size = labelSize(flow.label ?? '', towards.y === 0 ? Math.max(FLOW_LABEL_WIDTH, Math.min(150, length - 20)) : FLOW_LABEL_WIDTH);
    for (const step of [10, 24, 40, 60, 90, 130]) {
      if (step > length) break;
      places.push(...(towards.y === 0 ? besideLevel(from, towards.x, step, size) : besideUpright(from, towards.y, step, size)));
    }
  });
  return places;
}

type Size = { readonly width: number; readonly height: number };

const besideLevel = (from: Point, towards: number, step: number, size: Size): readonly Box[] => {
  const near = from.x + towards * step;
  const x = towards > 0 ? near : near - size.width;
  return [
    { x, y: from.y - size.height - 3, ...size },
    { x, y: from.y + 4, ...size },
  ];
};

const besideUpright = (from: Point, towards: number, step: number, size: Size): readonly Box[] => {
  const near = from.y + towards * step;
  const y = towards > 0 ? near : near - size.height;
  return [
    { x: from.x + SPACE, y, ...size },
    { x: from.x - SPACE - size.width, y, ...size },
  ];
};

/** The place with the least in its way; among equals the one named first. */
function best(places: readonly Box[], owner: Box, around: Surroundings, labels: ReadonlyMap<string, Box>, own: string): Box {
  let chosen = places[0] ?? { ...centreOf(owner), width: 1, height: 1 };
  let least = Infinity;
  places.forEach((place, index) => {
    const price = nuisance(place, around, labels, own) + index * 0.4;
    if (price < least) [chosen, least] = [place, price];
  });
  return chosen;
}

/** Where the time limit of a task is drawn: over its upper right corner. */
const limitBadge = (task: Box): Box => ({ x: task.x + task.width / 2, y: task.y - 13, width: task.width / 2 + 30, height: 24 });

function nuisance(place: Box, around: Surroundings, labels: ReadonlyMap<string, Box>, own: string): number {
  let price = 0;
  for (const box of around.nodes.values()) {
    if (overlap(place, box)) price += 40;
    if (box.width === sizes.task.width && overlap(place, limitBadge(box))) price += 30;
  }
  for (const box of labels.values()) if (overlap(place, box)) price += 40;
  for (const [id, way] of around.ways) {
    const crossings = way.slice(1).filter((to, index) => segmentCrosses(way[index] as Point, to, place)).length;
    price += crossings * (id === own ? 12 : 9);
  }
  for (const lane of around.lanes.values()) {
    if (segmentCrosses({ x: lane.x, y: lane.y }, { x: lane.x + lane.width, y: lane.y }, place)) price += 8;
  }
  return price;
}
