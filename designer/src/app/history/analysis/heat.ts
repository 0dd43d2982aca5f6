import { type FiguresView } from '@mot-cua/contract';
import { type DiagramMarks, MOST_STRENGTH, noMarks } from '../../canvas/diagram-mark';
import { type Tongue } from '../../language/language';
import { workingTimeText } from './working-time-text';

/** Times of steps and passes of flows as a layer over the diagram: the longest time is the strongest, the busiest flow the thickest. */
export function heatOf({ steps, flows }: FiguresView, tongue: Tongue): DiagramMarks {
  const longest = Math.max(...steps.map(({ time }) => time), 0);
  const busiest = Math.max(...flows.map(({ passes }) => passes), 1);
  return {
    ...noMarks,
    quantities: {
      nodes: Object.fromEntries(
        steps.map(({ node, time }) => [
          node,
          { strength: longest === 0 ? 0 : Math.ceil((time / longest) * MOST_STRENGTH), label: workingTimeText(time)[tongue] },
        ]),
      ),
      flows: Object.fromEntries(flows.map(({ flow, passes }) => [flow, { share: passes / busiest, label: passes.toLocaleString(tongue) }])),
    },
  };
}
