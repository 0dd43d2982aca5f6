import { type Json, type Trigger } from '@mot-cua/procedure';
import { type Step, type TriggerElement } from '../../behaviour';
import { type Visit } from '../../dossier';
import { type PlanNode } from '../../plan';

/** FEEL for the key that finds the receiver, when this place has one of its own; else the message's. */
type MessageDetails = { readonly correlationKey?: string };

/** Something told to exactly one receiver (BPMN 2.0.2, Message Event Definition). */
export const message: TriggerElement = {
  face: {
    kind: 'message',
    label: { vi: 'Thông điệp', en: 'Message' },
    read: (definition, reading) => {
      const key = definition.get('mc:correlationKey');
      const correlationKey = reading.expression(typeof key === 'string' ? key : undefined, 'mc:correlationKey');
      const details: Json = correlationKey === undefined ? {} : { correlationKey };
      return { details };
    },
    check: (node, trigger, procedure) =>
      trigger.ref !== undefined && Object.hasOwn(procedure.declarations, trigger.ref)
        ? []
        : [
            {
              severity: 'error',
              code: 'message.missing',
              element: node.id,
              ...(node.line !== undefined && { line: node.line }),
              message: {
                vi: `Sự kiện "${node.name.vi || node.id}" không nêu thông điệp nào.`,
                en: `The event "${node.name.en || node.id}" names no message.`,
              },
            },
          ],
    fields: [
      { property: 'bpmn:messageRef', label: { vi: 'Thông điệp', en: 'Message' }, editor: 'declaration', required: true },
      { property: 'mc:correlationKey', label: { vi: 'Khóa đối chiếu', en: 'Correlation key' }, editor: 'expression' },
    ],
  },
  behaviour: {
    wait: (step, visit, trigger, at) => ({ kind: 'message', ...addressOf(step, visit, at, trigger) }),
    again: (_step, wait) => wait,
    throw: (step, visit, trigger, at) => {
      sendMessage(step, visit, at, trigger);
      return 'done';
    },
  },
};

/** Name and key of the message, as this visit sees them. A key that gives nothing would find the wrong receiver: an incident. */
export const addressOf = (
  step: Step,
  visit: Visit,
  at: PlanNode,
  trigger: Pick<Trigger, 'ref' | 'details'>,
): { readonly name: string; readonly key?: string } => {
  const declaration = step.plan.declaration(at, trigger.ref);
  const name = declaration?.name ?? trigger.ref ?? step.fail('message.name-invalid');
  const expression = (trigger.details as MessageDetails | null)?.correlationKey ?? declaration?.code;
  if (expression === undefined) return { name };
  const key = step.evaluate(expression, visit);
  if (typeof key !== 'string' && typeof key !== 'number') return step.fail('message.name-invalid', expression);
  return { name, key: String(key) };
};

/** Hands the message to the outbox with what the visit knows, and for how long it may wait there for somebody to wait for it. */
export const sendMessage = (step: Step, visit: Visit, at: PlanNode, trigger: Pick<Trigger, 'ref' | 'details'>): void => {
  const keepFor = step.plan.declaration(at, trigger.ref)?.keepFor;
  const until = keepFor && step.due(keepFor);
  step.send(visit, {
    ...addressOf(step, visit, at, trigger),
    ...(visit.data && { payload: visit.data }),
    ...(until !== undefined && { until }),
  });
};
