import { type Json, type XmlElement } from '@mot-cua/procedure';
import { type TriggerElement } from '../../behaviour';
import { finding } from '../../elements/finding';

export const conditionOf = (details: Json): string => (details as { readonly condition?: string } | null)?.condition ?? '';

/** Something that becomes true (BPMN 2.0.2, Conditional Event Definition). What is true when the event starts to listen counts at once. */
export const conditional: TriggerElement = {
  face: {
    kind: 'conditional',
    label: { vi: 'Điều kiện', en: 'Condition' },
    executes: { children: ['condition'] },
    read: (definition, reading) => {
      const body = (definition.get('condition') as XmlElement | undefined)?.get('body');
      const condition = reading.expression(typeof body === 'string' ? body : undefined, 'condition');
      const details: Json = condition === undefined ? {} : { condition };
      return { details };
    },
    check: (node, trigger) =>
      conditionOf(trigger.details) === ''
        ? [finding(node, 'conditional.missing', 'Sự kiện ‹name› chưa có điều kiện.', 'The event ‹name› has no condition.')]
        : [],
    fields: [{ property: 'bpmn:condition', label: { vi: 'Điều kiện', en: 'Condition' }, editor: 'expression', required: true }],
  },
  behaviour: {
    wait: (_step, _visit, trigger) => ({ kind: 'condition', name: conditionOf(trigger.details) }),
    again: (_step, wait) => ({ ...wait, last: true }),
  },
};
