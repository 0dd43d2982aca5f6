import { type ModdleElement } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { type Finding } from '../finding';
import { MAX_DIAGRAM_BYTES } from '../reading/bounds';
import { type Text } from '../text';
import { type Aggregator, type CellKind, type Decision, type DecisionInput, type DecisionOutput, type HitPolicy } from './decision';

/** The tables of a file, and what in it is none or has no place here. */
export type ReadDmn = { readonly decisions: readonly Decision[]; readonly findings: readonly Finding[] };

const hitPolicies: Readonly<Record<string, HitPolicy>> = {
  UNIQUE: 'U',
  ANY: 'A',
  PRIORITY: 'P',
  FIRST: 'F',
  'RULE ORDER': 'R',
  'OUTPUT ORDER': 'O',
  COLLECT: 'C',
};
const aggregators: Readonly<Record<string, Aggregator>> = { SUM: 'sum', MIN: 'min', MAX: 'max', COUNT: 'count' };
const kinds: Readonly<Record<string, CellKind>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
};

/**
 * The decision tables of a DMN 1.3 file (Camunda 7 and 8, Trisotech, dmn-js...). Hostile text never reaches the parser: documents with a type or
 * entities and too large ones are refused.
 */
export const readDmn = async (xml: string): Promise<ReadDmn> => {
  const unreadable = (vi: string, en: string): ReadDmn => ({
    decisions: [],
    findings: [{ severity: 'error', code: 'dmn.unreadable', message: { vi, en } }],
  });
  if (xml.length > MAX_DIAGRAM_BYTES || /<!(?:DOCTYPE|ENTITY)/i.test(xml))
    return unreadable('Tệp quá lớn hoặc có khai báo DOCTYPE.', 'The file is too large or declares a document type.');
  try {
    const { rootElement } = await new DmnModdle().fromXML(xml);
    const findings: Finding[] = [];
    const elements = listOf(rootElement, 'drgElement').filter(({ $type }) => $type === 'dmn:Decision');
    return { decisions: elements.flatMap((element) => decisionOf(element, findings)), findings };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return unreadable(`Tệp không phải là DMN 1.3 (${detail}).`, `The file is not DMN 1.3 (${detail}).`);
  }
};

const decisionOf = (element: ModdleElement, findings: Finding[]): readonly Decision[] => {
  const id = textOf(element, 'id') ?? 'decision';
  const name = textOf(element, 'name') ?? id;
  const say = (code: Finding['code'], vi: string, en: string) =>
    findings.push({
      severity: 'warning',
      code,
      decision: { id },
      message: { vi: `Quyết định ‹${name}›: ${vi}`, en: `Decision ‹${name}›: ${en}` },
    });
  const table = element.get('decisionLogic') as ModdleElement | undefined;
  if (table?.$type !== 'dmn:DecisionTable') {
    say('dmn.not-a-table', 'không phải là bảng quyết định nên không được đưa vào.', 'it is no decision table and was left out.');
    return [];
  }
  if (listOf(element, 'informationRequirement').some((one) => one.get('requiredDecision')))
    say(
      'dmn.requires',
      'dùng kết quả của quyết định khác; kết quả đó phải được tính ở một bước trước.',
      "it asks for another decision's answer, which a step before must store.",
    );
  const aggregator = aggregators[textOf(table, 'aggregation') ?? ''];
  const policy = hitPolicies[textOf(table, 'hitPolicy') ?? 'UNIQUE'] ?? 'U';
  return [
    {
      id,
      name: both(name),
      hitPolicy: policy,
      ...(aggregator && { aggregator }),
      inputs: listOf(table, 'input').map(inputOf),
      outputs: listOf(table, 'output').map(outputOf),
      rules: listOf(table, 'rule').map((rule, index) => {
        const note =
          listOf(rule, 'annotationEntry')
            .map((entry) => textOf(entry, 'text'))
            .join(' ')
            .trim() || textOf(rule, 'description');
        return {
          id: textOf(rule, 'id') ?? `rule_${index + 1}`,
          when: listOf(rule, 'inputEntry').map((entry) => textOf(entry, 'text') ?? '-'),
          then: listOf(rule, 'outputEntry').map((entry) => textOf(entry, 'text') ?? ''),
          ...(note && { note }),
        };
      }),
    },
  ];
};

const inputOf = (input: ModdleElement, index: number): DecisionInput => {
  const asked = input.get('inputExpression') as ModdleElement | undefined;
  const expression = (asked && textOf(asked, 'text')) ?? '';
  const values = textWithin(input, 'inputValues');
  return {
    id: textOf(input, 'id') ?? `input_${index + 1}`,
    label: both(textOf(input, 'label') ?? expression),
    expression,
    kind: kinds[(asked && textOf(asked, 'typeRef')) ?? ''] ?? 'any',
    ...(values !== undefined && { values }),
  };
};

const outputOf = (output: ModdleElement, index: number): DecisionOutput => {
  const name = textOf(output, 'name') ?? `output_${index + 1}`;
  const values = textWithin(output, 'outputValues');
  const otherwise = textWithin(output, 'defaultOutputEntry');
  return {
    id: textOf(output, 'id') ?? `output_${index + 1}`,
    name,
    label: both(textOf(output, 'label') ?? name),
    kind: kinds[textOf(output, 'typeRef') ?? ''] ?? 'any',
    ...(values !== undefined && { values: partsOf(values) }),
    ...(otherwise !== undefined && { otherwise }),
  };
};

/** The parts of a list written with commas, those inside texts and brackets left alone. */
const partsOf = (list: string): readonly string[] => {
  const parts = list.match(/(?:"(?:[^"\\]|\\.)*"|\([^()]*\)|\[[^[\]]*\]|[^,])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};

const both = (text: string): Text => ({ vi: text, en: text });
const listOf = (element: ModdleElement, name: string): readonly ModdleElement[] =>
  (element.get(name) as readonly ModdleElement[] | undefined) ?? [];
const textOf = (element: ModdleElement, name: string): string | undefined => {
  const value: unknown = element.get(name);
  const text = typeof value === 'string' ? value.trim().normalize('NFC') : '';
  return text === '' ? undefined : text;
};
const textWithin = (element: ModdleElement, name: string): string | undefined => {
  const inner = element.get(name) as ModdleElement | undefined;
  return inner && textOf(inner, 'text');
};
