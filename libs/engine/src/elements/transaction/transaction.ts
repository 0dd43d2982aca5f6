import { type Element } from '../../behaviour';
import { mappingFields } from '../panel-fields';
import { subProcess } from '../sub-process/sub-process';

/** A sub-process that can be cancelled as a whole; an error at its edge is a hazard, which undoes nothing (BPMN 2.0.2, Transaction). */
export const transaction: Element = {
  face: {
    type: 'transaction',
    label: { vi: 'Giao dịch', en: 'Transaction' },
    family: 'activity',
    executes: { attributes: ['method'] },
    fields: mappingFields,
  },
  behaviour: subProcess.behaviour,
};
