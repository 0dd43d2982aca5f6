import { type Aggregator, type Decision, type HitPolicy } from '@mot-cua/procedure';

type Drawn = {
  readonly aggregator?: Aggregator;
  /** Per output: its values in order of priority, each FEEL. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Per input: the unary tests of the values it may have. */
  readonly allowed?: Readonly<Record<string, string>>;
  /** Per output: the answer when no rule matches. */
  readonly otherwise?: Readonly<Record<string, string>>;
};

/**
 * A decision table as it is drawn: a heading `area, kind -> fee`, then rules `> 100, "house" -> 5000`. Cells are parted by commas, so a cell that
 * holds one is written in rows of lists instead: `[['"A", "B"', '-'], ['5']]`.
 */
export const table = (
  id: string,
  hitPolicy: HitPolicy,
  heading: string,
  rules: readonly (string | readonly [readonly string[], readonly string[]])[],
  { aggregator, values = {}, allowed = {}, otherwise = {} }: Drawn = {},
): Decision => {
  const [inputs, outputs] = cells(heading);
  const text = (name: string) => ({ vi: name, en: name });
  return {
    id,
    name: text(id),
    hitPolicy,
    ...(aggregator && { aggregator }),
    inputs: inputs.map((expression, index) => ({
      id: `in${index + 1}`,
      label: text(expression),
      expression,
      kind: 'any',
      ...(expression in allowed && { values: allowed[expression] }),
    })),
    outputs: outputs.map((name, index) => ({
      id: `out${index + 1}`,
      name,
      label: text(name),
      kind: aggregator && aggregator !== 'count' ? 'number' : 'any',
      ...(name in values && { values: values[name] }),
      ...(name in otherwise && { otherwise: otherwise[name] }),
    })),
    rules: rules.map((rule, index) => {
      const [when, then] = typeof rule === 'string' ? cells(rule) : rule;
      return { id: `r${index + 1}`, when, then };
    }),
  };
};

const cells = (line: string): readonly [readonly string[], readonly string[]] => {
  const [left = '', right = ''] = line.split('->');
  const parts = (side: string) => side.split(',').map((cell) => cell.trim());
  return [parts(left), parts(right)];
};
