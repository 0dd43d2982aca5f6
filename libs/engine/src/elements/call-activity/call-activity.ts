import { type Json, type Node } from '@mot-cua/procedure';
import { type Element } from '../../behaviour';
import { finding } from '../finding';
import { mappingFields } from '../panel-fields';
import { enterContent } from '../sub-process/enter-content';

const calledOf = (node: Node): string => (node.details as { readonly called?: string } | null)?.called ?? '';

/**
 * Another procedure inside this dossier: one history, one lock; errors and escalations cross it like any sub-process. It sees only what the
 * inputs give it, and gives back only what the outputs name (BPMN 2.0.2, Call Activity). The version is pinned when the caller is published.
 */
export const callActivity: Element = {
  face: {
    type: 'callActivity',
    label: { vi: 'Gọi thủ tục khác', en: 'Call activity' },
    family: 'activity',
    executes: { attributes: ['calledElement'] },
    read: (element): Json => {
      const called = element.get('calledElement');
      return typeof called === 'string' ? { called } : {};
    },
    // Whether there is such a procedure is known where versions are kept: it is asked when the caller is published.
    check: (node) =>
      calledOf(node) === ''
        ? [finding(node, 'call.missing', 'Bước ‹name› chưa chọn thủ tục được gọi.', 'The step ‹name› names no procedure to call.')]
        : [],
    fields: [
      { property: 'bpmn:calledElement', label: { vi: 'Thủ tục được gọi', en: 'Called procedure' }, editor: 'text', required: true },
      ...mappingFields,
    ],
  },
  behaviour: {
    scope: true,
    home: true,
    calls: calledOf,
    enter: (step, visit, at) => {
      if (!at.call) step.fail('call.unknown', calledOf(at.node));
      enterContent(step, visit, at);
    },
    emptied: (step, visit) => {
      step.leave(visit);
    },
  },
};
