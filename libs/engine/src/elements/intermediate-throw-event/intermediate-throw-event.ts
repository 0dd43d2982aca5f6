import { type Element } from '../../behaviour';
import { afterThrow, throwTriggers } from '../throw-triggers';

/** Says something on the way and goes on (BPMN 2.0.2, Intermediate Event). */
export const intermediateThrowEvent: Element = {
  face: {
    type: 'intermediateThrowEvent',
    label: { vi: 'Sự kiện phát ra', en: 'Throwing event' },
    family: 'event',
    triggers: ['none', 'message', 'signal', 'escalation', 'compensate', 'link'],
    fields: [],
  },
  behaviour: { enter: throwTriggers, emptied: afterThrow },
};
