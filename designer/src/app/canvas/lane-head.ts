import { fitLines } from './fit-lines';
import { OUTER_TEXT_PX } from './opening-view';
import { svg, textWidth } from './svg';

/** Width of a lane's head: fixed by bpmn-js, whose layout of lanes counts on it. */
export const LANE_HEAD_WIDTH = 30;
const LINE = OUTER_TEXT_PX + 0.5;
const measured = `600 ${OUTER_TEXT_PX}px "Source Sans 3", sans-serif`;

/** The head of a lane or pool: its name upwards, on two lines at most, the whole name on hover. `width` other than the head's: a pool without content. */
export function drawLaneHead(name: string, width: number, height: number): SVGGElement {
  const lines = fitLines(name, height - 12, 2, (text) => textWidth(text, measured));
  const first = width / 2 + OUTER_TEXT_PX / 2 - 2 - ((lines.length - 1) * LINE) / 2;
  return svg(
    'g',
    { class: 'mc-lane-head' },
    'pointer-events:none',
    svg('title', {}, '', name),
    svg('rect', { width, height }, 'fill:var(--mc-lane-head);stroke:var(--mc-lane-line);stroke-width:1'),
    ...lines.map((line, index) =>
      svg(
        'text',
        { transform: `translate(${first + index * LINE} ${height / 2}) rotate(-90)`, 'text-anchor': 'middle' },
        `font:600 ${OUTER_TEXT_PX}px/1 var(--mc-font);fill:var(--mc-text-2)`,
        line,
      ),
    ),
  );
}
