import { type TriggerElement } from '../../behaviour';
import { finding } from '../../elements/finding';

/** A transaction is given up: the rest of it is ended, what was completed is undone, then its cancel boundary event goes on (BPMN 2.0.2, Transaction). */
export const cancel: TriggerElement = {
  face: {
    kind: 'cancel',
    label: { vi: 'Hủy giao dịch', en: 'Cancel' },
    check: (node, _trigger, procedure) => {
      const transaction = procedure.nodes.find(({ id }) => id === (node.attachedTo ?? node.scope));
      if (transaction?.type !== 'transaction')
        return [
          finding(
            node,
            'cancel.outside',
            'Sự kiện hủy ‹name› phải thuộc về một giao dịch.',
            'The cancel event ‹name› must belong to a transaction.',
          ),
        ];
      const isCaught = procedure.nodes.some(
        ({ attachedTo, triggers }) => attachedTo === transaction.id && triggers.some(({ kind }) => kind === 'cancel'),
      );
      return isCaught
        ? []
        : [
            finding(
              node,
              'cancel.uncaught',
              'Giao dịch của ‹name› không có sự kiện hủy gắn vào.',
              'The transaction of ‹name› has no cancel event at its edge.',
            ),
          ];
    },
    fields: [],
  },
  behaviour: {
    throw: (step, visit) => {
      const scope = step.scopeOf(visit);
      if (scope)
        step.cancel(
          step.children(scope).filter(({ id }) => id !== visit.id),
          'cancelled',
          { emptied: scope },
        );
      if (step.compensate(visit, undefined, true) === 'pending') return 'pending';
      if (!step.raise(visit, { kind: 'cancel', name: '' })) step.fail('error.uncaught', 'cancel');
      return 'done';
    },
    after: (step, visit) => {
      if (!step.raise(visit, { kind: 'cancel', name: '' })) step.fail('error.uncaught', 'cancel');
    },
  },
};
