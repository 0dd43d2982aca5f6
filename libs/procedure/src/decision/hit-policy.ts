import { addExactly } from '@mot-cua/expression';
import { type Json } from '../text';
import { unreachable } from '../unreachable';
import { type Aggregator, type Decision, type DecisionOutput } from './decision';
import { NoAnswer } from './no-answer';

/** A rule that matches, with the values of its outputs. `number`: as people count, from 1. */
export type Match = { readonly rule: string; readonly number: number; readonly values: readonly Json[] };
type Answered = { readonly value: Json; readonly rules: readonly string[] };
/** Evaluates FEEL; `where` names the place for people. */
type Value = (expression: string, where: string) => Json;

/** One answer out of the rules that match, by the table's hit policy (DMN 1.3, Hit policy). */
export const answerOf = (decision: Decision, matches: readonly Match[], value: Value): Answered => {
  const { hitPolicy, outputs, aggregator } = decision;
  const order = new Priorities(outputs, value);
  for (const match of matches) order.check(match);
  const [first] = matches;
  const whole = (match: Match): Answered => ({ value: recordOf(outputs, match.values), rules: [match.rule] });
  const all = (list: readonly Match[]): Answered => ({
    value: list.map(({ values }) => recordOf(outputs, values)),
    rules: list.map(({ rule }) => rule),
  });
  switch (hitPolicy) {
    case 'U':
      if (matches.length > 1) throw new NoAnswer('decision.overlap', numbersOf(matches));
      return first ? whole(first) : otherwise(outputs, value);
    case 'A':
      if (!first) return otherwise(outputs, value);
      if (matches.some(({ values }) => !isSame(values, first.values))) throw new NoAnswer('decision.conflict', numbersOf(matches));
      return { value: recordOf(outputs, first.values), rules: matches.map(({ rule }) => rule) };
    case 'F':
      return first ? whole(first) : otherwise(outputs, value);
    case 'P': {
      const [highest] = order.sorted(matches);
      return highest ? whole(highest) : otherwise(outputs, value);
    }
    case 'R':
      return all(matches);
    case 'O':
      return all(order.sorted(matches));
    case 'C':
      return aggregator === undefined ? all(matches) : aggregated(aggregator, matches, () => otherwise(outputs, value));
    default:
      return unreachable(hitPolicy);
  }
};

const recordOf = (outputs: readonly DecisionOutput[], values: readonly Json[]): Json =>
  outputs.length === 1 ? (values[0] ?? null) : Object.fromEntries(outputs.map(({ name }, column) => [name, values[column] ?? null]));

/** What the table says when no rule matches: a gap is never answered in silence. */
const otherwise = (outputs: readonly DecisionOutput[], value: Value): Answered => {
  if (outputs.some((output) => output.otherwise === undefined)) throw new NoAnswer('decision.no-rule', '-');
  const values = outputs.map((output) => value(output.otherwise ?? 'null', `"${output.label.vi || output.id}"`));
  return { value: recordOf(outputs, values), rules: [] };
};

/** The outputs put together: exact, over numbers only. Nothing to put together has no sum, as in FEEL; its number is 0. */
const aggregated = (aggregator: Aggregator, matches: readonly Match[], none: () => Answered): Answered => {
  const rules = matches.map(({ rule }) => rule);
  if (aggregator === 'count') return { value: matches.length, rules };
  const numbers = matches.map(({ number, values: [value] }) => {
    if (typeof value !== 'number') throw new NoAnswer('decision.output-invalid', `#${number}: number`);
    return value;
  });
  if (numbers.length === 0) return none();
  switch (aggregator) {
    case 'sum':
      return { value: exactSum(numbers), rules };
    case 'min':
      return { value: Math.min(...numbers), rules };
    case 'max':
      return { value: Math.max(...numbers), rules };
    default:
      return unreachable(aggregator);
  }
};

const exactSum = (numbers: readonly number[]): number => {
  try {
    return numbers.reduce(addExactly, 0);
  } catch {
    throw new NoAnswer('decision.output-invalid', 'number.not-exact');
  }
};

/** The values outputs may have, in order of priority, evaluated once. */
class Priorities {
  readonly #values: readonly (readonly string[] | undefined)[];

  constructor(
    readonly outputs: readonly DecisionOutput[],
    value: Value,
  ) {
    this.#values = outputs.map(({ values, label, id }) => values?.map((text) => keyOf(value(text, `"${label.vi || id}"`))));
  }

  /** An answer outside the values the table itself declares is a mistake in the table. */
  check({ number, values }: Match): void {
    for (const [column, allowed] of this.#values.entries())
      if (allowed && !allowed.includes(keyOf(values[column] ?? null)))
        throw new NoAnswer('decision.output-invalid', `#${number} "${this.outputs[column]?.label.vi ?? ''}"`);
  }

  /** The highest first; among equals the rules' own order. Outputs count from left to right. */
  sorted(matches: readonly Match[]): readonly Match[] {
    const places = ({ values }: Match) =>
      this.#values.map((allowed, column) => (allowed ? allowed.indexOf(keyOf(values[column] ?? null)) : 0));
    return matches
      .map((match) => ({ match, places: places(match) }))
      .sort((a, b) => {
        const column = a.places.findIndex((place, index) => place !== b.places[index]);
        return column < 0 ? 0 : (a.places[column] ?? 0) - (b.places[column] ?? 0);
      })
      .map(({ match }) => match);
  }
}

/** Records are equal whatever the order of their entries. */
const keyOf = (value: Json): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const isSame = (a: readonly Json[], b: readonly Json[]): boolean => a.every((value, column) => keyOf(value) === keyOf(b[column] ?? null));
const numbersOf = (matches: readonly Match[]): string => matches.map(({ number }) => `#${number}`).join(' ');
