import { type TriggerElement } from '../../behaviour';
import { nameMissing, nameOf } from '../named';

/** Something went wrong in the procedure's own terms (BPMN 2.0.2, Error Event Definition). Found by walking outwards when it is thrown. */
export const error: TriggerElement = {
  face: {
    kind: 'error',
    label: { vi: 'Lỗi', en: 'Error' },
    // A catching event may leave it out and then catches every error.
    check: (node, trigger, procedure) => (node.type === 'endEvent' ? nameMissing('error')(node, trigger, procedure) : []),
    fields: [{ property: 'bpmn:errorRef', label: { vi: 'Lỗi', en: 'Error' }, editor: 'declaration' }],
  },
  behaviour: {
    throw: (step, visit, trigger, at) => {
      const name = nameOf(step, at, trigger);
      const caught = step.raise(visit, { kind: 'error', name, ...(visit.data && { payload: visit.data }) });
      // A dossier must not die by a drawing error: the thrower stays, as an incident.
      if (!caught) step.fail('error.uncaught', name);
      return 'done';
    },
  },
};
