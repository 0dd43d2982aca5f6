import { type Json, type Node } from '@mot-cua/procedure';
import { type Element } from '../../behaviour';
import { finding } from '../finding';
import { mappingFields } from '../panel-fields';

type Asked = { readonly decision?: string; readonly resultVariable?: string };
const askedOf = (node: Node): Asked => node.details as unknown as Asked;

/**
 * Asks a decision table of the procedure and stores its answer under a name (BPMN 2.0.2, Business Rule Task; DMN 1.3, Decision Table). The
 * rules the answer rests on are noted in the history. A gap, an overlap or a value that does not fit is an incident: nothing is guessed.
 */
export const businessRuleTask: Element = {
  face: {
    type: 'businessRuleTask',
    label: { vi: 'Tra bảng quyết định', en: 'Business rule task' },
    family: 'activity',
    read: (element): Json => {
      const [decision, resultVariable] = [element.get('mc:decision'), element.get('mc:resultVariable')];
      return {
        ...(typeof decision === 'string' && decision !== '' && { decision }),
        ...(typeof resultVariable === 'string' && { resultVariable }),
      };
    },
    check: (node) => {
      const { decision, resultVariable } = askedOf(node);
      return [
        ...(decision === undefined
          ? [finding(node, 'decision.missing', 'Bước ‹name› chưa chọn bảng quyết định.', 'The step ‹name› names no decision table.')]
          : []),
        ...(resultVariable === undefined && node.outputs.length === 0
          ? [
              finding(
                node,
                'decision.result-missing',
                'Kết quả của bảng quyết định ở ‹name› không được lưu dưới tên nào.',
                'The answer of the decision table at ‹name› is stored under no name.',
              ),
            ]
          : []),
      ];
    },
    fields: [
      { property: 'mc:decision', label: { vi: 'Bảng quyết định', en: 'Decision table' }, editor: 'decision', required: true },
      { property: 'mc:resultVariable', label: { vi: 'Tên lưu kết quả', en: 'Name of the answer' }, editor: 'text' },
      ...mappingFields,
    ],
  },
  behaviour: {
    enter: (step, visit, at) => {
      const { decision = '', resultVariable = 'result' } = askedOf(at.node);
      const { value, rules } = step.decide(at, decision, visit);
      step.note(visit, { put: { decision, rules } });
      step.leave(visit, { result: { [resultVariable]: value } });
    },
  },
};
