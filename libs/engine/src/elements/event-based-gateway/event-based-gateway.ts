import { type Flow, type Node } from '@mot-cua/procedure';
import { waitsFor } from '../../arming';
import { type Element, type NewWait, type Step } from '../../behaviour';
import { type Visit } from '../../dossier';
import { addressOf } from '../../triggers/message/message';
import { finding } from '../finding';
import { addressedOf } from '../receive-task/receive-task';

const mayFollow = (node: Node | undefined): boolean => node?.type === 'intermediateCatchEvent' || node?.type === 'receiveTask';

/** The first of several events decides the way on (BPMN 2.0.2, Event-Based Gateway). One visit waits for all of them. */
export const eventBasedGateway: Element = {
  face: {
    type: 'eventBasedGateway',
    label: { vi: 'Cổng chờ sự kiện', en: 'Event-based gateway' },
    family: 'gateway',
    executes: { attributes: ['eventGatewayType'] },
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
    fields: [],
  },
  behaviour: {
    enter: (step, visit, at) => {
      const options = at.outgoing.flatMap((flow) => optionsOf(step, visit, flow));
      for (const option of options) step.wait(visit, option);
    },
    met: (step, visit, at, arrival, wait) => {
      const scope = step.scopeOf(visit);
      const flow = at.outgoing.find(({ to }) => to === wait.node);
      if (!scope || !flow) return;
      step.leave(visit, { along: [flow.id], consumedAtOnce: true });
      // Leaving may have ended the scope, or fulfilled its completion condition and taken the token away.
      if (step.alive(scope) && step.current(scope).marking?.[flow.id])
        step.start(step.plan.get(wait.node), scope, { consumed: [flow.id], arrival });
    },
  },
};

const optionsOf = (step: Step, visit: Visit, { to }: Flow): readonly NewWait[] => {
  const target = step.plan.get(to);
  if (target.node.type !== 'receiveTask') return waitsFor(step, visit, target, 'option');
  const address = addressOf(step, visit, target, { ...addressedOf(target.node), details: target.node.details });
  return [{ kind: 'message', node: to, role: 'option', ...address }];
};
