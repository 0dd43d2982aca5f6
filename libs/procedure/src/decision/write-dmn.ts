import { DmnModdle } from 'dmn-moddle';
import { type Text } from '../text';
import { type Aggregator, type CellKind, type Decision, type HitPolicy } from './decision';

const policies: Readonly<Record<HitPolicy, string>> = {
  U: 'UNIQUE',
  A: 'ANY',
  P: 'PRIORITY',
  F: 'FIRST',
  R: 'RULE ORDER',
  O: 'OUTPUT ORDER',
  C: 'COLLECT',
};
const aggregations: Readonly<Record<Aggregator, string>> = { sum: 'SUM', min: 'MIN', max: 'MAX', count: 'COUNT' };
const types: Readonly<Record<CellKind, string | undefined>> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  any: undefined,
};

/** DMN 1.3 XML of the tables, for other tools; names and labels in the wanted language. */
export const writeDmn = async (decisions: readonly Decision[], language: keyof Text = 'vi'): Promise<string> => {
  const moddle = new DmnModdle();
  const text = (value: string) => moddle.create('dmn:UnaryTests', { text: value });
  const literal = (value: string) => moddle.create('dmn:LiteralExpression', { text: value });
  const named = (label: Text): string => label[language] || label.vi;
  const typed = (kind: CellKind) => (types[kind] === undefined ? {} : { typeRef: types[kind] });
  const decision = ({ id, name, hitPolicy, aggregator, inputs, outputs, rules }: Decision) =>
    moddle.create('dmn:Decision', {
      id,
      name: named(name),
      decisionLogic: moddle.create('dmn:DecisionTable', {
        id: `${id}_table`,
        hitPolicy: policies[hitPolicy],
        ...(aggregator && { aggregation: aggregations[aggregator] }),
        input: inputs.map((input) =>
          moddle.create('dmn:InputClause', {
            id: input.id,
            label: named(input.label),
            inputExpression: moddle.create('dmn:LiteralExpression', { text: input.expression, ...typed(input.kind) }),
            ...(input.values !== undefined && { inputValues: text(input.values) }),
          }),
        ),
        output: outputs.map((output) =>
          moddle.create('dmn:OutputClause', {
            id: output.id,
            label: named(output.label),
            name: output.name,
            ...typed(output.kind),
            ...(output.values && { outputValues: text(output.values.join(', ')) }),
            ...(output.otherwise !== undefined && { defaultOutputEntry: literal(output.otherwise) }),
          }),
        ),
        rule: rules.map((rule) =>
          moddle.create('dmn:DecisionRule', {
            id: rule.id,
            ...(rule.note !== undefined && { description: rule.note }),
            inputEntry: rule.when.map((cell) => text(cell.trim() === '' ? '-' : cell)),
            outputEntry: rule.then.map(literal),
          }),
        ),
      }),
    });
  const definitions = moddle.create('dmn:Definitions', {
    id: 'decisions',
    name: 'decisions',
    namespace: 'urn:mot-cua:decisions',
    drgElement: decisions.map(decision),
  });
  return (await moddle.toXML(definitions, { format: true })).xml;
};
