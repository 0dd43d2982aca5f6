import {
  type Decision,
  type Field,
  type FindingCode,
  type Form,
  MAX_DECISIONS,
  type ProcedurePackage,
  type ScenarioEnd,
} from '@mot-cua/procedure';
import { type Case, type Pair } from './case';
import { diagram } from '@mot-cua/procedure/testing';
import { along, flow, flows, node, one, task } from './parts';

const text = (vi: string) => ({ vi, en: vi });
const pack = (more: Partial<ProcedurePackage>, content = one): Case => ({ content, pack: more });
const paper = { id: 'p1', name: text('Đơn'), copies: 1, required: true };
const fee = { id: 'f1', name: text('Lệ phí'), amount: 15_000 };
const field: Field = { name: 'area', label: text('Diện tích'), kind: 'number', required: true };
const located: Field = { name: 'where', label: text('Địa điểm'), kind: 'addressInParts', required: true };
const form: Form = { id: 'request', title: text('Đơn'), fields: [field] };
const filed = one.replace('<bpmn:startEvent id="start"/>', '<bpmn:startEvent id="start" mc:form="request"/>');
const forms = (...forms: readonly Form[]): Case => pack({ forms }, filed);
const fields = (...fields: readonly Field[]): Case => forms({ ...form, fields });
const asked = along({ r: node('businessRuleTask', 'r', 'mc:decision="fee" mc:resultVariable="fee"') });
const decision: Decision = {
  id: 'fee',
  name: text('Lệ phí'),
  hitPolicy: 'U',
  inputs: [{ id: 'i', label: text('Số bản'), expression: 'copies', kind: 'number' }],
  outputs: [{ id: 'o', name: 'fee', label: text('Lệ phí'), kind: 'number' }],
  rules: [
    { id: 'r1', when: ['<= 1'], then: ['8000'] },
    { id: 'r2', when: ['> 1'], then: ['16000'] },
  ],
};
const [input, output, [first, second]] = [decision.inputs[0], decision.outputs[0], decision.rules];
const decided = (...decisions: readonly Decision[]): Case => pack({ decisions }, asked);
const fault = (more: Partial<Decision>): Pair => ({ right: decided(decision), wrong: decided({ ...decision, ...more }) });
const outputs = (more: Partial<Decision['outputs'][number]>): Pair => fault({ outputs: [{ ...output, ...more }] });
const rules = (...rules: Decision['rules']): Pair => fault({ rules });
const days = (value: number) => ({ value, unit: 'working-days' as const });
const limited = (limit: string): string => one.replace('mc:limit="1 working-days"', limit);
const limit = (text: string): Pair => ({ right: limited('mc:limit="1 working-days"'), wrong: limited(`mc:limit="${text}"`) });
const named = (attributes: string): Case => pack({}, along({ a: task('a', attributes) }));
const gated = (condition: string, gateway = '', beside: Partial<ProcedurePackage> = {}): Case =>
  pack(
    { forms: [form], ...beside },
    `${filed.replace('<bpmn:sequenceFlow id="a-end" sourceRef="a" targetRef="end"/>', '')}${node('exclusiveGateway', 'g', gateway)}${flows(['a', 'g'])}${flow('f1', 'g', 'end', condition)}${gateway && flow('f2', 'g', 'end')}${gateway ? '' : flow('f2', 'g', 'end', 'area &lt; 1')}`,
  );
const condition = (text: string, beside: Partial<ProcedurePackage> = {}): Case => gated(text, 'default="f2"', beside);
const warned = (attributes: string): string => along({ a: task('a', attributes) });
const staged = (stages: string, stage = 'commune'): Case => ({
  file: diagram(along({ a: task('a', `mc:stage="${stage}"`) })).replace('<bpmn:process ', `<bpmn:process mc:stages="${stages}" `),
});
const scenario = (expects: ScenarioEnd, at = 'a'): NonNullable<ProcedurePackage['scenarios']> => [
  { id: 's1', name: 'Thuận lợi', startsAt: '2026-03-02T08:00:00+07:00', acts: [{ kind: 'complete', node: at }], expects },
];
const ended: ScenarioEnd = { closed: true, outcome: 'completed', waiting: [], late: [] };

/** What is said of a package: its limits, people, names, forms, papers, fees, decision tables and scenarios. */
export const ofPackages = {
  'decision.aggregator': fault({ aggregator: 'sum' }),
  'decision.cell-empty': rules({ ...first, then: [''] }, second),
  'decision.cells': rules({ ...first, when: [] }, second),
  'decision.column-twice': fault({ outputs: [{ ...output, id: 'i' }] }),
  'decision.expression': rules({ ...first, then: ['1 +'] }, second),
  'decision.expression-missing': fault({ inputs: [{ ...input, expression: '' }] }),
  'decision.gap': rules(first),
  'decision.id': fault({ id: 'lệ phí' }),
  'decision.kind': rules({ ...first, then: ['"free"'] }, second),
  'decision.name': fault({ name: text('') }),
  'decision.no-input': fault({ inputs: [], rules: [] }),
  'decision.no-output': fault({ outputs: [], rules: [] }),
  'decision.no-rules': fault({ rules: [] }),
  'decision.not-allowed': outputs({ values: ['8000'] }),
  'decision.otherwise-partial': fault({
    outputs: [
      { ...output, otherwise: '0' },
      { ...output, id: 'o2', name: 'note' },
    ],
    rules: [],
  }),
  'decision.output-name': fault({ outputs: [output, { ...output, id: 'o2' }], rules: [] }),
  'decision.overlap': rules(first, { ...second, when: ['>= 1'] }),
  'decision.priority-missing': fault({ hitPolicy: 'P' }),
  'decision.rule-twice': rules(first, { ...second, id: 'r1' }),
  'decision.too-large': fault({ rules: Array.from({ length: 5_000 }, (_, index) => ({ ...first, id: `r${index}` })) }),
  'decision.too-many': {
    right: decided(decision),
    wrong: decided(decision, ...Array.from({ length: MAX_DECISIONS }, (_, index) => ({ ...decision, id: `d${index}` }))),
  },
  'decision.twice': { right: decided(decision), wrong: decided(decision, decision) },
  'decision.unknown': { right: decided(decision), wrong: decided({ ...decision, id: 'other' }) },
  'decision.unused': { right: decided(decision), wrong: decided(decision, { ...decision, id: 'other' }) },
  'fee.amount': { right: pack({ fees: [fee] }), wrong: pack({ fees: [{ ...fee, amount: 0.5 }] }) },
  'fee.count': {
    right: pack({ fees: [{ ...fee, per: 'page', cap: 50_000 }] }),
    wrong: pack({ fees: [{ ...fee, cap: 50_000 }] }),
  },
  'fee.days': {
    right: pack({ fees: [{ ...fee, from: '2026-01-01', until: '2026-12-31' }] }),
    wrong: pack({ fees: [{ ...fee, from: '2026-12-31', until: '2026-01-01' }] }),
  },
  'fee.exemption': {
    right: pack({ fees: [{ ...fee, exemptions: [{ id: 'poor', name: text('Hộ nghèo'), percent: 100 }] }] }),
    wrong: pack({ fees: [{ ...fee, exemptions: [{ id: 'poor', name: text('Hộ nghèo'), percent: 101 }] }] }),
  },
  'fee.further': {
    right: pack({ fees: [{ ...fee, per: 'page', further: { from: 3, amount: 1_000 } }] }),
    wrong: pack({ fees: [{ ...fee, per: 'page', further: { from: 1, amount: 1_000 } }] }),
  },
  'fee.twice': { right: pack({ fees: [fee] }), wrong: pack({ fees: [fee, fee] }) },
  'field.bounds': { right: fields({ ...field, minimum: 1, maximum: 2 }), wrong: fields({ ...field, minimum: 2, maximum: 1 }) },
  'field.choices': {
    right: fields({ ...field, kind: 'choice', choices: [{ value: 'a', label: text('A') }] }),
    wrong: fields({ ...field, kind: 'choice', choices: [] }),
  },
  'field.group': {
    right: fields({ ...field, kind: 'group', fields: [field] }),
    wrong: fields({ ...field, kind: 'group', fields: [] }),
  },
  'field.label': { right: fields(field), wrong: fields({ ...field, label: text('') }) },
  'field.name': { right: fields(field), wrong: fields({ ...field, name: 'diện tích' }) },
  'field.paper': {
    right: fields({ ...field, kind: 'file' }),
    wrong: fields({ ...field, kind: 'file', paper: 'deed' }),
  },
  'field.twice': { right: fields(field), wrong: fields(field, field) },
  'field.visible': {
    right: fields(field, { ...field, name: 'more', visible: 'area > 100' }),
    wrong: fields(field, { ...field, name: 'more', visible: 'size > 100' }),
  },
  'form.id': { right: forms(form), wrong: forms({ ...form, id: 'đơn 1' }) },
  'form.title': { right: forms(form), wrong: forms({ ...form, title: text('') }) },
  'form.too-long': {
    right: forms(form),
    wrong: fields(...Array.from({ length: 201 }, (_, index) => ({ ...field, name: `f${index}` }))),
  },
  'form.twice': { right: forms(form), wrong: forms(form, form) },
  'form.unknown': { right: forms(form), wrong: forms() },
  'form.unused': { right: forms(form), wrong: pack({ forms: [form] }) },
  'gateway.no-default': { right: gated('area > 100', 'default="f2"'), wrong: gated('area > 100') },
  'limit.committed-longer': {
    right: pack({ statutoryLimit: days(3), committedLimit: days(1) }),
    wrong: pack({ statutoryLimit: days(1), committedLimit: days(3) }),
  },
  'limit.differs': {
    right: { content: one, pack: { statutoryLimit: days(1) } },
    wrong: { file: drawnLimit('mc:statutoryLimit="5 working-days"'), pack: { statutoryLimit: days(1) } },
  },
  'limit.form': limit('soon'),
  'limit.long': limit('9000 working-days'),
  'limit.missing': { right: one, wrong: limited('') },
  'limit.open-wait': {
    right: {
      content: along({ w: node('receiveTask', 'w', 'messageRef="m" mc:counted="false"') }),
      roots: '<bpmn:message id="m" name="m"/>',
    },
    wrong: { content: along({ w: node('receiveTask', 'w', 'messageRef="m"') }), roots: '<bpmn:message id="m" name="m"/>' },
  },
  'limit.part': { right: limited('mc:limit="2 months"'), wrong: limited('mc:limit="0.5 months"') },
  'limit.sum': { right: pack({ statutoryLimit: days(1) }), wrong: pack({ statutoryLimit: days(5) }) },
  'limit.unit': limit('3 fortnights'),
  'limit.zero': limit('0 working-days'),
  'name.invalid': { right: named('mc:outcomeVariable="result"'), wrong: named('mc:outcomeVariable="the result"') },
  'name.part': {
    right: condition('where.province = "Tỉnh Lai Châu"', { forms: [{ ...form, fields: [field, located] }] }),
    wrong: condition('where.district = "Mường Tè"', { forms: [{ ...form, fields: [field, located] }] }),
  },
  'name.personal': {
    right: condition('area > 100'),
    wrong: condition('area > 100', { forms: [{ ...form, fields: [{ ...field, personal: true }] }] }),
  },
  'name.twice': {
    right: pack({ forms: [form] }, along({ a: task('a', 'mc:form="request"') })),
    wrong: pack({ forms: [form] }, along({ a: task('a', 'mc:form="request" mc:outcomeVariable="area"') })),
  },
  'name.unwritten': { right: condition('area > 100'), wrong: condition('size > 100') },
  'package.approval': { right: one, wrong: withoutApproval() },
  'package.code': { right: one, wrong: pack({ code: 'X' }) },
  'package.name': { right: one, wrong: pack({ name: text(' ') }) },
  'paper.copies': { right: pack({ papers: [paper] }), wrong: pack({ papers: [{ ...paper, copies: -1 }] }) },
  'paper.name': { right: pack({ papers: [paper] }), wrong: pack({ papers: [{ ...paper, name: text('') }] }) },
  'paper.twice': { right: pack({ papers: [paper] }), wrong: pack({ papers: [paper, paper] }) },
  'scenario.differs': {
    right: pack({ scenarios: scenario(ended) }),
    wrong: pack({ scenarios: scenario({ ...ended, outcome: 'refused' }) }),
  },
  'scenario.failed': {
    right: pack({ scenarios: scenario(ended) }),
    wrong: pack({ scenarios: scenario(ended) }, `${one}${node('choreographyTask', 'c')}`),
  },
  'scenario.stuck': {
    right: pack({ scenarios: scenario(ended) }),
    wrong: pack({ scenarios: scenario(ended, 'elsewhere') }),
  },
  'warning.at-start': {
    right: warned('mc:warnings="2 working-hours before notify"'),
    wrong: warned('mc:warnings="2 working-days before notify"'),
  },
  'stage.form': { right: staged('commune 10 working-days'), wrong: staged('commune: ten days') },
  'stage.limit': { right: staged('commune 10 working-days'), wrong: staged('commune 10 fortnights') },
  'stage.many': {
    right: staged('commune 10 working-days'),
    wrong: staged(Array.from({ length: 21 }, (_, index) => `s${String(index)} 1 working-days`).join('; ')),
  },
  'stage.twice': { right: staged('commune 10 working-days'), wrong: staged('commune 10 working-days; commune 5 working-days') },
  'stage.unknown': { right: staged('commune 10 working-days'), wrong: staged('commune 10 working-days', 'province') },
  'warning.form': { right: warned('mc:warnings="80% notify"'), wrong: warned('mc:warnings="soon notify"') },
  'warning.limit': {
    right: warned('mc:warnings="2 working-hours before notify"'),
    wrong: warned('mc:warnings="2 fortnights before notify"'),
  },
  'warning.many': {
    right: warned('mc:warnings="80% notify"'),
    wrong: warned(`mc:warnings="${Array.from({ length: 30 }, (_, index) => `${index + 1}% notify`).join('; ')}"`),
  },
  'warning.no-limit': {
    right: warned('mc:warnings="80% notify"'),
    wrong: warned('mc:warnings="80% notify"').replace('mc:limit="1 working-days"', ''),
  },
  'warning.percent': { right: warned('mc:warnings="80% notify"'), wrong: warned('mc:warnings="120% notify"') },
  'warning.role': { right: warned('mc:warnings="80% raise head"'), wrong: warned('mc:warnings="80% raise"') },
  'task.agency-missing': { right: one, wrong: one.replace('mc:agency="office"', '') },
} satisfies Partial<Record<FindingCode, Pair>>;

function drawnLimit(attribute: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" id="d" targetNamespace="urn:t">
<bpmn:process id="process" isExecutable="true" ${attribute}>${one}</bpmn:process></bpmn:definitions>`;
}
function withoutApproval(): Case {
  return pack({ approval: undefined } as unknown as Partial<ProcedurePackage>);
}
