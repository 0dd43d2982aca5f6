import { type Text } from '../text';

/**
 * A decision table (DMN 1.3, Decision Table): what a business rule task asks. Plain data of the procedure package, beside the diagram.
 * A cell is written as people write it in DMN: FEEL, `-` or nothing for "whatever it is".
 */
export type Decision = {
  /** What `mc:decision` of a business rule task names. */
  readonly id: string;
  readonly name: Text;
  readonly hitPolicy: HitPolicy;
  /** Only with hit policy C: one value of all that match. Absent: the list of them. */
  readonly aggregator?: Aggregator;
  /** The columns that are asked, at least one. */
  readonly inputs: readonly DecisionInput[];
  /** The columns that answer, at least one. With one the answer is its value; with several a record by their names. */
  readonly outputs: readonly DecisionOutput[];
  /** In their order: it decides under F, R and C. */
  readonly rules: readonly DecisionRule[];
};

/**
 * How rules that match become one answer (DMN 1.3, Hit policy), by the letter in the corner of the table.
 * U: exactly one may match. A: several, if they say the same. P: the one whose output stands first in the output's values. F: the first.
 * R: all, in the order of the rules. O: all, in the order of the output's values. C: all, or their sum, least, greatest or number.
 */
export type HitPolicy = (typeof hitPolicies)[number];
export const hitPolicies = ['U', 'A', 'P', 'F', 'R', 'O', 'C'] as const;
export type Aggregator = (typeof aggregators)[number];
export const aggregators = ['sum', 'min', 'max', 'count'] as const;

/** What a column holds; `any` when it is left open. */
export type CellKind = (typeof cellKinds)[number];
export const cellKinds = ['text', 'number', 'boolean', 'date', 'any'] as const;

export type DecisionInput = {
  readonly id: string;
  readonly label: Text;
  /** FEEL over the dossier's data, e.g. `area` or `count(papers)`. */
  readonly expression: string;
  readonly kind: CellKind;
  /** The values it may have, as unary tests, e.g. `"A", "B"` or `[0..100]`. Anything else is an incident. Absent: whatever it is. */
  readonly values?: string;
};

export type DecisionOutput = {
  readonly id: string;
  /** Entry of the answer when there are several outputs: one word. */
  readonly name: string;
  readonly label: Text;
  readonly kind: CellKind;
  /** The values it may have, each FEEL, e.g. `"high"`; under P and O in order of priority, the first the highest. */
  readonly values?: readonly string[];
  /** FEEL for the answer when no rule matches; given for every output or for none. */
  readonly otherwise?: string;
};

/** One row. As many cells as the table has columns. */
export type DecisionRule = {
  readonly id: string;
  /** Unary tests, one per input: `"A", "B"`, `> 5`, `[1..3]`, `not(1)`, `-`. */
  readonly when: readonly string[];
  /** FEEL, one per output: `"accept"`, `area * 2000`. */
  readonly then: readonly string[];
  readonly note?: string;
};

/** Bounds of one table and of a package: reached, publishing is refused. */
export const MAX_DECISIONS = 100;
export const MAX_COLUMNS = 50;
export const MAX_RULES = 1_000;
/** Cells of one table together. */
export const MAX_CELLS = 10_000;
