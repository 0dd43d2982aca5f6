import { type Json, type Trigger } from '@mot-cua/procedure';
import { type TriggerElement } from '../../behaviour';
import { finding } from '../../elements/finding';

/** Which activity is to be undone (absent: all of the scope), and whether the thrower waits for it. */
type CompensateDetails = { readonly activity?: string; readonly wait?: false };
const detailsOf = (trigger: Trigger): CompensateDetails => (trigger.details ?? {}) as CompensateDetails;

/** Undoing what was completed (BPMN 2.0.2, Compensation Event Definition). Never armed: found when it is thrown. */
export const compensate: TriggerElement = {
  face: {
    kind: 'compensate',
    label: { vi: 'Hoàn tác', en: 'Compensation' },
    executes: { attributes: ['waitForCompletion', 'activityRef'] },
    read: (definition): { readonly details: Json } => {
      const activity = (definition.get('activityRef') as { readonly id?: string } | undefined)?.id;
      return {
        details: { ...(activity !== undefined && { activity }), ...(definition.get('waitForCompletion') === false && { wait: false }) },
      };
    },
    check: (node, trigger, procedure) => {
      const { activity } = detailsOf(trigger);
      const target = procedure.nodes.find(({ id }) => id === activity);
      return activity !== undefined &&
        (!target || (target.compensatedBy === undefined && target.type !== 'subProcess' && target.type !== 'transaction'))
        ? [
            finding(
              node,
              'compensate.no-handler',
              'Bước được nêu ở ‹name› không có cách hoàn tác.',
              'The activity named by ‹name› has nothing that undoes it.',
            ),
          ]
        : [];
    },
    fields: [
      { property: 'bpmn:activityRef', label: { vi: 'Bước cần hoàn tác', en: 'Activity to undo' }, editor: 'text' },
      { property: 'bpmn:waitForCompletion', label: { vi: 'Chờ hoàn tác xong', en: 'Wait until undone' }, editor: 'boolean' },
    ],
  },
  behaviour: {
    throw: (step, visit, trigger) => {
      const { activity, wait = true } = detailsOf(trigger);
      return step.compensate(visit, activity, wait);
    },
  },
};
