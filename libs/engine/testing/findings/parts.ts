import { flows, line } from '@mot-cua/procedure/testing';

export { flows, line };

/** Small pieces of diagrams, without faults of their own. */
export const task = (id: string, attributes = '', inside = ''): string =>
  `<bpmn:userTask id="${id}" name="${id}" mc:role="r" mc:agency="office" mc:limit="1 working-days" ${attributes}>${inside}</bpmn:userTask>`;
export const node = (type: string, id: string, attributes = '', inside = ''): string =>
  `<bpmn:${type} id="${id}" ${attributes}>${inside}</bpmn:${type}>`;
/** A start, the nodes in their order, an end; `beside` lies beside the line. */
export const along = (nodes: Readonly<Record<string, string>>, beside = ''): string => `${line(...Object.entries(nodes))}${beside}`;
export const flow = (id: string, from: string, to: string, condition?: string, attributes = ''): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" ${attributes}>${condition === undefined ? '' : expression('conditionExpression', condition)}</bpmn:sequenceFlow>`;
export const expression = (name: string, text: string, attributes = ''): string =>
  `<bpmn:${name} xsi:type="bpmn:tFormalExpression" ${attributes}>${text}</bpmn:${name}>`;
export const definition = (kind: string, attributes = '', inside = ''): string =>
  `<bpmn:${kind}EventDefinition ${attributes}>${inside}</bpmn:${kind}EventDefinition>`;
export const boundary = (host: string, inside: string, attributes = '', id = 'b'): string =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" ${attributes}>${inside}</bpmn:boundaryEvent>`;
export const extended = (inside: string): string => `<bpmn:extensionElements>${inside}</bpmn:extensionElements>`;
export const outcomes = (...ids: readonly string[]): string =>
  extended(`<mc:outcomes>${ids.map((id) => `<mc:outcome id="${id}" name="${id}"/>`).join('')}</mc:outcomes>`);
export const timer = (inside = 'mc:limit="1 working-days"'): string => definition('timer', inside);

export const one = along({ a: task('a') });
/** What lies in a sub-process that begins and ends. */
export const within = (start = node('startEvent', 's')): string => `${start}${node('endEvent', 'se')}${flows(['s', 'se'])}`;
/** A task with two outcomes and a gateway behind it with two ends. */
export const choice = (first: string, second: string | undefined, { type = 'exclusiveGateway', gateway = '', also = '' } = {}): string =>
  `${node('startEvent', 'start')}${task('a', '', outcomes('yes', 'no'))}${node(type, 'g', gateway)}${node('endEvent', 'e1')}${node('endEvent', 'e2')}
   ${flows(['start', 'a'], ['a', 'g'])}${flow('f1', 'g', 'e1', first)}${flow('f2', 'g', 'e2', second)}${also}`;
/** A fork, a task on each of two branches, a join of any kind. */
export const branches = (fork: string, join: string, condition?: string): string =>
  `${node('startEvent', 'start')}${node(fork, 'fork')}${task('a')}${task('c')}${node(join, 'join')}${node('endEvent', 'end')}
   ${flows(['start', 'fork'])}${flow('f1', 'fork', 'a', condition)}${flow('f2', 'fork', 'c', condition && `not(${condition})`)}${flows(['a', 'join'], ['c', 'join'], ['join', 'end'])}`;
