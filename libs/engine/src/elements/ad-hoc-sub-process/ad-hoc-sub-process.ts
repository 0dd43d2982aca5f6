import { type Json, type Node } from '@mot-cua/procedure';
import { type Element, type Step } from '../../behaviour';
import { type Visit } from '../../dossier';
import { finding } from '../finding';
import { agencyField, mappingFields, roleField } from '../panel-fields';

type AdHoc = {
  readonly sequential: boolean;
  readonly completionCondition?: string;
  readonly cancelRemaining: boolean;
  /** Who chooses; absent: nobody in particular. */
  readonly role?: string;
  readonly agency?: string;
};
const adHocOf = (node: Node): AdHoc => node.details as unknown as AdHoc;
const isFinished = (visit: Visit): boolean => (visit.memory?.['.'] as { readonly finished?: true } | undefined)?.finished === true;

/** Steps in no order: a person chooses which comes next, until the condition holds or the person is done (BPMN 2.0.2, Ad-Hoc Sub-Process). */
export const adHocSubProcess: Element = {
  face: {
    type: 'adHocSubProcess',
    label: { vi: 'Nhóm việc tùy chọn', en: 'Ad-hoc sub-process' },
    family: 'activity',
    executes: { attributes: ['ordering', 'cancelRemainingInstances'], children: ['completionCondition'] },
    read: (element, reading): Json => {
      const body = (element.get('completionCondition') as { readonly get?: (name: string) => unknown } | undefined)?.get?.('body');
      const completionCondition = reading.expression(typeof body === 'string' ? body : undefined, 'completionCondition');
      const role = element.get('mc:role');
      const agency = element.get('mc:agency');
      return {
        sequential: element.get('ordering') === 'Sequential',
        cancelRemaining: element.get('cancelRemainingInstances') !== false,
        ...(completionCondition !== undefined && { completionCondition }),
        ...(typeof role === 'string' && { role }),
        ...(typeof agency === 'string' && { agency }),
      };
    },
    check: (node, procedure) =>
      procedure.nodes.some(({ scope, type }) => scope === node.id && (type === 'startEvent' || type === 'endEvent'))
        ? [
            finding(
              node,
              'ad-hoc.start-or-end',
              'Trong ‹name› không được có sự kiện bắt đầu hay kết thúc.',
              'There may be no start or end event in ‹name›.',
            ),
          ]
        : [],
    fields: [
      { ...roleField, required: false },
      agencyField,
      { property: 'bpmn:completionCondition', label: { vi: 'Xong khi', en: 'Done when' }, editor: 'expression' },
      {
        property: 'bpmn:ordering',
        label: { vi: 'Thứ tự', en: 'Ordering' },
        editor: 'choice',
        choices: [
          { value: 'Parallel', label: { vi: 'Nhiều việc cùng lúc', en: 'Several at once' } },
          { value: 'Sequential', label: { vi: 'Từng việc một', en: 'One after the other' } },
        ],
      },
      {
        property: 'bpmn:cancelRemainingInstances',
        label: { vi: 'Hủy việc chưa xong khi kết thúc', en: 'Cancel what is not done at the end' },
        editor: 'boolean',
      },
      ...mappingFields,
    ],
  },
  behaviour: {
    scope: true,
    enter: (step, visit, at) => {
      const { role, agency: key = at.agency } = adHocOf(at.node);
      const agency = key === undefined ? undefined : step.agency(key);
      step.wait(visit, { kind: 'choice', ...(role !== undefined && agency !== undefined && { work: { role, agency } }) });
    },
    met: (step, visit, at, { node }) => {
      if (node === undefined) finish(step, visit, adHocOf(at.node));
      else step.start(step.plan.get(node), visit);
    },
    childEnds: (step, visit, at, child) => {
      const adHoc = adHocOf(at.node);
      const done = adHoc.completionCondition !== undefined && step.condition(adHoc.completionCondition, child);
      return done
        ? () => {
            finish(step, visit, adHoc);
          }
        : undefined;
    },
    emptied: (step, visit) => {
      if (isFinished(visit)) step.leave(visit);
    },
  },
};

const finish = (step: Step, visit: Visit, { cancelRemaining }: AdHoc): void => {
  step.note(visit, { put: { finished: true } });
  if (cancelRemaining) step.cancel(step.children(visit), 'completion condition', { emptied: visit });
  // What is under way is finished; nothing new is begun (BPMN 2.0.2, Ad-Hoc Sub-Process).
  else if (step.children(visit).length > 0) step.ceasesToWait(visit, 'choice');
  step.settle(visit);
};
