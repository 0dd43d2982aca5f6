import { type Node } from '@mot-cua/procedure';
import { type Element } from '../../behaviour';
import { finding } from '../finding';

/** Compensation goes by its association; a warning that interrupts nothing is done when it is given. */
const leadsNowhere = ({ interrupting, triggers }: Node): boolean =>
  triggers.some(
    ({ kind, details }) =>
      kind === 'compensate' ||
      (kind === 'timer' && interrupting === false && (details as { readonly kind?: string } | null)?.kind === 'warning'),
  );

/** An event on the edge of an activity. The activity's own visit waits for it; a visit of the event is its passing (BPMN 2.0.2, Boundary Events). */
export const boundaryEvent: Element = {
  face: {
    type: 'boundaryEvent',
    label: { vi: 'Sự kiện gắn vào bước', en: 'Boundary event' },
    family: 'event',
    triggers: ['timer', 'message', 'signal', 'conditional', 'error', 'escalation', 'compensate', 'cancel'],
    executes: { attributes: ['cancelActivity', 'attachedToRef', 'parallelMultiple'] },
    check: (node) => [
      ...(node.outgoing.length === 0 && !leadsNowhere(node)
        ? [
            finding(
              node,
              'boundary.no-outgoing',
              'Từ sự kiện ‹name› gắn vào bước không có luồng nào đi tiếp.',
              'No flow leads on from the boundary event ‹name›.',
            ),
          ]
        : []),
      ...(node.incoming.length > 0
        ? [
            finding(
              node,
              'boundary.incoming',
              'Không luồng nào được dẫn vào sự kiện ‹name› gắn vào bước.',
              'No flow may lead to the boundary event ‹name›.',
            ),
          ]
        : []),
    ],
    fields: [
      { property: 'bpmn:cancelActivity', label: { vi: 'Chấm dứt bước đang làm', en: 'Interrupts the activity' }, editor: 'boolean' },
    ],
  },
  behaviour: {
    enter: (step, visit, _at, arrival) => step.leave(visit, arrival?.payload && { result: arrival.payload }),
  },
};
