import { type FlowId, type Json, type Node } from '@mot-cua/procedure';
import { type Element, type Step } from '../../behaviour';
import { type Visit } from '../../dossier';
import { type PlanNode } from '../../plan';
import { finding } from '../finding';
import { isAwaited } from '../inclusive-gateway/awaited';
import { conditionField } from '../panel-fields';

const activationOf = (node: Node): string | undefined => (node.details as { readonly activation?: string } | null)?.activation;
/** Flows that had a token when it was activated; while they are remembered it waits for its reset. */
const seenOf = (scope: Visit, at: PlanNode): readonly FlowId[] | undefined =>
  (scope.memory?.[at.id] as { readonly seen?: readonly FlowId[] } | undefined)?.seen ?? undefined;
const markedOf = (scope: Visit, flows: readonly FlowId[]): readonly FlowId[] => flows.filter((flow) => scope.marking?.[flow]);

/**
 * Goes on when its activation condition is true (two of three opinions), then waits for the rest before it can be activated again
 * (BPMN 2.0.2, Complex Gateway). Its conditions see `activationCount` and `waitingForStart`.
 */
export const complexGateway: Element = {
  face: {
    type: 'complexGateway',
    label: { vi: 'Cổng phức hợp', en: 'Complex gateway' },
    family: 'gateway',
    executes: { children: ['activationCondition'] },
    read: (element, reading): Json => {
      const body = (element.get('activationCondition') as { readonly get?: (name: string) => unknown } | undefined)?.get?.('body');
      const activation = reading.expression(typeof body === 'string' ? body : undefined, 'activationCondition');
      return activation === undefined ? {} : { activation };
    },
    check: (node) =>
      node.incoming.length > 1 && activationOf(node) === undefined
        ? [
            finding(
              node,
              'complex.activation',
              'Cổng phức hợp ‹name› chưa có điều kiện kích hoạt.',
              'The complex gateway ‹name› has no activation condition.',
            ),
          ]
        : [],
    fields: [
      {
        property: 'bpmn:activationCondition',
        label: { vi: 'Điều kiện kích hoạt', en: 'Activation condition' },
        editor: 'expression',
        hint: { vi: 'Ví dụ: activationCount >= 2', en: 'For example: activationCount >= 2' },
      },
      conditionField,
    ],
  },
  behaviour: {
    ready: (step, scope, at) => {
      if (seenOf(scope, at)) return undefined;
      const marked = markedOf(scope, at.node.incoming);
      if (marked.length === 0) return undefined;
      const condition = activationOf(at.node);
      if (condition !== undefined && !step.condition(condition, scope, { activationCount: countOf(scope, at) })) return undefined;
      // With one way in there is nothing left to wait for.
      if (at.node.incoming.length > 1) step.note(scope, { node: at.id, put: { seen: marked } });
      return { flows: marked, data: { waitingForStart: true } };
    },
    reset: (step, scope, at) => {
      const seen = seenOf(scope, at);
      if (!seen) return undefined;
      const rest = at.node.incoming.filter((flow) => !seen.includes(flow));
      const marked = markedOf(scope, rest);
      if (
        isAwaited(
          step,
          scope,
          at,
          rest.filter((flow) => !marked.includes(flow)),
          marked,
        )
      )
        return undefined;
      step.note(scope, { node: at.id, put: { seen: null } });
      return { flows: marked, data: { waitingForStart: false } };
    },
    enter: (step, visit, at) => {
      step.leave(visit, { along: chosen(step, visit, at) });
    },
  },
};

const countOf = (scope: Visit, { node }: PlanNode): number => node.incoming.reduce((sum, flow) => sum + (scope.marking?.[flow] ?? 0), 0);

/** At its reset only flows with a condition of their own may be taken; without any, nothing goes on. */
const chosen = (step: Step, visit: Visit, at: PlanNode): readonly FlowId[] => {
  const starts = visit.data?.['waitingForStart'] !== false;
  const taken = at.outgoing.filter(({ id, condition }) => {
    if (id === at.node.default) return false;
    return condition === undefined ? starts : step.condition(condition, visit);
  });
  if (taken.length > 0 || !starts || at.outgoing.length === 0) return taken.map(({ id }) => id);
  return at.node.default === undefined ? step.fail('flow.none') : [at.node.default];
};
