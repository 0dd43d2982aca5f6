import { type Tongue } from '../language/language';
import { type DrawnElement } from './bpmn-services';
import { OUTER_TEXT_PX } from './opening-view';
import { svg, textWidth } from './svg';

const font = `600 ${OUTER_TEXT_PX}px var(--mc-font)`;
const measured = `600 ${OUTER_TEXT_PX}px "Source Sans 3", sans-serif`;
const still = 'pointer-events:none';

/** The ring round the step the dossier is at. */
export function drawHalo(element: DrawnElement): SVGElement {
  const ring = 'fill:none;stroke:var(--mc-accent-line);stroke-width:3';
  if (element.businessObject.$instanceOf('bpmn:Activity'))
    return svg('rect', { x: -4, y: -4, width: element.width + 8, height: element.height + 8, rx: 8, class: 'mc-halo' }, `${still};${ring}`);
  return svg(
    'circle',
    { cx: element.width / 2, cy: element.height / 2, r: Math.max(element.width, element.height) / 2 + 4, class: 'mc-halo' },
    `${still};${ring}`,
  );
}

/** Octagon with a cross: the shape of red everywhere in the application. */
const octagon = 'M-3.3 -8 H3.3 L8 -3.3 V3.3 L3.3 8 H-3.3 L-8 3.3 V-3.3 Z';
const late: Record<Tongue, string> = { vi: 'Quá hạn', en: 'Overdue' };

/** The red pill at the lower left corner. */
export function drawLate(element: DrawnElement, tongue: Tongue): SVGElement {
  const width = textWidth(late[tongue], measured) + 34;
  return svg(
    'g',
    { class: 'mc-late-pill', transform: `translate(-8 ${element.height - 9})` },
    still,
    svg('rect', { width, height: 22, rx: 3 }, 'fill:var(--mc-red-bg);stroke:var(--mc-red-line)'),
    svg(
      'g',
      { transform: 'translate(13 11)' },
      '',
      svg('path', { d: octagon }, 'fill:var(--mc-red-solid)'),
      svg('path', { d: 'M-2.6 -2.6 L2.6 2.6 M2.6 -2.6 L-2.6 2.6' }, 'stroke:var(--mc-red-glyph);stroke-width:1.8;stroke-linecap:round'),
    ),
    svg('text', { x: 26, y: 16 }, `font:${font};fill:var(--mc-red-fg)`, late[tongue]),
  );
}

/** How many findings speak of a node: an octagon for errors, a disc for warnings only, at the lower left corner of an activity, the upper left of others, half way along a flow. */
export function drawFindings(element: DrawnElement, count: number, severity: 'error' | 'warning'): SVGElement {
  const colour = severity === 'error' ? 'red' : 'orange';
  const place = element.waypoints
    ? middleOf(element.waypoints)
    : // Below events and gateways stands their name.
      element.businessObject.$instanceOf('bpmn:Activity') ? { x: 2, y: element.height } : { x: 4, y: 4 }; // prettier-ignore
  const shape = severity === 'error' ? svg('path', { d: octagon, transform: 'scale(1.2)' }) : svg('circle', { r: 9 });
  return svg(
    'g',
    { class: `mc-findings mc-findings-${severity}`, transform: `translate(${place.x} ${place.y})` },
    `${still};fill:var(--mc-${colour}-solid)`,
    shape,
    svg('text', { y: 5, 'text-anchor': 'middle' }, `font:${font};fill:var(--mc-${colour}-glyph)`, String(count)),
  );
}

/** `2 · 5` at the lower right corner: this was the second and the fifth stop of the way. `×2` where stops are not counted; `×9 … 14 · 16 · 18` for many. */
export function drawRounds(element: DrawnElement, rounds: number, places: readonly number[] = []): SVGElement {
  const stops = places.join(' · ');
  const words = rounds <= places.length || rounds <= 1 ? stops : `×${rounds}${stops && ` … ${stops}`}`;
  const width = textWidth(words, measured) + 14;
  return svg(
    'g',
    { class: 'mc-rounds', transform: `translate(${element.width - width + 8} ${element.height - 10})` },
    still,
    svg('rect', { width, height: 20, rx: 10 }, 'fill:var(--mc-surface);stroke:var(--mc-accent)'),
    svg('text', { x: width / 2, y: 15, 'text-anchor': 'middle' }, `font:${font};fill:var(--mc-accent)`, words),
  );
}

/** A quantity on the lower edge of a node. */
export function drawQuantity(element: DrawnElement, label: string): SVGElement {
  return pill('mc-quantity', element.width / 2, element.height, label);
}

/** How often a flow was passed, half way along it. */
export function drawUse(flow: DrawnElement, label: string): SVGElement {
  const { x, y } = middleOf(flow.waypoints ?? []);
  return pill('mc-use', x, y, label);
}

function pill(name: string, x: number, y: number, label: string): SVGElement {
  const width = textWidth(label, measured) + 14;
  return svg(
    'g',
    { class: name, transform: `translate(${x - width / 2} ${y - 10})` },
    still,
    svg('rect', { width, height: 20, rx: 10 }, 'fill:var(--mc-surface);stroke:var(--mc-data-2)'),
    svg('text', { x: width / 2, y: 15, 'text-anchor': 'middle' }, `font:${font};fill:var(--mc-text)`, label),
  );
}

export const arrowHead = (id: string): SVGElement =>
  svg(
    'marker',
    { id, viewBox: '0 0 12 12', refX: 11, refY: 6, markerWidth: 14, markerHeight: 14, markerUnits: 'userSpaceOnUse', orient: 'auto' },
    '',
    svg('path', { d: 'M0 1 L12 6 L0 11 Z' }, 'fill:var(--mc-accent)'),
  );

/** A token lying on a flow, with their number when there are several. */
export function drawToken(flow: DrawnElement, count: number): SVGElement {
  const { x, y } = middleOf(flow.waypoints ?? []);
  const token = svg(
    'g',
    { class: 'mc-token', transform: `translate(${x} ${y})` },
    still,
    svg('circle', { r: 8 }, 'fill:var(--mc-accent);stroke:var(--mc-surface);stroke-width:2'),
  );
  if (count > 1) token.append(svg('text', { y: 5, 'text-anchor': 'middle' }, `font:${font};fill:var(--mc-on-accent)`, String(count)));
  return token;
}

type Point = { readonly x: number; readonly y: number };

/** The point half way along a line of straight pieces. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, index) => Math.hypot(point.x - points[index].x, point.y - points[index].y));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const share = left / length;
      const [from, to] = [points[index], points[index + 1]];
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}
