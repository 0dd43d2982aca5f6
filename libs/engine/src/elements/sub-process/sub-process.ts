import { type Element } from '../../behaviour';
import { mappingFields } from '../panel-fields';
import { enterContent } from './enter-content';

/** A procedure inside a procedure, with names of its own; also the event sub-process, which is entered by what happened (BPMN 2.0.2, Sub-Process). */
export const subProcess: Element = {
  face: {
    type: 'subProcess',
    label: { vi: 'Quy trình con', en: 'Sub-process' },
    family: 'activity',
    executes: { attributes: ['triggeredByEvent'] },
    fields: mappingFields,
  },
  behaviour: {
    scope: true,
    enter: enterContent,
    emptied: (step, visit) => step.leave(visit),
  },
};
