import { type Json } from '@mot-cua/procedure';
import { type Element } from '../../behaviour';
import { finding } from '../finding';

/** Where a scope begins. What reached it (a message, a timer) brings its data along. */
export const startEvent: Element = {
  face: {
    type: 'startEvent',
    label: { vi: 'Sự kiện bắt đầu', en: 'Start event' },
    family: 'event',
    triggers: ['none', 'message', 'timer', 'signal', 'conditional'],
    triggersInEventSubProcess: ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate'],
    executes: { attributes: ['isInterrupting', 'parallelMultiple'] },
    read: (element): Json => {
      const form = element.get('mc:form');
      return typeof form === 'string' ? { form } : {};
    },
    check: (node) => {
      if (node.incoming.length > 0)
        return [
          finding(
            node,
            'start.incoming',
            'Không luồng nào được dẫn vào sự kiện bắt đầu ‹name›.',
            'No flow may lead to the start event ‹name›.',
          ),
        ];
      return node.outgoing.length === 0
        ? [
            finding(
              node,
              'start.no-outgoing',
              'Từ sự kiện bắt đầu ‹name› không có luồng nào đi tiếp.',
              'No flow leads on from the start event ‹name›.',
            ),
          ]
        : [];
    },
    fields: [{ property: 'mc:form', label: { vi: 'Biểu mẫu tiếp nhận', en: 'Reception form' }, editor: 'form' }],
  },
  behaviour: {
    enter: (step, visit, _at, arrival) => step.leave(visit, arrival?.payload && { result: arrival.payload }),
  },
};
