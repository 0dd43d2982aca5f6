import { type Element } from '../../behaviour';
import { finding } from '../finding';

/** All ways on; and it waits for all ways in: all incoming flows, not all tokens (BPMN 2.0.2, Parallel Gateway). */
export const parallelGateway: Element = {
  face: {
    type: 'parallelGateway',
    label: { vi: 'Cổng song song', en: 'Parallel gateway' },
    family: 'gateway',
    check: (node, procedure) =>
      procedure.flows.some(({ from, condition }) => from === node.id && condition !== undefined)
        ? [
            finding(
              node,
              'flow.condition-ignored',
              'Cổng song song ‹name› đi mọi nhánh: điều kiện trên nhánh không có tác dụng.',
              'The parallel gateway ‹name› takes every flow: conditions on them have no effect.',
              'error',
            ),
          ]
        : [],
    fields: [],
  },
  behaviour: {
    ready: (_step, scope, { node }) => (node.incoming.every((flow) => scope.marking?.[flow]) ? { flows: node.incoming } : undefined),
    enter: (step, visit, at) => step.leave(visit, { along: at.node.outgoing }),
  },
};
