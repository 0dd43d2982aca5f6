import { waitsFor } from '../../arming';
import { type Element } from '../../behaviour';
import { timeFields } from '../panel-fields';

/** Waits for something from outside the path, unless it was reached by it (BPMN 2.0.2, Intermediate Event). */
export const intermediateCatchEvent: Element = {
  face: {
    type: 'intermediateCatchEvent',
    label: { vi: 'Sự kiện chờ', en: 'Catching event' },
    family: 'event',
    triggers: ['timer', 'message', 'signal', 'conditional', 'link'],
    executes: { attributes: ['parallelMultiple'] },
    fields: timeFields,
  },
  behaviour: {
    enter: (step, visit, at, arrival) => {
      const waits = arrival ? [] : waitsFor(step, visit, at, 'own');
      // A link is a flow that is not drawn: nothing to wait for.
      if (waits.length === 0) step.leave(visit, arrival?.payload && { result: arrival.payload });
      else for (const wait of waits) step.wait(visit, wait);
    },
    met: (step, visit, _at, { payload }) => step.leave(visit, payload && { result: payload }),
  },
};
