import {
  aggregators,
  cellKinds,
  type Decision,
  type DecisionInput,
  type DecisionOutput,
  type DecisionRule,
  hitPolicies,
  MAX_COLUMNS,
  MAX_RULES,
} from '@mot-cua/procedure';
import { ChoiceField, ListField, ObjectField, TextField, TextListField } from '../door/fields';
import { TextView } from '../organisation/text-view';

const IDENTIFIER = /^[A-Za-z_][\w.-]{0,127}$/;
/** Longest cell, in characters; the bound of one expression is 4 KB. */
const MAX_CELL = 4096;

/** A column that is asked. */
export class DecisionInputView implements DecisionInput {
  @TextField({ max: 128, pattern: IDENTIFIER, example: 'area' }) id!: string;
  @ObjectField(() => TextView) label!: TextView;
  @TextField({ min: 0, max: MAX_CELL, description: "FEEL over the dossier's data" }) expression!: string;
  @ChoiceField(cellKinds) kind!: DecisionInput['kind'];
  @TextField({ max: MAX_CELL, optional: true, description: 'Unary tests: the values it may have' }) values?: string;
}

/** A column that answers. */
export class DecisionOutputView implements DecisionOutput {
  @TextField({ max: 128, pattern: IDENTIFIER, example: 'fee' }) id!: string;
  @TextField({ min: 0, max: 128, description: 'Entry of the answer when there are several outputs' }) name!: string;
  @ObjectField(() => TextView) label!: TextView;
  @ChoiceField(cellKinds) kind!: DecisionOutput['kind'];
  @TextListField({ max: 1000, maxLength: MAX_CELL, optional: true, description: 'FEEL values in order of priority' })
  values?: readonly string[];
  @TextField({ max: MAX_CELL, optional: true, description: 'FEEL for the answer when no rule matches' }) otherwise?: string;
}

/** A row: a cell per column. */
export class DecisionRuleView implements DecisionRule {
  @TextField({ max: 128, pattern: IDENTIFIER, example: 'rule_1' }) id!: string;
  @TextListField({ max: MAX_COLUMNS, maxLength: MAX_CELL, description: 'Unary tests, one per input' }) when!: readonly string[];
  @TextListField({ max: MAX_COLUMNS, maxLength: MAX_CELL, description: 'FEEL, one per output' }) then!: readonly string[];
  @TextField({ min: 0, max: 4000, optional: true }) note?: string;
}

/** A decision table (DMN 1.3). */
export class DecisionView implements Decision {
  @TextField({ max: 128, pattern: IDENTIFIER, example: 'fee_by_area' }) id!: string;
  @ObjectField(() => TextView) name!: TextView;
  @ChoiceField(hitPolicies) hitPolicy!: Decision['hitPolicy'];
  @ChoiceField(aggregators, { optional: true }) aggregator?: Decision['aggregator'];
  @ListField(() => DecisionInputView, { max: MAX_COLUMNS }) inputs!: readonly DecisionInputView[];
  @ListField(() => DecisionOutputView, { max: MAX_COLUMNS }) outputs!: readonly DecisionOutputView[];
  @ListField(() => DecisionRuleView, { max: MAX_RULES }) rules!: readonly DecisionRuleView[];
}
