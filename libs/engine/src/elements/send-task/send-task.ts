import { type Element } from '../../behaviour';
import { sendMessage } from '../../triggers/message/message';
import { finding } from '../finding';
import { mappingFields } from '../panel-fields';
import { addressedOf, readAddressed } from '../receive-task/receive-task';

/** Hands a message to the outbox and goes on (BPMN 2.0.2, Send Task). Its inputs are what the message carries. */
export const sendTask: Element = {
  face: {
    type: 'sendTask',
    label: { vi: 'Gửi thông điệp', en: 'Send task' },
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
      ...mappingFields,
    ],
  },
  behaviour: {
    enter: (step, visit, at) => {
      sendMessage(step, visit, at, { ...addressedOf(at.node), details: at.node.details });
      step.leave(visit);
    },
  },
};
