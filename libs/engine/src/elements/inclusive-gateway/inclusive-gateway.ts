import { type Element } from '../../behaviour';
import { conditionField } from '../panel-fields';
import { isAwaited } from './awaited';

/** Every way whose condition is true; and it waits for every token that can still come (BPMN 2.0.2, Inclusive Gateway). */
export const inclusiveGateway: Element = {
  face: {
    type: 'inclusiveGateway',
    label: { vi: 'Cổng rẽ nhiều nhánh', en: 'Inclusive gateway' },
    family: 'gateway',
    fields: [conditionField],
  },
  behaviour: {
    later: (node) => (node.incoming.length > 1 ? 'joins' : undefined),
    ready: (step, scope, at) => {
      const marked = at.node.incoming.filter((flow) => scope.marking?.[flow]);
      const unmarked = at.node.incoming.filter((flow) => !scope.marking?.[flow]);
      return marked.length === 0 || isAwaited(step, scope, at, unmarked, marked) ? undefined : { flows: marked };
    },
    enter: (step, visit, at) => {
      const chosen = at.outgoing.filter(
        ({ id, condition }) => id !== at.node.default && (condition === undefined || step.condition(condition, visit)),
      );
      const along = chosen.length > 0 ? chosen.map(({ id }) => id) : at.node.default === undefined ? [] : [at.node.default];
      if (along.length === 0 && at.outgoing.length > 0) step.fail('flow.none');
      step.leave(visit, { along });
    },
  },
};
