import { type Finding } from '../finding';
import { type Flow, type Node } from '../procedure';
import { type Text } from '../text';

/** What has no name is pointed at: an id says nothing to whoever drew it. */
const nameless = (at: Node | Flow): Text => {
  const type = 'type' in at ? at.type : 'sequenceFlow';
  if (type.endsWith('Gateway')) return { vi: 'cổng này', en: 'this gateway' };
  if (type.endsWith('Event')) return { vi: 'sự kiện này', en: 'this event' };
  if (type === 'sequenceFlow') return { vi: 'luồng này', en: 'this flow' };
  return { vi: 'bước này', en: 'this step' };
};

/** A finding on a node or a flow. `‹name›` in the sentences is filled in with its name. */
export const say = (severity: Finding['severity'], code: Finding['code'], at: Node | Flow, message: Text): Finding => ({
  severity,
  code,
  element: at.id,
  ...(at.line !== undefined && { line: at.line }),
  message: {
    vi: message.vi.replaceAll('‹name›', `‹${at.name.vi || nameless(at).vi}›`),
    en: message.en.replaceAll('‹name›', `‹${at.name.en || at.name.vi || nameless(at).en}›`),
  },
});

/** A finding on the package as a whole, or on an element known by its id only. */
export const sayOf = (severity: Finding['severity'], code: Finding['code'], element: string | undefined, message: Text): Finding => ({
  severity,
  code,
  ...(element !== undefined && { element }),
  message,
});
