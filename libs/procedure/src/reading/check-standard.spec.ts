import { catalogue } from '../../testing/catalogue';
import { diagram, flows, line, task } from '../../testing/diagram';
import { readBpmn } from '../read-bpmn';

const codes = async (content: string) =>
  (await readBpmn(diagram(content), catalogue)).findings.map(({ code, element }) => `${code} ${element ?? '-'}`);
const timer = '<bpmn:timerEventDefinition id="t" mc:limit="1 working-days"/>';
const sub = (attributes: string, content: string) => `<bpmn:subProcess id="sub" ${attributes}>${content}</bpmn:subProcess>`;
const inside = (start: string) => `${start}<bpmn:endEvent id="e"/>${flows(['s', 'e'])}`;
const plainStart = '<bpmn:startEvent id="s"/>';
const timerStart = (attributes = '') => `<bpmn:startEvent id="s" ${attributes}>${timer}</bpmn:startEvent>`;
const errorStart = (attributes: string) => `<bpmn:startEvent id="s" ${attributes}><bpmn:errorEventDefinition id="x"/></bpmn:startEvent>`;
const on = (host: string, attributes: string, definition: string) =>
  `<bpmn:boundaryEvent id="b" attachedToRef="${host}" ${attributes}>${definition}</bpmn:boundaryEvent>${flows(['b', 'end'])}`;
const wait = (id: string, definition = '<bpmn:timerEventDefinition/>') =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
const message = '<bpmn:messageEventDefinition/>';

/** Each rule of the standard with a diagram that keeps it and one that breaks it. */
describe('rules of the standard', () => {
  it.each([
    [
      'a sub-process begins when it is reached',
      line(['sub', sub('', inside(plainStart))]),
      line(['sub', sub('', inside(timerStart()))]),
      'start.trigger-in-sub-process s',
    ],
    [
      'an event sub-process begins by one event',
      line(task('a')) + sub('triggeredByEvent="true"', inside(timerStart())),
      line(task('a')) + sub('triggeredByEvent="true"', '<bpmn:task id="s"/>'),
      'event-sub-process.start sub',
    ],
    [
      'an event sub-process waits for something',
      line(task('a')) + sub('triggeredByEvent="true"', inside(timerStart())),
      line(task('a')) + sub('triggeredByEvent="true"', inside(plainStart)),
      'trigger.missing s',
    ],
    [
      'an error caught by an event sub-process interrupts',
      line(task('a')) + sub('triggeredByEvent="true"', inside(errorStart(''))),
      line(task('a')) + sub('triggeredByEvent="true"', inside(errorStart('isInterrupting="false"'))),
      'event.must-interrupt s',
    ],
    [
      'an event sub-process has no flows',
      line(task('a')) + sub('triggeredByEvent="true"', inside(timerStart())),
      line(task('a')) + sub('triggeredByEvent="true"', inside(timerStart())) + flows(['a', 'sub']),
      'flow.event-sub-process a-sub',
    ],
    [
      'a boundary event sits on an activity',
      line(task('a')) + on('a', '', timer),
      line(task('a')) + on('start', '', timer),
      'boundary.unattached b',
    ],
    [
      'a boundary event sits on an activity beside it',
      line(task('a')) + on('a', '', timer),
      line(['sub', sub('', `<bpmn:task id="deep"/>`)]) + on('deep', '', timer),
      'boundary.unattached b',
    ],
    [
      'an error on the boundary interrupts',
      line(task('a')) + on('a', '', '<bpmn:errorEventDefinition id="x"/>'),
      line(task('a')) + on('a', 'cancelActivity="false"', '<bpmn:errorEventDefinition id="x"/>'),
      'event.must-interrupt b',
    ],
    [
      'what follows an event-based gateway is reached through it only',
      `<bpmn:startEvent id="start"/><bpmn:eventBasedGateway id="g"/>${wait('w1')}${wait('w2', message)}<bpmn:endEvent id="end"/>${flows(['start', 'g'], ['g', 'w1'], ['g', 'w2'], ['w1', 'end'], ['w2', 'end'])}`,
      `<bpmn:startEvent id="start"/><bpmn:parallelGateway id="f"/><bpmn:eventBasedGateway id="g"/>${wait('w1')}${wait('w2', message)}<bpmn:endEvent id="end"/>${flows(['start', 'f'], ['f', 'g'], ['f', 'w1'], ['g', 'w1'], ['g', 'w2'], ['w1', 'end'], ['w2', 'end'])}`,
      'event-gateway.target-shared w1',
    ],
    [
      'a gateway has several flows in or out',
      `<bpmn:startEvent id="start"/><bpmn:parallelGateway id="g"/><bpmn:endEvent id="end"/><bpmn:endEvent id="other"/>${flows(['start', 'g'], ['g', 'end'], ['g', 'other'])}`,
      line(['g', '<bpmn:parallelGateway id="g"/>']),
      'gateway.useless g',
    ],
    [
      'links come in pairs',
      line(['x', wait('x')]),
      `${line(['x', wait('x')])}<bpmn:intermediateCatchEvent id="l"><bpmn:linkEventDefinition id="ld" name="A"/></bpmn:intermediateCatchEvent>${flows(['l', 'end'])}`,
      'link.no-source l',
    ],
    [
      'a node lies in one lane',
      line(task('a')),
      `<bpmn:laneSet id="ls"><bpmn:lane id="l1"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="l2"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>${line(task('a'))}`,
      'lane.twice a',
    ],
    [
      'a multi-instance activity knows how often',
      line(task('a', '', '<bpmn:multiInstanceLoopCharacteristics mc:collection="list"/>')),
      line(task('a', '', '<bpmn:multiInstanceLoopCharacteristics/>')),
      'loop.count a',
    ],
    [
      'a loop can end',
      line(task('a', '', '<bpmn:standardLoopCharacteristics loopMaximum="3"/>')),
      line(task('a', '', '<bpmn:standardLoopCharacteristics/>')),
      'loop.endless a',
    ],
    [
      'a machine has no role',
      line(['a', '<bpmn:serviceTask id="a" mc:connector="tax"/>']),
      line(['a', '<bpmn:serviceTask id="a" mc:connector="tax" mc:role="clerk"/>']),
      'extension.useless a',
    ],
    [
      'only tasks of people have outcomes',
      line(task('a', '', '<bpmn:extensionElements><mc:outcomes><mc:outcome id="x" name="X"/></mc:outcomes></bpmn:extensionElements>')),
      line([
        'a',
        '<bpmn:task id="a"><bpmn:extensionElements><mc:outcomes><mc:outcome id="x" name="X"/></mc:outcomes></bpmn:extensionElements></bpmn:task>',
      ]),
      'extension.useless a',
    ],
    [
      'gateways map no data',
      line(['a', '<bpmn:task id="a"><bpmn:extensionElements><mc:input to="x" expression="1"/></bpmn:extensionElements></bpmn:task>']),
      line([
        'a',
        '<bpmn:parallelGateway id="a"><bpmn:extensionElements><mc:input to="x" expression="1"/></bpmn:extensionElements></bpmn:parallelGateway>',
      ]),
      'mapping.not-here a',
    ],
  ])('%s', async (_rule, kept, broken, code) => {
    expect((await codes(kept)).filter((found) => found.startsWith(code.split(' ')[0] ?? ''))).toEqual([]);
    expect(await codes(broken)).toContain(code);
  });
});
