import { type TriggerElement } from '../../behaviour';

/** A flow that is not drawn: made into one at reading, nothing is left to do (BPMN 2.0.2, Link Event Definition). */
export const link: TriggerElement = {
  face: {
    kind: 'link',
    label: { vi: 'Liên kết', en: 'Link' },
    executes: { attributes: ['name'], children: ['source', 'target'] },
    fields: [],
  },
  behaviour: {},
};
