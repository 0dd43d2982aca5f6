import { type Flow, type Json, type Node } from '@mot-cua/procedure';
import { waitsFor } from '../../arming';
import { type Arrival, type Element, type NewWait, type Step } from '../../behaviour';
import { type Visit } from '../../dossier';
import { type PlanNode } from '../../plan';
import { addressOf } from '../../triggers/message/message';
import { finding } from '../finding';
import { addressedOf } from '../receive-task/receive-task';

const mayFollow = (node: Node | undefined): boolean => node?.type === 'intermediateCatchEvent' || node?.type === 'receiveTask';

/**
 * The first of several events decides the way on; a parallel one that begins a dossier goes every way, each when its event comes (BPMN 2.0.2,
 * Event-Based Gateway). One visit waits for all of them.
 */
export const eventBasedGateway: Element = {
  face: {
    type: 'eventBasedGateway',
    label: { vi: 'Cổng chờ sự kiện', en: 'Event-based gateway' },
    family: 'gateway',
    executes: { attributes: ['eventGatewayType'] },
    read: (element, reading): Json => {
      if (element.get('eventGatewayType') === 'Parallel' && element.get('instantiate') !== true)
        reading.report({
          severity: 'error',
          code: 'event-gateway.parallel',
          message: {
            vi: 'Chỉ cổng bắt đầu hồ sơ mới được chờ đủ mọi sự kiện (eventGatewayType="Parallel").',
            en: 'Only a gateway that begins a dossier may wait for all its events (eventGatewayType="Parallel").',
          },
        });
      return null;
    },
    check: (node, procedure) => {
      const targets = procedure.flows.filter(({ from }) => from === node.id).map(({ to }) => procedure.nodes.find(({ id }) => id === to));
      return targets.length < 2 || !targets.every(mayFollow)
        ? [
            finding(
              node,
              'event-gateway.target',
              'Sau cổng chờ sự kiện ‹name› phải có ít nhất hai sự kiện chờ hoặc bước chờ thông điệp.',
              'The event-based gateway ‹name› must lead to at least two catching events or receive tasks.',
            ),
          ]
        : [];
    },
    fields: [
      { property: 'bpmn:instantiate', label: { vi: 'Bắt đầu hồ sơ', en: 'Begins a dossier' }, editor: 'boolean' },
      {
        property: 'bpmn:eventGatewayType',
        label: { vi: 'Khi bắt đầu hồ sơ, chờ', en: 'When it begins a dossier, it waits for' },
        editor: 'choice',
        choices: [
          { value: 'Exclusive', label: { vi: 'sự kiện đầu tiên', en: 'the first event' } },
          { value: 'Parallel', label: { vi: 'đủ mọi sự kiện', en: 'all events' } },
        ],
      },
    ],
  },
  behaviour: {
    enter: (step, visit, at, arrival) => {
      const came = arrival && at.outgoing.find(({ to }) => to === arrival.node);
      const awaited = came && at.node.instantiates !== 'all' ? [] : at.outgoing.filter((flow) => flow !== came);
      const options = awaited.flatMap((flow) => optionsOf(step, visit, flow));
      for (const option of options) step.wait(visit, option);
      if (came) goOn(step, visit, came, arrival);
    },
    met: (step, visit, at, arrival, wait) => {
      const flow = at.outgoing.find(({ to }) => to === wait.node);
      if (flow) goOn(step, visit, flow, arrival);
    },
  },
};

/** What was awaited behind the flow has come. A gateway that still waits for others stays, and lets it begin without a token of its own. */
const goOn = (step: Step, visit: Visit, flow: Flow, arrival: Arrival): void => {
  const scope = step.scopeOf(visit);
  if (!scope) return;
  const target: PlanNode = step.plan.get(flow.to);
  if (step.current(visit).waits?.some(({ role }) => role === 'option') && step.plan.get(visit.node).node.instantiates === 'all') {
    step.start(target, scope, { arrival });
    return;
  }
  step.leave(visit, { along: [flow.id], consumedAtOnce: true });
  // Leaving may have ended the scope, or fulfilled its completion condition and taken the token away.
  if (step.alive(scope) && step.current(scope).marking?.[flow.id]) step.start(target, scope, { consumed: [flow.id], arrival });
};

const optionsOf = (step: Step, visit: Visit, { to }: Flow): readonly NewWait[] => {
  const target = step.plan.get(to);
  if (target.node.type !== 'receiveTask') return waitsFor(step, visit, target, 'option');
  const address = addressOf(step, visit, target, { ...addressedOf(target.node), details: target.node.details });
  return [{ kind: 'message', node: to, role: 'option', ...address }];
};
