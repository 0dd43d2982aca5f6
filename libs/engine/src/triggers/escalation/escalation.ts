import { type TriggerElement } from '../../behaviour';
import { nameMissing, nameOf } from '../named';

/** Something the level above should know (BPMN 2.0.2, Escalation Event Definition). Nobody caring is no fault: the thrower goes on. */
export const escalation: TriggerElement = {
  face: {
    kind: 'escalation',
    label: { vi: 'Báo cấp trên', en: 'Escalation' },
    check: (node, trigger, procedure) =>
      node.type === 'endEvent' || node.type === 'intermediateThrowEvent' ? nameMissing('escalation')(node, trigger, procedure) : [],
    fields: [{ property: 'bpmn:escalationRef', label: { vi: 'Nội dung báo', en: 'Escalation' }, editor: 'declaration' }],
  },
  behaviour: {
    throw: (step, visit, trigger, at) => {
      step.raise(visit, { kind: 'escalation', name: nameOf(step, at, trigger), ...(visit.data && { payload: visit.data }) });
      return 'done';
    },
  },
};
