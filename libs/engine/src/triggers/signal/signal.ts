import { type TriggerElement } from '../../behaviour';
import { nameMissing, nameOf } from '../named';

/** Something told to everyone who listens (BPMN 2.0.2, Signal Event Definition). A throw moves last: what is drawn beside it already listens. */
export const signal: TriggerElement = {
  face: {
    kind: 'signal',
    label: { vi: 'Tín hiệu', en: 'Signal' },
    check: nameMissing('signal'),
    fields: [{ property: 'bpmn:signalRef', label: { vi: 'Tín hiệu', en: 'Signal' }, editor: 'declaration', required: true }],
  },
  behaviour: {
    later: 'throws',
    wait: (step, _visit, trigger, at) => ({ kind: 'signal', name: nameOf(step, at, trigger) }),
    again: (_step, wait) => wait,
    throw: (step, visit, trigger, at) => {
      step.broadcast(visit, nameOf(step, at, trigger), visit.data);
      return 'done';
    },
  },
};
