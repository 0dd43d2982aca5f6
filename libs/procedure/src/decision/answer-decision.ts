import { Budget, evaluate, evaluateTests, type Values } from '@mot-cua/expression';
import { type Json } from '../text';
import { type CellKind, type Decision, type DecisionInput, type DecisionRule } from './decision';
import { answerOf, type Match } from './hit-policy';
import { type DecisionFailure, NoAnswer } from './no-answer';

/** What a table answers, and the rules that made the answer; or why it has none. */
export type DecisionAnswer =
  | {
      readonly kind: 'answer';
      readonly value: Json;
      /** Ids of the rules it rests on; empty: none matched. */ readonly rules: readonly string[];
    }
  | { readonly kind: 'failed'; readonly code: DecisionFailure; /** Names rules and columns, never values. */ readonly detail: string };

/** Steps all expressions of one table may take together. */
const MAX_DECISION_STEPS = 500_000;

/**
 * Asks a decision table (DMN 1.3, Decision Table).
 *
 * @param names what the names in its cells mean: the dossier's data.
 * @param now milliseconds since 1970, for `now()` and `today()`.
 * @returns the answer by its hit policy: one value, or with several outputs a record by their names; a list of them under R, O and C without
 *   aggregator. A gap under U, A, P and F without `otherwise`, an overlap under U and values that do not fit are failures.
 */
export const answerDecision = (decision: Decision, names: Values, now: number): DecisionAnswer => {
  try {
    return new Asking(decision, names, now).answer();
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: 'failed', code: error.code, detail: `${decision.id}: ${error.detail}` };
    throw error;
  }
};

class Asking {
  readonly #budget = new Budget(MAX_DECISION_STEPS);

  constructor(
    readonly decision: Decision,
    readonly names: Values,
    readonly now: number,
  ) {}

  answer(): DecisionAnswer {
    const { inputs, rules, hitPolicy } = this.decision;
    const given = inputs.map((input) => this.#input(input));
    const matches: Match[] = [];
    for (const [index, rule] of rules.entries()) {
      if (!this.#matches(rule, index, given)) continue;
      matches.push({ rule: rule.id, number: index + 1, values: this.#outputs(rule, index) });
      if (hitPolicy === 'F') break;
    }
    return { kind: 'answer', ...answerOf(this.decision, matches, (text, where) => this.#value(text, where)) };
  }

  #input({ id, label, expression, kind, values }: DecisionInput): Json {
    const where = `"${label.vi || id}"`;
    const value = this.#value(expression, where);
    if (!isOfKind(value, kind)) throw new NoAnswer('decision.input-invalid', `${where}: ${kind}`);
    if (values !== undefined && !this.#passes(values, value, kind, where))
      throw new NoAnswer('decision.input-invalid', `${where}: ${values}`);
    return value;
  }

  #matches(rule: DecisionRule, index: number, given: readonly Json[]): boolean {
    return this.decision.inputs.every(({ id, label, kind }, column) => {
      const cell = rule.when[column]?.trim() ?? '';
      return isAnything(cell) || this.#passes(cell, given[column] ?? null, kind, placeOf(index, label.vi || id));
    });
  }

  #outputs(rule: DecisionRule, index: number): readonly Json[] {
    return this.decision.outputs.map(({ label, id, kind }, column) => {
      const where = placeOf(index, label.vi || id);
      const cell = rule.then[column]?.trim() ?? '';
      const value = isAnything(cell) ? null : this.#value(cell, where);
      if (!isOfKind(value, kind)) throw new NoAnswer('decision.output-invalid', `${where}: ${kind}`);
      return value;
    });
  }

  #passes(tests: string, input: Json, kind: CellKind, where: string): boolean {
    const { now } = this;
    const passed = evaluateTests(tests, input, this.names, { now, budget: this.#budget, inputIsDate: kind === 'date' && input !== null });
    if (passed.kind === 'failed') throw new NoAnswer('expression.failed', `${where} ${passed.code} ${passed.detail}`.trim());
    return passed.value;
  }

  #value(expression: string, where: string): Json {
    const answer = evaluate(expression, this.names, { now: this.now, budget: this.#budget });
    if (answer.kind === 'failed') throw new NoAnswer('expression.failed', `${where} ${answer.code} ${answer.detail}`.trim());
    return answer.value;
  }
}

/** A cell that asks nothing, or answers nothing. */
export const isAnything = (cell: string): boolean => cell === '' || cell === '-';

/** People count rules from 1. */
const placeOf = (index: number, column: string): string => `#${index + 1} "${column}"`;

/** A missing value is of every kind: a cell may ask for `null`, and `-` takes it. */
export const isOfKind = (value: Json, kind: CellKind): boolean => {
  if (value === null || kind === 'any') return true;
  if (kind === 'date') return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
  return typeof value === (kind === 'text' ? 'string' : kind);
};
