import { boxAround, centreOf, type Box } from './geometry';
import { sizes, type LayoutInput } from './layout-model';

/** Share of a task's lower border, from its left, at which the first boundary event sits; the next ones follow to the left. */
const FIRST = 0.75;
const STEP = 0.33;

/** Boundary events sit on the side of their task that looks at what they lead to: left or right in the same row, else below. */
export function placeBoundaryEvents(input: LayoutInput, nodes: ReadonlyMap<string, Box>): ReadonlyMap<string, Box> {
  const placed = new Map(nodes);
  const below = new Map<string, number>();
  for (const node of input.nodes) {
    if (!node.attachedTo) continue;
    const host = placed.get(node.attachedTo);
    if (!host) throw new Error(`layout: boundary event ${node.id} sits on nothing`);
    const flow = input.flows.find((one) => one.from === node.id);
    const target = flow ? placed.get(flow.to) : undefined;
    const middle = centreOf(host);
    if (target && centreOf(target).y === middle.y && nothingBetween(host, target, nodes)) {
      const x = centreOf(target).x < middle.x ? host.x : host.x + host.width;
      placed.set(node.id, boxAround({ x, y: middle.y }, sizes.event.width, sizes.event.height));
    } else {
      const count = below.get(node.attachedTo) ?? 0;
      below.set(node.attachedTo, count + 1);
      const x = Math.round((host.x + host.width * (FIRST - STEP * count)) / 10) * 10;
      placed.set(node.id, boxAround({ x, y: host.y + host.height }, sizes.event.width, sizes.event.height));
    }
  }
  return placed;
}

function nothingBetween(host: Box, target: Box, nodes: ReadonlyMap<string, Box>): boolean {
  const left = Math.min(host.x + host.width, target.x + target.width);
  const right = Math.max(host.x, target.x);
  const y = centreOf(host).y;
  return [...nodes.values()].every(
    (box) => box === host || box === target || box.y > y || box.y + box.height < y || box.x >= right || box.x + box.width <= left,
  );
}
