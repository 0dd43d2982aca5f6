import { inside, overlap, segmentCrosses, type Box, type Point } from './geometry';
import { type Layout, type LayoutInput } from './layout-model';

/** What is wrong with a picture: each line names its elements. Empty: it may be shown. */
export type LayoutFlaw = {
  readonly kind: 'shapes-overlap' | 'outside-lane' | 'loose-end' | 'slanted' | 'through-shape' | 'missing';
  readonly elements: readonly string[];
};

/** Checks a layout against its input: nothing overlaps, every node lies in its lane, every flow joins its shapes with right angles. */
export function checkLayout(input: LayoutInput, layout: Layout): readonly LayoutFlaw[] {
  return [...overlapping(input, layout), ...outsideLane(input, layout), ...input.flows.flatMap((flow) => flowFlaws(flow, input, layout))];
}

function overlapping(input: LayoutInput, layout: Layout): readonly LayoutFlaw[] {
  const flaws: LayoutFlaw[] = [];
  input.nodes.forEach((a, index) => {
    for (const b of input.nodes.slice(index + 1)) {
      if (a.attachedTo === b.id || b.attachedTo === a.id) continue;
      const [one, other] = [layout.nodes.get(a.id), layout.nodes.get(b.id)];
      if (one && other && overlap(one, other)) flaws.push({ kind: 'shapes-overlap', elements: [a.id, b.id] });
    }
  });
  return flaws;
}

function outsideLane(input: LayoutInput, layout: Layout): readonly LayoutFlaw[] {
  return input.nodes.flatMap((node): LayoutFlaw[] => {
    const box = layout.nodes.get(node.id);
    const lane = layout.lanes.get(node.lane);
    if (!box || !lane) return [{ kind: 'missing', elements: [node.id] }];
    return inside(box, lane) && inside(lane, layout.pool) ? [] : [{ kind: 'outside-lane', elements: [node.id] }];
  });
}

function flowFlaws(flow: LayoutInput['flows'][number], input: LayoutInput, layout: Layout): readonly LayoutFlaw[] {
  const way = layout.flows.get(flow.id) ?? [];
  const [from, to] = [layout.nodes.get(flow.from), layout.nodes.get(flow.to)];
  const [first, last] = [way[0], way.at(-1)];
  if (!from || !to || !first || !last) return [{ kind: 'missing', elements: [flow.id] }];
  const flaws: LayoutFlaw[] = [];
  if (!onBorder(first, from)) flaws.push({ kind: 'loose-end', elements: [flow.id, flow.from] });
  if (!onBorder(last, to)) flaws.push({ kind: 'loose-end', elements: [flow.id, flow.to] });
  way.slice(1).forEach((point, index) => {
    const before = way[index] as Point;
    if (before.x !== point.x && before.y !== point.y) flaws.push({ kind: 'slanted', elements: [flow.id] });
    for (const node of input.nodes) {
      const box = layout.nodes.get(node.id);
      const own = [flow.from, flow.to].some(
        (id) => id === node.id || input.nodes.some((one) => one.id === id && one.attachedTo === node.id),
      );
      if (box && !own && segmentCrosses(before, point, box)) flaws.push({ kind: 'through-shape', elements: [flow.id, node.id] });
    }
  });
  return flaws;
}

const onBorder = (point: Point, box: Box): boolean => {
  const within = point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
  return within && (point.x === box.x || point.x === box.x + box.width || point.y === box.y || point.y === box.y + box.height);
};
