import { type Json, type Node } from '@mot-cua/procedure';
import { type Element } from '../../behaviour';
import { addressOf } from '../../triggers/message/message';
import { finding } from '../finding';
import { mappingFields } from '../panel-fields';

export type Addressed = { readonly ref?: string; readonly correlationKey?: string };
export const addressedOf = (node: Node): Addressed => node.details as unknown as Addressed;

/** `messageRef` and `mc:correlationKey` of a receive or send task. */
export const readAddressed: NonNullable<Element['face']['read']> = (element, reading): Json => {
  const ref = (element.get('messageRef') as { readonly id?: string } | undefined)?.id;
  const key = element.get('mc:correlationKey');
  const correlationKey = reading.expression(typeof key === 'string' ? key : undefined, 'mc:correlationKey');
  return { ...(ref !== undefined && { ref }), ...(correlationKey !== undefined && { correlationKey }) };
};

/** Waits for a message, unless the dossier began with it (BPMN 2.0.2, Receive Task). */
export const receiveTask: Element = {
  face: {
    type: 'receiveTask',
    label: { vi: 'Chờ thông điệp', en: 'Receive task' },
    family: 'activity',
    executes: { attributes: ['messageRef'] },
    read: readAddressed,
    check: (node) =>
      addressedOf(node).ref === undefined
        ? [finding(node, 'message.missing', 'Bước ‹name› không nêu thông điệp nào.', 'The step ‹name› names no message.')]
        : [],
    fields: [
      { property: 'bpmn:messageRef', label: { vi: 'Thông điệp', en: 'Message' }, editor: 'declaration', required: true },
      { property: 'mc:correlationKey', label: { vi: 'Khóa đối chiếu', en: 'Correlation key' }, editor: 'expression' },
      { property: 'bpmn:instantiate', label: { vi: 'Bắt đầu hồ sơ', en: 'Begins a dossier' }, editor: 'boolean' },
      ...mappingFields,
    ],
  },
  behaviour: {
    enter: (step, visit, at, arrival) => {
      if (arrival) step.leave(visit, arrival.payload && { result: arrival.payload });
      else step.wait(visit, { kind: 'message', ...addressOf(step, visit, at, { ...addressedOf(at.node), details: at.node.details }) });
    },
    met: (step, visit, _at, { payload }) => step.leave(visit, payload && { result: payload }),
  },
};
