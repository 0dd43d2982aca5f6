import { type TriggerElement } from '../../behaviour';

/** A transaction is given up: the rest of it is ended, what was completed is undone, then its cancel boundary event goes on (BPMN 2.0.2, Transaction). */
export const cancel: TriggerElement = {
  face: { kind: 'cancel', label: { vi: 'Hủy giao dịch', en: 'Cancel' }, fields: [] },
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
