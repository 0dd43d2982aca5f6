import { type Element } from '../../behaviour';
import { mappingFields } from '../panel-fields';

/** A step without work of its own: it is passed at once (BPMN 2.0.2, Task: abstract task). */
export const task: Element = {
  face: { type: 'task', label: { vi: 'Bước trung gian', en: 'Task' }, family: 'activity', fields: mappingFields },
  behaviour: { enter: (step, visit) => step.leave(visit) },
};

/** Work done without the system: nothing waits for it (BPMN 2.0.2, Manual Task). */
export const manualTask: Element = {
  face: { type: 'manualTask', label: { vi: 'Việc làm ngoài hệ thống', en: 'Manual task' }, family: 'activity', fields: mappingFields },
  behaviour: task.behaviour,
};
