import { Board } from './board';
import { HEADER, measure } from './measure';
import { findAside, placeAside } from './place-aside';
import { placeBoundaryEvents } from './place-boundary';
import { placeFlowLabels, placeNodeLabels } from './place-labels';
import { placeMainLine } from './place-main-line';
import { readingOrder } from './reading-order';
import { routeFlows } from './route-flows';
import { StreetMap } from './street-map';
import { type Box } from './geometry';
import { type Layout, type LayoutInput } from './layout-model';

/**
 * Lays a diagram out from left to right in horizontal lanes: main line straight, loops and side ends beside it, flows with right angles
 * round the shapes, labels where they cover nothing. The same input always gives the same picture.
 *
 * @throws when a flow names an unknown node or cannot be drawn: a mistake of the caller, not of the data.
 */
export function layOut(input: LayoutInput): Layout {
  const order = readingOrder(input);
  const board = new Board(input.lanes);
  const aside = findAside(input, order);
  placeMainLine(order, aside.ids, board);
  placeAside(aside, input, order, board);
  const measured = measure(input, board);
  const nodes = placeBoundaryEvents(input, measured.nodes);
  const labels = new Map<string, Box>();
  placeNodeLabels(
    input.nodes.filter((node) => node.shape === 'event'),
    { nodes, lanes: measured.lanes, ways: new Map() },
    labels,
  );
  const flows = routeFlows(input, order, nodes, streets(measured.pool, measured.lanes, nodes, labels));
  const around = { nodes, lanes: measured.lanes, ways: flows };
  labels.clear();
  placeNodeLabels(
    input.nodes.filter((node) => node.shape === 'event'),
    around,
    labels,
  );
  placeNodeLabels(
    input.nodes.filter((node) => node.shape === 'gateway'),
    around,
    labels,
  );
  placeFlowLabels(input, around, labels);
  return { pool: measured.pool, lanes: measured.lanes, nodes, flows, labels };
}

const LABEL_PRICE = 6;
const BORDER_PRICE = 2;

function streets(pool: Box, lanes: ReadonlyMap<string, Box>, nodes: ReadonlyMap<string, Box>, labels: ReadonlyMap<string, Box>): StreetMap {
  const map = new StreetMap({ ...pool, x: pool.x + 2 * HEADER, width: pool.width - 2 * HEADER });
  for (const lane of lanes.values()) map.raise({ x: lane.x, y: lane.y, width: lane.width, height: 0 }, BORDER_PRICE);
  for (const label of labels.values()) map.raise(label, LABEL_PRICE);
  for (const box of nodes.values()) map.block(box);
  return map;
}
