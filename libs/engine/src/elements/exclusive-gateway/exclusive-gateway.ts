import { type Element } from '../../behaviour';
import { finding } from '../finding';
import { conditionField } from '../panel-fields';

/** One way on: the first whose condition is true, in document order of the flows; else the default (BPMN 2.0.2, Exclusive Gateway). */
export const exclusiveGateway: Element = {
  face: {
    type: 'exclusiveGateway',
    label: { vi: 'Cổng rẽ một nhánh', en: 'Exclusive gateway' },
    family: 'gateway',
    check: (node, procedure) =>
      node.outgoing.length < 2
        ? []
        : procedure.flows
            .filter(({ id, from, condition }) => from === node.id && condition === undefined && id !== node.default)
            .map(({ id, line }) => ({
              ...finding(
                node,
                'flow.condition-missing',
                'Một nhánh sau cổng ‹name› chưa có điều kiện.',
                'A flow out of the gateway ‹name› has no condition.',
              ),
              element: id,
              ...(line !== undefined && { line }),
            })),
    fields: [conditionField],
  },
  behaviour: {
    enter: (step, visit, at) => {
      const chosen = at.outgoing.find(
        ({ id, condition }) => id !== at.node.default && (condition === undefined || step.condition(condition, visit)),
      );
      const along = chosen?.id ?? at.node.default;
      if (along === undefined && at.outgoing.length > 0) step.fail('flow.none');
      step.leave(visit, { along: along === undefined ? [] : [along] });
    },
  },
};
