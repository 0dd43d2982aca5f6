import {
  MAX_ATTRIBUTE,
  MAX_DEPTH,
  MAX_DIAGRAM_BYTES,
  MAX_ELEMENTS,
  MAX_EXPRESSIONS_BYTES,
  MAX_FINDINGS,
  type FindingCode,
} from '@mot-cua/procedure';
import { definitions, diagram } from '@mot-cua/procedure/testing';
import { type Case, type Pair } from './case';
import { along, branches, choice, definition, expression, extended, flow, flows, node, one, task, within } from './parts';

const file = (xml: string): Case => ({ file: xml });
const whole = diagram(one);
const process = (id: string, attributes: string, content = one): string =>
  `<bpmn:process id="${id}" ${attributes}>${content}</bpmn:process>`;
const renamed = (content: string, mark: string): string => content.replace(/(id|sourceRef|targetRef)="/g, `$1="${mark}`);
const conditional = (condition: string, attributes = ''): string =>
  `${node('startEvent', 'start')}${node('exclusiveGateway', 'g', 'default="other"')}${node('endEvent', 'end')}${flows(['start', 'g'])}${flow('other', 'g', 'end')}
   <bpmn:sequenceFlow id="f" sourceRef="g" targetRef="end">${expression('conditionExpression', condition, attributes)}</bpmn:sequenceFlow>`;
const lanes = (inside: string): string => `${one}<bpmn:laneSet id="ls">${inside}</bpmn:laneSet>`;
const lane = (id: string, ...nodes: readonly string[]): string =>
  `<bpmn:lane id="${id}">${nodes.map((one) => `<bpmn:flowNodeRef>${one}</bpmn:flowNodeRef>`).join('')}</bpmn:lane>`;
const properties = (...names: readonly string[]): string =>
  `${names.map((name, index) => `<bpmn:property id="p${index}" name="${name}"/>`).join('')}${one}`;
const reads = (inside: string): string =>
  `${along({ a: task('a', '', `<bpmn:property id="ph" name="__targetRef_placeholder"/><bpmn:property id="seen" name="seen"/>${inside}`) })}${node('dataObject', 'o')}${node('dataObjectReference', 'doc', 'dataObjectRef="o" name="doc"')}`;
const foreign = (attributes: string): string =>
  diagram(along({ a: task('a', attributes) })).replace('xmlns:other=', 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:other=');
/** A task behind the join. */
const continued = (content: string): string =>
  content
    .replace('<bpmn:sequenceFlow id="join-end" sourceRef="join" targetRef="end"/>', '')
    .concat(task('after'), flows(['join', 'after'], ['after', 'end']));
/** A task that is done again and again; whether it ever ends depends on the gateway behind it. */
const again = (gateway: string): string =>
  `${along({ m: node('exclusiveGateway', 'm'), a: task('a'), g: node(gateway, 'g', gateway === 'exclusiveGateway' ? 'default="back"' : '') })}${flow('back', 'g', 'm')}`;
const dmn = (inside: string): Case => ({
  dmn: `<?xml version="1.0"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">${inside}</definitions>`,
});
const dmnTable =
  '<decisionTable id="t"><input id="i"><inputExpression id="ie" typeRef="number"><text>n</text></inputExpression></input><output id="o" name="x"/></decisionTable>';

/** Begun by a signal; `end`: what it throws at its end, `beside`: another way to begin. */
const begunBy = (end: string, beside = ''): Case => ({
  content: one
    .replace('<bpmn:startEvent id="start"/>', node('startEvent', 'start', '', definition('signal', 'signalRef="x"')))
    .replace('<bpmn:endEvent id="end"/>', node('endEvent', 'end', '', end))
    .concat(beside),
  roots: '<bpmn:signal id="x" name="x"/>',
});
const also = `${node('startEvent', 'plain')}${flows(['plain', 'a'])}`;

/** What is said of a file as such: its XML, its ids, its processes and pools, its expressions, and what another tool wrote. */
export const ofFiles = {
  'attribute.not-executed': {
    right: along({ a: task('a', 'implementation="##unspecified"') }),
    wrong: along({ a: task('a', 'implementation="http://somewhere"') }),
  },
  'attribute.value': {
    right: along({ a: task('a', 'isForCompensation="false"') }),
    wrong: along({ a: task('a', 'isForCompensation="0"') }),
  },
  'bpmn.not-understood': { right: one, wrong: along({ a: task('a', '', '<bpmn:nonsense/>') }) },
  'bpmn.unreadable': { right: file(whole), wrong: file('<?xml version="1.0"?><letter>not a diagram</letter>') },
  'condition.empty': { right: conditional('n > 1'), wrong: conditional(' ') },
  'data.drawn-only': {
    right: reads(
      '<bpmn:dataInputAssociation id="d"><bpmn:sourceRef>doc</bpmn:sourceRef><bpmn:targetRef>seen</bpmn:targetRef></bpmn:dataInputAssociation>',
    ),
    wrong: reads(
      '<bpmn:dataInputAssociation id="d"><bpmn:sourceRef>doc</bpmn:sourceRef><bpmn:targetRef>ph</bpmn:targetRef></bpmn:dataInputAssociation>',
    ),
  },
  'data.twice': { right: properties('a1', 'a2'), wrong: properties('a1', 'a1') },
  'declaration.unnamed': {
    right: { content: one, roots: '<bpmn:message id="m" name="paid"/>' },
    wrong: { content: one, roots: '<bpmn:message id="m"/>' },
  },
  'dmn.not-a-table': {
    right: dmn(`<decision id="a" name="a">${dmnTable}</decision>`),
    wrong: dmn('<decision id="a" name="a"><literalExpression id="l"><text>1</text></literalExpression></decision>'),
  },
  'dmn.requires': {
    right: dmn(`<decision id="a" name="a">${dmnTable}</decision>`),
    wrong: dmn(
      `<decision id="b" name="b"/><decision id="a" name="a"><informationRequirement id="r"><requiredDecision href="#b"/></informationRequirement>${dmnTable}</decision>`,
    ),
  },
  'dmn.unreadable': { right: dmn(`<decision id="a" name="a">${dmnTable}</decision>`), wrong: { dmn: '<letter/>' } },
  'element.not-executed': { right: one, wrong: { content: one, roots: '<bpmn:choreography id="c"/>' } },
  'expression.foreign': { right: conditional('n > 1'), wrong: conditional('${n > 1}') },
  'expression.language': { right: conditional('n > 1', 'language="feel"'), wrong: conditional('n > 1', 'language="groovy"') },
  'expression.refused': {
    right: conditional('substring(n, 1) = "a"'),
    wrong: conditional('(function(x) external {java: {class: "X"}})(1)'),
  },
  'expression.syntax': { right: conditional('n &gt; 1'), wrong: conditional('n &gt;') },
  'expression.too-deep': { right: conditional('((n)) = 1'), wrong: conditional(`${'('.repeat(300)}n${')'.repeat(300)} = 1`) },
  'expression.too-long': { right: conditional('n = 1'), wrong: conditional(`n = "${'x'.repeat(5_000)}"`) },
  'expression.too-many': {
    right: conditional('n = 1'),
    wrong: along(
      Object.fromEntries(
        Array.from({ length: Math.ceil(MAX_EXPRESSIONS_BYTES / 4_000) + 1 }, (_, index) => [
          `a${index}`,
          task(`a${index}`, '', extended(`<mc:input to="x" expression="${`'${'y'.repeat(3_990)}'`.replaceAll("'", '&quot;')}"/>`)),
        ]),
      ),
    ),
  },
  'extension.foreign': { right: one, wrong: along({ a: task('a', 'other:color="red"') }) },
  'extension.not-understood': {
    right: file(whole),
    wrong: file(whole.replace('<bpmn:process', '<bpmn:extension mustUnderstand="true"/><bpmn:process')),
  },
  'extension.useless': {
    right: along({ j: node('serviceTask', 'j', 'mc:connector="tax"') }),
    wrong: along({ j: node('serviceTask', 'j', 'mc:connector="tax" mc:role="clerk"') }),
  },
  'feature.not-executed': {
    right: along({ a: task('a', '', '<bpmn:standardLoopCharacteristics loopMaximum="2"/>') }),
    wrong: {
      content: along({ a: task('a', '', '<bpmn:standardLoopCharacteristics loopMaximum="2"/>') }),
      lesser: (catalogue) => ({ ...catalogue, features: [] }),
    },
  },
  'findings.more': {
    right: one,
    wrong: along(
      Object.fromEntries(Array.from({ length: MAX_FINDINGS + 1 }, (_, index) => [`a${index}`, task(`a${index}`, 'startQuantity="0"')])),
    ),
  },
  'foreign.not-translated': {
    right: { foreign: foreign('camunda:candidateGroups="clerks"') },
    wrong: { foreign: foreign('camunda:taskListener="x"') },
  },
  'foreign.translated': {
    right: { foreign: foreign('') },
    wrong: { foreign: foreign('camunda:candidateGroups="clerks"').replace('mc:role="r"', '') },
  },
  'id.duplicate': { right: one, wrong: `${one}${node('task', 'a')}` },
  'id.invalid': { right: one, wrong: along({ constructor: task('constructor') }) },
  'id.missing': { right: one, wrong: `${one}<bpmn:task/>` },
  'import.not-resolved': {
    right: file(whole),
    wrong: file(
      whole.replace(
        '<bpmn:process',
        '<bpmn:import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="other.bpmn" namespace="urn:o"/><bpmn:process',
      ),
    ),
  },
  'lane.twice': { right: lanes(lane('l1', 'a')), wrong: lanes(`${lane('l1', 'a')}${lane('l2', 'a')}`) },
  'lanes.several-sets': { right: lanes(lane('l1', 'a')), wrong: `${lanes(lane('l1', 'a'))}<bpmn:laneSet id="ls2"/>` },
  'name.forbidden': { right: conditional('n.size = 1'), wrong: conditional('{__proto__: 1} = n') },
  'number.not-exact': { right: conditional('n = 9007199254740991'), wrong: conditional('n = 9007199254740993') },
  'process.black-box': {
    right: file(whole),
    wrong: file(definitions(`${process('p1', 'isExecutable="true"')}${process('p2', 'isExecutable="false"', renamed(one, 'x'))}`)),
  },
  'process.missing': { right: file(whole), wrong: file(definitions('<bpmn:message id="m" name="m"/>')) },
  'process.not-marked': { right: file(whole), wrong: file(definitions(process('p1', ''))) },
  'process.several': {
    right: file(whole),
    wrong: file(definitions(`${process('p1', 'isExecutable="true"')}${process('p2', 'isExecutable="true"', renamed(one, 'x'))}`)),
  },
  'reference.unresolved': {
    right: { content: `${one}`, roots: '<bpmn:message id="m" name="m"/>' },
    wrong: along({ w: node('receiveTask', 'w', 'messageRef="nowhere"') }),
  },
  'xml.attribute-too-long': { right: file(whole), wrong: along({ a: task('a', `other:note="${'x'.repeat(MAX_ATTRIBUTE + 1)}"`) }) },
  'xml.control-character': { right: file(whole), wrong: file(whole.replace('Cấp phép', 'Cấp\u0001phép')) },
  'xml.doctype': { right: file(whole), wrong: file(whole.replace('<bpmn:definitions', '<!DOCTYPE x><bpmn:definitions')) },
  'xml.entity': { right: file(whole.replace('Cấp phép', 'Cấp &amp; phép')), wrong: file(whole.replace('Cấp phép', 'Cấp &secret; phép')) },
  'xml.malformed': { right: file(whole), wrong: file(whole.replace('</bpmn:process>', '')) },
  'xml.too-deep': {
    right: file(whole),
    wrong: along({ a: task('a', '', extended(`${'<other:x>'.repeat(MAX_DEPTH)}${'</other:x>'.repeat(MAX_DEPTH)}`)) }),
  },
  'xml.too-large': { right: file(whole), wrong: file(whole.replace('Cấp phép', 'x'.repeat(MAX_DIAGRAM_BYTES))) },
  'xml.too-many': { right: file(whole), wrong: along({ a: task('a', '', extended('<other:x/>'.repeat(MAX_ELEMENTS))) }) },
  'node.unreachable': { right: one, wrong: `${one}${task('c')}${flows(['c', 'end'])}` },
  'node.no-way-out': { right: one, wrong: `${one}${task('c')}${task('d')}${flows(['a', 'c'], ['c', 'd'], ['d', 'c'])}` },
  'end.missing': { right: one, wrong: `${one}${task('c')}${flows(['a', 'c'])}` },
  'start.by-event-only': { right: one, wrong: begunBy('') },
  'start.opens-itself': { right: begunBy('', also), wrong: begunBy(definition('signal', 'signalRef="x"'), also) },
  'start.missing': { right: one, wrong: `${task('a')}${node('endEvent', 'end')}${flows(['a', 'end'])}` },
  'start.several': { right: one, wrong: `${one}${node('startEvent', 'start2')}${flows(['start2', 'a'])}` },
  'sub-process.empty': {
    right: along({ sub: node('subProcess', 'sub', '', within()) }),
    wrong: along({ sub: node('subProcess', 'sub') }),
  },
  'soundness.deadlock': {
    right: branches('parallelGateway', 'parallelGateway'),
    wrong: branches('exclusiveGateway', 'parallelGateway', 'n > 1'),
  },
  'soundness.doubled': {
    right: continued(branches('parallelGateway', 'parallelGateway')),
    wrong: continued(branches('parallelGateway', 'exclusiveGateway')),
  },
  'soundness.dead': {
    right: continued(branches('parallelGateway', 'parallelGateway')),
    wrong: continued(branches('exclusiveGateway', 'parallelGateway', 'n > 1')),
  },
  'soundness.endless': {
    right: again('exclusiveGateway'),
    wrong: again('parallelGateway'),
  },
  'soundness.not-fully-checked': {
    right: branches('parallelGateway', 'parallelGateway'),
    wrong: along({ a: task('a', 'startQuantity="2"') }),
  },
  'gateway.gap': { right: choice('outcome = "yes"', 'outcome = "no"'), wrong: choice('outcome = "yes"', 'outcome = "maybe"') },
  'gateway.overlap': { right: choice('outcome = "yes"', 'outcome = "no"'), wrong: choice('outcome = "yes"', 'outcome != "none"') },
  'condition.never': { right: choice('outcome = "yes"', 'outcome = "no"'), wrong: choice('outcome = "yes"', 'outcome = "maybe"') },
} satisfies Partial<Record<FindingCode, Pair>>;
