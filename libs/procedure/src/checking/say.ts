import { type Finding } from '../finding';
import { type Flow, type Node } from '../procedure';
import { type Text } from '../text';

/** A finding on a node or a flow. `‹name›` in the sentences is filled in with its name, or its id. */
export const say = (severity: Finding['severity'], code: Finding['code'], at: Node | Flow, message: Text): Finding => ({
  severity,
  code,
  element: at.id,
  ...(at.line !== undefined && { line: at.line }),
  message: {
    vi: message.vi.replaceAll('‹name›', `‹${at.name.vi || at.id}›`),
    en: message.en.replaceAll('‹name›', `‹${at.name.en || at.id}›`),
  },
});

/** A finding on the package as a whole, or on an element known by its id only. */
export const sayOf = (severity: Finding['severity'], code: Finding['code'], element: string | undefined, message: Text): Finding => ({
  severity,
  code,
  ...(element !== undefined && { element }),
  message,
});
