import { type Node, type Work } from '@mot-cua/procedure';
import { type Element, type Step } from '../../behaviour';
import { type PlanNode } from '../../plan';
import { finding } from '../finding';
import { agencyField, mappingFields, roleField, timeFields } from '../panel-fields';
import { readWork } from './read-work';

const workOf = (node: Node): Work => node.details as unknown as Work;

/** Work of a person: it waits in an inbox until somebody with its role in its agency completes it with one of its outcomes. */
export const userTask: Element = {
  face: {
    type: 'userTask',
    label: { vi: 'Công việc của cán bộ', en: 'User task' },
    family: 'activity',
    read: readWork,
    check: (node, procedure) => {
      const lane = procedure.lanes.find(({ id }) => id === node.lane);
      const { role, outcomes } = workOf(node);
      return [
        ...(role === '' && lane?.role === undefined
          ? [finding(node, 'task.role-missing', 'Công việc ‹name› chưa có vai trò thực hiện.', 'The task ‹name› has no role.')]
          : []),
        ...(new Set(outcomes.map(({ id }) => id)).size < outcomes.length || outcomes.some(({ id }) => id === '')
          ? [
              finding(
                node,
                'task.outcomes-ambiguous',
                'Kết quả của công việc ‹name› trùng hoặc thiếu mã.',
                'Outcomes of the task ‹name› have the same id or none.',
              ),
            ]
          : []),
      ];
    },
    fields: [
      roleField,
      agencyField,
      ...timeFields,
      { property: 'mc:form', label: { vi: 'Biểu mẫu', en: 'Form' }, editor: 'form' },
      { property: 'mc:outcomes', label: { vi: 'Các kết quả', en: 'Outcomes' }, editor: 'outcomes' },
      { property: 'mc:outcomeVariable', label: { vi: 'Tên lưu kết quả', en: 'Name of the outcome' }, editor: 'text' },
      ...mappingFields,
    ],
  },
  behaviour: {
    work: workOf,
    enter: (step, visit, at) => {
      const { role, form } = workOf(at.node);
      const agency = agencyOf(step, at);
      const limit = at.node.limit;
      const due = limit && step.due(limit);
      step.wait(visit, {
        kind: 'task',
        ...(due !== undefined && { due }),
        work: { role: role || (at.role ?? ''), agency, ...(form !== undefined && { form }), ...(limit && { limit }) },
      });
    },
    met: (step, visit, _at, { payload, beside }) => step.leave(visit, { ...(payload && { result: payload }), ...(beside && { beside }) }),
  },
};

const agencyOf = (step: Step, at: PlanNode): number => {
  const key = workOf(at.node).agency ?? at.agency;
  return (key === undefined ? undefined : step.agency(key)) ?? step.fail('agency.missing', key);
};
