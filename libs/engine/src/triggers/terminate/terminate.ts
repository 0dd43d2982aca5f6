import { type TriggerElement } from '../../behaviour';

/** Ends everything else in its scope; the scope itself then ends like any other (BPMN 2.0.2, End Event: Terminate). */
export const terminate: TriggerElement = {
  face: { kind: 'terminate', label: { vi: 'Chấm dứt', en: 'Terminate' }, fields: [] },
  behaviour: {
    throw: (step, visit) => {
      const scope = step.scopeOf(visit);
      if (scope)
        step.cancel(
          step.children(scope).filter(({ id }) => id !== visit.id),
          'terminated',
          { emptied: scope },
        );
      return 'done';
    },
  },
};
