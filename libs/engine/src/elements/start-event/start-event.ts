import { type Json, type Node } from '@mot-cua/procedure';
import { waitsFor } from '../../arming';
import { type Element } from '../../behaviour';
import { readCycle, readDuration } from '../../triggers/timer/iso-time';
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
      if (isTooOften(node))
        return [
          finding(
            node,
            'start.too-often',
            'Sự kiện bắt đầu ‹name› mở hồ sơ mỗi phút hơn một lần: chu kỳ phải từ một phút trở lên.',
            'The start event ‹name› opens dossiers more than once a minute: its cycle must be a minute or longer.',
          ),
        ];
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
    enter: (step, visit, at, arrival) => {
      // Parallel multiple: begun by the first of its events, it goes on when the others have come too. In an event sub-process all have come.
      const met = at.node.parallelMultiple && arrival?.trigger !== undefined ? arrival.trigger : undefined;
      const others = met === undefined ? [] : waitsFor(step, visit, at, 'own').filter(({ mark }) => mark !== met);
      if (others.length === 0) {
        step.leave(visit, arrival?.payload && { result: arrival.payload });
        return;
      }
      if (arrival?.payload) step.note(visit, { node: at.id, put: { brought: arrival.payload } });
      for (const wait of others) step.wait(visit, wait);
    },
    met: (step, visit, _at, { payload }) => step.leave(visit, payload && { result: payload }),
  },
};

/** Every due moment opens a dossier at each agency that may receive the procedure. */
const SHORTEST_CYCLE_MS = 60_000;
const isTooOften = (node: Node): boolean =>
  node.scope === undefined &&
  node.triggers.some((trigger) => {
    const { kind, text = '' } = (trigger.details ?? {}) as { readonly kind?: string; readonly text?: string };
    const every = trigger.kind === 'timer' && kind === 'cycle' ? readDuration(readCycle(text, 0)?.every ?? '') : undefined;
    return every !== undefined && every.months === 0 && every.milliseconds < SHORTEST_CYCLE_MS;
  });
