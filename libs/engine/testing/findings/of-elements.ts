import { type FindingCode } from '@mot-cua/procedure';
import { draw } from '../draw';
import { type Pair } from './case';
import {
  along,
  boundary,
  branches,
  definition,
  expression,
  extended,
  flow,
  flows,
  node,
  one,
  outcomes,
  task,
  timer,
  within,
} from './parts';

const message = '<bpmn:message id="m" name="m"/>';
const messageDefinition = definition('message', 'messageRef="m"');
const waitsFor = (inside: string, attributes = '', id = 'w') => node('intermediateCatchEvent', id, attributes, inside);
const adHoc = (inside: string) => along({ h: node('adHocSubProcess', 'h', '', inside) });
const eventSub = (start: string) => `${one}${node('subProcess', 'sub', 'triggeredByEvent="true"', within(start))}`;
const catching = (inside: string, attributes = '') => node('startEvent', 's', attributes, inside);
const looped = (inside: string) => along({ a: task('a', '', inside) });
const multi = (inside: string, attributes = '') =>
  looped(`<bpmn:multiInstanceLoopCharacteristics ${attributes}>${inside}</bpmn:multiInstanceLoopCharacteristics>`);
const standard = (attributes: string, inside = '') =>
  looped(`<bpmn:standardLoopCharacteristics ${attributes}>${inside}</bpmn:standardLoopCharacteristics>`);
const transaction = (end: string, edge = boundary('x', definition('cancel'))) =>
  `${along({ x: node('transaction', 'x', '', `${node('startEvent', 's')}${node('endEvent', 'se', '', end)}${flows(['s', 'se'])}`) })}${edge}${edge && flows(['b', 'end'])}`;
const undone = (undo: string, association: string) =>
  `${along({ a: task('a') })}${boundary('a', definition('compensate'))}${node('task', 'undo', undo)}${association}`;
const associated = '<bpmn:association id="as" sourceRef="b" targetRef="undo"/>';
const undoing = (attributes: string) =>
  `${along({ a: task('a'), t: node('intermediateThrowEvent', 't', '', definition('compensate', attributes)) })}${boundary('a', definition('compensate'))}${node('task', 'undo', 'isForCompensation="true"')}${associated}`;
const waiting = (...targets: readonly string[]) =>
  `${node('startEvent', 'start')}${node('eventBasedGateway', 'g')}${targets.join('')}${node('endEvent', 'end')}${flows(['start', 'g'])}${targets
    .map((_target, index) => flows(['g', `w${index}`], [`w${index}`, 'end']))
    .join('')}`;
const timed = (index: number) => waitsFor(timer(), '', `w${index}`);
const told = (index: number) => waitsFor(messageDefinition, '', `w${index}`);
const received = (index: number, attributes = '') => node('receiveTask', `w${index}`, `messageRef="m" ${attributes}`);
const begun = (gateway: string, ...targets: readonly string[]) =>
  `${node('eventBasedGateway', 'g', gateway)}${targets.join('')}${node('endEvent', 'end')}${targets
    .map((_target, index) => flows(['g', `w${index}`], [`w${index}`, 'end']))
    .join('')}`;
const begins = (task: string, beside = '') => `${task}${node('endEvent', 'end')}${flows(['w0', 'end'])}${beside}`;
const linked = (throwing: string, ...catches: readonly string[]) =>
  `${node('startEvent', 'start')}${throwing}${catches.map((name, index) => `${waitsFor(definition('link', `name="${name}"`), '', `c${index}`)}${node('endEvent', `e${index}`)}${flows([`c${index}`, `e${index}`])}`).join('')}`;
const throwsLink = (name: string) =>
  `${node('intermediateThrowEvent', 't', '', definition('link', `name="${name}"`))}${flows(['start', 't'])}`;
const rule = (attributes: string) => along({ r: node('businessRuleTask', 'r', attributes) });
const script = (attributes: string, inside: string) => along({ c: node('scriptTask', 'c', attributes, inside) });
const computed = '<bpmn:script>1 + 1</bpmn:script>';
const ends = (inside: string, roots = '') => ({
  content: along({ a: task('a') }).replace('<bpmn:endEvent id="end"/>', node('endEvent', 'end', '', inside)),
  roots,
});
const fee = draw('fee').start('s').task('pay').path('s', 'pay').build();

const failure = '<bpmn:error id="e" name="e" errorCode="e"/><bpmn:error id="other" name="other" errorCode="other"/>';
/** A sub-process that throws, and what is on its edge. */
const thrownIn = (edge: string): string =>
  `${along({ x: node('subProcess', 'x', '', `${node('startEvent', 's')}${node('endEvent', 'se', '', definition('error', 'errorRef="e"'))}${flows(['s', 'se'])}`) })}${edge}${flows(['b', 'end'])}`;
const handlers = (first: string, second: string): string =>
  `${boundary('x', definition('error', `errorRef="${first}"`))}${boundary('x', definition('error', `errorRef="${second}"`), '', 'b2')}${flows(['b2', 'end'])}`;
/** The office's pool and the citizen's, and a message between two ends. */
const pools = (from: string, to: string): string =>
  `<bpmn:collaboration id="pools"><bpmn:participant id="office" processRef="process"/><bpmn:participant id="citizen" name="citizen"/><bpmn:messageFlow id="told" sourceRef="${from}" targetRef="${to}"/></bpmn:collaboration>`;

/** What single elements, triggers and the rules between elements say (BPMN 2.0.2), each beside what keeps the rule. */
/** The process may also begin again and again by time. */
const beganBy = (cycle: string): string =>
  `${node('startEvent', 'again', '', definition('timer', '', expression('timeCycle', cycle)))}${flows(['again', 'a'])}`;

export const ofElements = {
  'ad-hoc.start-or-end': { right: adHoc(task('x')), wrong: adHoc(`${node('startEvent', 's')}${task('x')}${flows(['s', 'x'])}`) },
  'boundary.incoming': {
    right: `${one}${boundary('a', timer())}${flows(['b', 'end'])}`,
    wrong: `${one}${boundary('a', timer())}${flows(['b', 'end'], ['start', 'b'])}`,
  },
  'boundary.no-outgoing': { right: `${one}${boundary('a', timer())}${flows(['b', 'end'])}`, wrong: `${one}${boundary('a', timer())}` },
  'boundary.unattached': {
    right: `${one}${boundary('a', timer())}${flows(['b', 'end'])}`,
    wrong: `${one}${boundary('start', timer())}${flows(['b', 'end'])}`,
  },
  'call.missing': {
    right: { content: along({ c: node('callActivity', 'c', 'calledElement="fee"') }), called: { fee } },
    wrong: along({ c: node('callActivity', 'c') }),
  },
  'call.unknown': {
    right: { content: along({ c: node('callActivity', 'c', 'calledElement="fee"') }), called: { fee } },
    wrong: { content: along({ c: node('callActivity', 'c', 'calledElement="fees"') }), called: { fee } },
  },
  'cancel.outside': {
    right: transaction(definition('cancel')),
    wrong: `${one}${boundary('a', definition('cancel'))}${flows(['b', 'end'])}`,
  },
  'cancel.uncaught': { right: transaction(definition('cancel')), wrong: transaction(definition('cancel'), '') },
  'compensate.no-handler': { right: undoing('activityRef="a"'), wrong: undoing('activityRef="t"') },
  'compensation.handler': { right: undone('isForCompensation="true"', associated), wrong: undone('isForCompensation="true"', '') },
  'compensation.unused': {
    right: undone('isForCompensation="true"', associated),
    wrong: `${one}${node('task', 'undo', 'isForCompensation="true"')}`,
  },
  'complex.activation': {
    right: branches('parallelGateway', 'complexGateway').replace(
      '<bpmn:complexGateway id="join" >',
      `<bpmn:complexGateway id="join">${expression('activationCondition', 'activationCount > 1')}`,
    ),
    wrong: branches('parallelGateway', 'complexGateway'),
  },
  'conditional.missing': {
    right: along({ w: waitsFor(definition('conditional', '', expression('condition', 'n > 1'))) }),
    wrong: along({ w: waitsFor(definition('conditional')) }),
  },
  'decision.missing': { right: rule('mc:decision="d" mc:resultVariable="x"'), wrong: rule('mc:resultVariable="x"') },
  'decision.result-missing': { right: rule('mc:decision="d" mc:resultVariable="x"'), wrong: rule('mc:decision="d"') },
  'end.outgoing': {
    right: one,
    wrong: `${one}${node('endEvent', 'other')}${flows(['end', 'other'])}`,
  },
  'error.missing': {
    right: ends(definition('error', 'errorRef="x"'), '<bpmn:error id="x" name="x"/>'),
    wrong: ends(definition('error')),
  },
  'escalation.missing': {
    right: ends(definition('escalation', 'escalationRef="x"'), '<bpmn:escalation id="x" name="x"/>'),
    wrong: ends(definition('escalation')),
  },
  'event-gateway.mixed': {
    right: { content: waiting(told(0), timed(1)), roots: message },
    wrong: { content: waiting(told(0), received(1)), roots: message },
  },
  'event-gateway.parallel': {
    right: { content: begun('instantiate="true" eventGatewayType="Parallel"', told(0), received(1)), roots: message },
    wrong: {
      content: waiting(told(0), timed(1)).replace('eventBasedGateway id="g"', 'eventBasedGateway id="g" eventGatewayType="Parallel"'),
      roots: message,
    },
  },
  'event-gateway.parallel-target': {
    right: { content: begun('instantiate="true" eventGatewayType="Parallel"', told(0), told(1)), roots: message },
    wrong: { content: begun('instantiate="true" eventGatewayType="Parallel"', told(0), timed(1)), roots: message },
  },
  'event-gateway.target': { right: waiting(timed(0), timed(1)), wrong: waiting(timed(0), task('w1')) },
  'event-gateway.target-boundary': {
    right: { content: waiting(received(0), timed(1)), roots: message },
    wrong: { content: `${waiting(received(0), timed(1))}${boundary('w0', timer())}${flows(['b', 'end'])}`, roots: message },
  },
  'event-gateway.target-shared': {
    right: waiting(timed(0), timed(1)),
    wrong: `${waiting(timed(0), timed(1))}${task('a')}${flows(['w1', 'a'], ['a', 'w0'])}`,
  },
  'event-sub-process.start': {
    right: eventSub(catching(timer())),
    wrong: `${one}${node('subProcess', 'sub', 'triggeredByEvent="true"', task('a2'))}`,
  },
  'event.must-interrupt': {
    right: eventSub(catching(definition('error'))),
    wrong: eventSub(catching(definition('error'), 'isInterrupting="false"')),
  },
  'instantiate.beside': {
    right: { content: begins(received(0, 'instantiate="true"')), roots: message },
    wrong: {
      content: begins(received(0, 'instantiate="true"'), `${node('startEvent', 'start')}${flows(['start', 'end'])}`),
      roots: message,
    },
  },
  'instantiate.incoming': {
    right: {
      content: begins(received(0, 'instantiate="true"'), `${node('startEvent', 'start')}${flows(['start', 'w0'])}`),
      roots: message,
    },
    wrong: { content: along({ a: task('a'), w0: received(0, 'instantiate="true"') }), roots: message },
  },
  'instantiate.place': {
    right: { content: begins(received(0, 'instantiate="true"')), roots: message },
    wrong: { content: along({ sub: node('subProcess', 'sub', '', received(0, 'instantiate="true"')) }), roots: message },
  },
  'job.attempts': {
    right: along({ j: node('serviceTask', 'j', 'mc:connector="tax" mc:retries="3"') }),
    wrong: along({ j: node('serviceTask', 'j', 'mc:connector="tax" mc:retries="0"') }),
  },
  'job.connector-missing': {
    right: along({ j: node('serviceTask', 'j', 'mc:connector="tax"') }),
    wrong: along({ j: node('serviceTask', 'j') }),
  },
  'link.ambiguous': { right: linked(throwsLink('x'), 'x'), wrong: linked(throwsLink('x'), 'x', 'x') },
  'link.no-source': { right: linked(throwsLink('x'), 'x'), wrong: linked(throwsLink('x'), 'x', 'y') },
  'link.no-target': { right: linked(throwsLink('x'), 'x'), wrong: linked(throwsLink('y'), 'x') },
  'loop.count': { right: multi(expression('loopCardinality', '3')), wrong: multi('') },
  'loop.endless': { right: standard('loopMaximum="3"'), wrong: standard('') },
  'loop.maximum': { right: standard('loopMaximum="3"'), wrong: standard('loopMaximum="0"') },
  'loop.name': { right: multi('', 'mc:collection="list" mc:item="one"'), wrong: multi('', 'mc:collection="list" mc:item="each one"') },
  'message.missing': {
    right: { content: along({ w: waitsFor(messageDefinition) }), roots: message },
    wrong: { content: along({ w: waitsFor(definition('message')) }), roots: message },
  },
  'script.language': {
    right: script('scriptFormat="feel" mc:resultVariable="x"', computed),
    wrong: script('scriptFormat="javascript" mc:resultVariable="x"', computed),
  },
  'script.missing': { right: script('mc:resultVariable="x"', computed), wrong: script('mc:resultVariable="x"', '') },
  'script.result-missing': { right: script('mc:resultVariable="x"', computed), wrong: script('', computed) },
  'signal.missing': {
    right: { content: along({ w: waitsFor(definition('signal', 'signalRef="x"')) }), roots: '<bpmn:signal id="x" name="x"/>' },
    wrong: along({ w: waitsFor(definition('signal')) }),
  },
  'start.incoming': { right: one, wrong: `${one}${task('c')}${flows(['a', 'c'], ['c', 'start'])}` },
  'start.no-outgoing': { right: one, wrong: `${one}${node('startEvent', 'idle')}` },
  'start.too-often': { right: `${one}${beganBy('R/PT1M')}`, wrong: `${one}${beganBy('R/PT30S')}` },
  'start.trigger-in-sub-process': {
    right: along({ sub: node('subProcess', 'sub', '', within()) }),
    wrong: along({ sub: node('subProcess', 'sub', '', within(catching(timer()))) }),
  },
  'task.outcomes-ambiguous': {
    right: along({ a: task('a', '', outcomes('yes', 'no')) }),
    wrong: along({ a: task('a', '', outcomes('yes', 'yes')) }),
  },
  'task.role-missing': { right: one, wrong: one.replace('mc:role="r"', '') },
  'timer.invalid': {
    right: along({ w: waitsFor(definition('timer', '', expression('timeDuration', 'PT2H'))) }),
    wrong: along({ w: waitsFor(definition('timer', '', expression('timeDuration', 'two hours'))) }),
  },
  'trigger.missing': { right: eventSub(catching(timer())), wrong: eventSub(catching('')) },
  'trigger.not-executed': {
    right: along({ w: waitsFor(timer()) }),
    wrong: {
      content: along({ w: waitsFor(timer()) }),
      lesser: ({ triggers: { timer: _timer, ...triggers }, ...catalogue }) => ({ ...catalogue, triggers }),
    },
  },
  'trigger.not-here': {
    right: ends(definition('terminate')),
    wrong: `${one}${boundary('a', definition('terminate'))}${flows(['b', 'end'])}`,
  },
  'flow.compensation-handler': {
    right: undone('isForCompensation="true"', associated),
    wrong: `${undone('isForCompensation="true"', associated)}${flows(['undo', 'end'])}`,
  },
  'flow.condition-ignored': {
    right: branches('parallelGateway', 'parallelGateway'),
    wrong: branches('parallelGateway', 'parallelGateway', 'n > 1'),
  },
  'flow.condition-missing': {
    right: branches('exclusiveGateway', 'exclusiveGateway', 'n > 1'),
    wrong: branches('exclusiveGateway', 'exclusiveGateway'),
  },
  'flow.condition-not-here': {
    right: one,
    wrong: `${node('startEvent', 'start')}${task('a')}${node('endEvent', 'end')}${flow('f', 'start', 'a', 'n > 1')}${flows(['a', 'end'])}`,
  },
  'flow.crosses-scope': {
    right: along({ sub: node('subProcess', 'sub', '', within()) }),
    wrong: `${along({ sub: node('subProcess', 'sub', '', within()) })}${flows(['se', 'end'])}`,
  },
  'flow.end-missing': {
    right: one,
    wrong: `${one}${node('dataObjectReference', 'doc', 'dataObjectRef="o"')}${node('dataObject', 'o')}${flow('f', 'a', 'doc')}`,
  },
  'flow.event-sub-process': { right: eventSub(catching(timer())), wrong: `${eventSub(catching(timer()))}${flows(['a', 'sub'])}` },
  'flow.not-immediate': {
    right: one,
    wrong: `${one}${flow('f', 'start', 'end', undefined, 'isImmediate="false"')}`,
  },
  'default.condition': {
    right: `${along({ g: node('exclusiveGateway', 'g', 'default="f"') })}${flow('f', 'g', 'end')}`,
    wrong: `${along({ g: node('exclusiveGateway', 'g', 'default="f"') })}${flow('f', 'g', 'end', 'n > 1')}`,
  },
  'default.not-outgoing': {
    right: `${along({ g: node('exclusiveGateway', 'g', 'default="f"') })}${flow('f', 'g', 'end')}`,
    wrong: `${along({ a: task('a'), g: node('exclusiveGateway', 'g', 'default="f"') })}${flow('f', 'a', 'end')}`,
  },
  'gateway.direction': {
    right: branches('parallelGateway', 'parallelGateway').replace('id="fork"', 'id="fork" gatewayDirection="Diverging"'),
    wrong: branches('parallelGateway', 'parallelGateway').replace('id="fork"', 'id="fork" gatewayDirection="Converging"'),
  },
  'gateway.useless': {
    right: branches('parallelGateway', 'parallelGateway'),
    wrong: along({ g: node('parallelGateway', 'g') }),
  },
  'mapping.expression': {
    right: along({ a: task('a', '', extended('<mc:input to="x" expression="1"/>')) }),
    wrong: along({ a: task('a', '', extended('<mc:input to="x" expression=""/>')) }),
  },
  'mapping.name': {
    right: along({ a: task('a', '', extended('<mc:input to="x" expression="1"/>')) }),
    wrong: along({ a: task('a', '', extended('<mc:input to="two words" expression="1"/>')) }),
  },
  'mapping.not-here': {
    right: branches('parallelGateway', 'parallelGateway'),
    wrong: along({ g: node('parallelGateway', 'g', '', extended('<mc:input to="x" expression="1"/>')) }),
  },
  'outcomes.twice': {
    right: along({ a: task('a', '', outcomes('yes', 'no')) }),
    wrong: along({ a: task('a', '', outcomes('yes').replace('</bpmn:extensionElements>', '<mc:outcomes/></bpmn:extensionElements>')) }),
  },
  'quantity.value': {
    right: along({ a: task('a', 'startQuantity="1"') }),
    wrong: along({ a: task('a', 'startQuantity="0"') }),
  },
  'pause.reason': {
    right: along({ a: task('a', 'mc:pauses="financial-obligation"') }),
    wrong: along({ a: task('a', 'mc:pauses="Chờ nộp tiền"') }),
  },
  'limit.boundary': {
    right: `${one}${boundary('a', timer())}${flows(['b', 'end'])}`,
    wrong: `${one}${boundary('a', timer(), 'mc:limit="1 working-days"')}${flows(['b', 'end'])}`,
  },
  'attribute.no-effect': {
    right: along({ w: waitsFor(timer() + messageDefinition, 'parallelMultiple="true"') }).replace(
      '<bpmn:startEvent id="start"/>',
      '<bpmn:startEvent id="start" isInterrupting="true"/>',
    ),
    wrong: along({ w: waitsFor(timer(), 'parallelMultiple="true"') }).replace(
      '<bpmn:startEvent id="start"/>',
      '<bpmn:startEvent id="start" isInterrupting="false"/>',
    ),
  },
  'element.twice': { right: script('mc:resultVariable="r"', computed), wrong: script('mc:resultVariable="r"', computed + computed) },
  'error.uncaught': {
    right: { content: thrownIn(boundary('x', definition('error', 'errorRef="e"'))), roots: failure },
    wrong: { content: thrownIn(boundary('x', definition('error', 'errorRef="other"'))), roots: failure },
  },
  'flow.ends-differ': {
    right: along({ a: task('a', '', '<bpmn:incoming>start-a</bpmn:incoming><bpmn:outgoing>a-end</bpmn:outgoing>') }),
    wrong: along({ a: task('a', '', '<bpmn:incoming>a-end</bpmn:incoming><bpmn:outgoing>start-a</bpmn:outgoing>') }),
  },
  'handler.twice': {
    right: { content: thrownIn(handlers('e', 'other')), roots: failure },
    wrong: { content: thrownIn(handlers('e', 'e')), roots: failure },
  },
  'link.flow': {
    right: linked(throwsLink('on'), 'on'),
    wrong: `${linked(throwsLink('on'), 'on')}${node('endEvent', 'beyond')}${flows(['t', 'beyond'])}`,
  },
  'loop.both': {
    right: multi(expression('loopCardinality', '3')),
    wrong: multi(expression('loopCardinality', '3'), 'mc:collection="[1, 2]"'),
  },
  'message-flow.end': {
    right: { content: one, roots: pools('a', 'citizen') },
    wrong: { content: one, roots: pools('citizen', 'start') },
  },
  'message-flow.same-pool': {
    right: { content: along({ a: task('a'), c: task('c') }), roots: pools('a', 'citizen') },
    wrong: { content: along({ a: task('a'), c: task('c') }), roots: pools('a', 'c') },
  },
  'timer.several': {
    right: along({ w: waitsFor(timer()) }),
    wrong: along({ w: waitsFor(definition('timer', 'mc:limit="1 working-days"', expression('timeDuration', 'P1D'))) }),
  },
} satisfies Partial<Record<FindingCode, Pair>>;
