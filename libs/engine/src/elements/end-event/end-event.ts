import { type Element } from '../../behaviour';
import { finding } from '../finding';
import { afterThrow, throwTriggers } from '../throw-triggers';

/** Where a path ends. What it throws, its trigger knows; how the dossier ends, `outcome` says. */
export const endEvent: Element = {
  face: {
    type: 'endEvent',
    label: { vi: 'Sự kiện kết thúc', en: 'End event' },
    family: 'event',
    triggers: ['none', 'message', 'signal', 'error', 'escalation', 'compensate', 'cancel', 'terminate'],
    check: (node) =>
      node.outgoing.length > 0
        ? [finding(node, 'end.outgoing', 'Sau sự kiện kết thúc ‹name› không được có luồng.', 'No flow may leave the end event ‹name›.')]
        : [],
    fields: [
      {
        property: 'mc:outcome',
        label: { vi: 'Kết quả của hồ sơ', en: 'Outcome of the dossier' },
        editor: 'text',
        hint: { vi: 'Để trống: hoàn thành.', en: 'Empty: completed.' },
      },
    ],
  },
  behaviour: {
    enter: (step, visit, at) => {
      if (at.node.outcome !== undefined) step.note(step.homeOf(visit), { put: { outcome: at.node.outcome, end: at.id } });
      throwTriggers(step, visit, at);
    },
    emptied: afterThrow,
  },
};
