import { printLimitBriefly } from '@mot-cua/calendar';
import { type ModdleElement } from 'bpmn-moddle';
import { type Tongue } from '../language/language';
import { limitOf } from './limit-text';
import { svg, textWidth } from './svg';

const HEIGHT = 20;
const TEXT_PX = 13;
const font = `600 ${TEXT_PX}px var(--mc-font)`;
const measured = `600 ${TEXT_PX}px "Source Sans 3", sans-serif`;
/** Badges sit astride the upper edge, so that flows enter between them. */
const TOP = -HEIGHT / 2;

/** The dark square with the step's number at the upper left corner. */
export function drawStepNumber(number: number): SVGGElement {
  const width = Math.max(HEIGHT, textWidth(String(number), measured) + 10);
  return svg(
    'g',
    { class: 'mc-step-number', transform: `translate(-1 ${TOP})` },
    'pointer-events:none',
    svg('rect', { width, height: HEIGHT - 2, rx: 3 }, 'fill:var(--mc-node-line);stroke:none'),
    svg('text', { x: width / 2, y: HEIGHT / 2 + 4, 'text-anchor': 'middle' }, `font:${font};fill:var(--mc-node)`, String(number)),
  );
}

const uncounted: Record<Tongue, string> = { vi: 'không tính', en: 'not counted' };

/** The pill at the upper right corner: the limit, or that the time does not count. Undefined where there is nothing to say. */
export function drawLimitBadge(model: ModdleElement, right: number, tongue: Tongue): SVGGElement | undefined {
  const limit = limitOf(model.get('mc:limit') as string | undefined);
  const counted = model.get('mc:counted') !== false;
  if (!limit && counted) return undefined;
  const words = limit ? printLimitBriefly(limit)[tongue] : uncounted[tongue];
  const ink = counted ? 'var(--mc-text)' : 'var(--mc-wait-fg)';
  const edge = counted ? 'var(--mc-node-line)' : 'var(--mc-wait-line)';
  const width = textWidth(words, measured) + 30;
  return svg(
    'g',
    { class: 'mc-limit', transform: `translate(${badgeLeft(width, right)} ${TOP})` },
    'pointer-events:none',
    svg('rect', { width, height: HEIGHT, rx: HEIGHT / 2 }, `fill:var(--mc-surface);stroke:${edge};stroke-width:1`),
    counted ? clock(ink) : pauseBars(ink),
    svg('text', { x: 22, y: HEIGHT / 2 + 4.5 }, `font:${font};fill:${ink}`, words),
  );
}

/** At the right end of the upper edge, but not over its middle, where flows come and go; never further out than a neighbour allows. */
const badgeLeft = (width: number, right: number): number => Math.min(Math.max(right + 8 - width, right / 2 + 8), right + 32 - width);

const clock = (ink: string): SVGGElement =>
  svg(
    'g',
    { transform: 'translate(13 10)' },
    `fill:none;stroke:${ink};stroke-width:1.4;stroke-linecap:round`,
    svg('circle', { r: 5.5 }),
    svg('path', { d: 'M0 -3 V0 L2.2 1.6' }),
  );

const pauseBars = (ink: string): SVGGElement =>
  svg(
    'g',
    { transform: 'translate(13 10)' },
    `stroke:${ink};stroke-width:2;stroke-linecap:round`,
    svg('path', { d: 'M-2.6 -4 V4 M2.6 -4 V4' }),
  );

/** The hatch of steps whose time does not count. */
export function hatchPattern(id: string): SVGDefsElement {
  return svg(
    'defs',
    {},
    '',
    svg(
      'pattern',
      { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      '',
      svg('rect', { width: 8, height: 8 }, 'fill:var(--mc-node)'),
      svg('path', { d: 'M0 0 V8' }, 'stroke:var(--mc-wait-line);stroke-width:1.6;opacity:.55'),
    ),
  );
}
