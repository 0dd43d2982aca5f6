import {
  MAX_DECISIONS,
  type CallPin,
  type Fee,
  type FeeExemption,
  type Field,
  type Form,
  type Outcome,
  type ProcedurePackage,
  type RequiredPaper,
  type Scenario,
  type ScenarioAct,
  type ScenarioEnd,
  type TimeLimit,
} from '@mot-cua/procedure';
import {
  ChoiceField,
  DayField,
  FreeObjectField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  TextListField,
  WholeNumberField,
  YesNoField,
} from '../door/fields';
import { TextView } from '../organisation/text-view';
import { DecisionView } from './decision-views';

/** Longest diagram, in characters; the reader's own limit is 5 MB. */
const MAX_DIAGRAM = 5_242_880;
const MAX_LIMIT = 100_000;
const IDENTIFIER = /^[A-Za-z_][\w.-]{0,127}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
export const ACT_KINDS = ['complete', 'finish', 'hear', 'signal', 'choose', 'hours', 'next'] as const;
export const CHANNELS = ['direct', 'online', 'post'] as const;
export const TIME_UNITS = ['working-hours', 'working-days', 'calendar-days', 'elapsed-hours', 'months'] as const;
export const FIELD_KINDS = [
  'text', 'longText', 'integer', 'number', 'money', 'date', 'boolean', 'choice', 'idNumber', 'phone', 'email', 'address',
  'addressInParts', 'file', 'group',
] as const; // prettier-ignore

/** How long something may take, as written in the procedure. */
export class TimeLimitView implements TimeLimit {
  @NumberField({ min: 0, max: MAX_LIMIT }) value!: number;
  @ChoiceField(TIME_UNITS) unit!: TimeLimit['unit'];
}

/** A button that ends a task. */
export class OutcomeView implements Outcome {
  @TextField({ max: 128, pattern: IDENTIFIER, example: 'approved' }) id!: string;
  @ObjectField(() => TextView) name!: TextView;
}

export class FieldChoiceView {
  @TextField({ max: 256 }) value!: string;
  @ObjectField(() => TextView) label!: TextView;
}

/** One field of a form. */
export class FieldView implements Field {
  @TextField({ max: 128, pattern: IDENTIFIER, example: 'birthPlace' }) name!: string;
  @ObjectField(() => TextView) label!: TextView;
  @ChoiceField(FIELD_KINDS) kind!: Field['kind'];
  @YesNoField() required!: boolean;
  @YesNoField({ optional: true, description: 'Stored apart from the history, which keeps a salted commitment' }) personal?: boolean;
  @ListField(() => FieldChoiceView, { max: 1000, optional: true }) choices?: readonly FieldChoiceView[];
  @ListField(() => FieldView, { max: 500, optional: true, description: 'What one entry of a group asks' }) fields?: readonly FieldView[];
  @NumberField({ min: -1e15, max: 1e15, optional: true, description: 'Of a group: the fewest entries' }) minimum?: number;
  @NumberField({ min: -1e15, max: 1e15, optional: true }) maximum?: number;
  @WholeNumberField({ max: 1_000_000, optional: true }) maxLength?: number;
  @TextField({ max: 128, optional: true, description: 'Of a file: the required paper it is a scan of' }) paper?: string;
  @ObjectField(() => TextView, { optional: true }) hint?: TextView;
  @TextField({ max: 4096, optional: true, description: 'FEEL over the answers; absent: always shown' }) visible?: string;
}

/** A form: what is asked, and the buttons that end the task. */
export class FormView implements Form {
  @TextField({ max: 128, pattern: IDENTIFIER, example: 'appraisal' }) id!: string;
  @ObjectField(() => TextView) title!: TextView;
  @ListField(() => FieldView, { max: 500 }) fields!: readonly FieldView[];
  @ListField(() => OutcomeView, { max: 20, optional: true }) outcomes?: readonly OutcomeView[];
}

/** A component the dossier must have (thành phần hồ sơ). */
export class RequiredPaperView implements RequiredPaper {
  @TextField({ max: 128 }) id!: string;
  @ObjectField(() => TextView) name!: TextView;
  @WholeNumberField({ max: 100 }) copies!: number;
  @YesNoField() required!: boolean;
  @YesNoField({ optional: true }) original?: boolean;
  @TextField({ min: 0, max: 4000, optional: true }) basis?: string;
}

export const FEE_MOMENTS = ['reception', 'supplement', 'return'] as const satisfies readonly NonNullable<Fee['moment']>[];

export class FeeStepView implements NonNullable<Fee['further']> {
  @WholeNumberField({ min: 2, max: 10_000 }) from!: number;
  @WholeNumberField({ max: 1_000_000_000_000 }) amount!: number;
}

export class FeeExemptionView implements FeeExemption {
  @TextField({ max: 128 }) id!: string;
  @ObjectField(() => TextView) name!: TextView;
  @NumberField({ min: 0, max: 100 }) percent!: number;
}

/** A fee item, in whole đồng. */
export class FeeView implements Fee {
  @TextField({ max: 128 }) id!: string;
  @ObjectField(() => TextView) name!: TextView;
  @WholeNumberField({ max: 1_000_000_000_000 }) amount!: number;
  @ChoiceField(['service', 'state'], { optional: true, description: 'Phí or lệ phí' }) kind?: Fee['kind'];
  @ChoiceField(CHANNELS, { optional: true }) channel?: Fee['channel'];
  @ChoiceField(['page', 'copy'], { optional: true, description: 'What it is counted by; absent: taken once' }) per?: Fee['per'];
  @ObjectField(() => FeeStepView, { optional: true }) further?: FeeStepView;
  @WholeNumberField({ max: 1_000_000_000_000, optional: true, description: 'Most that is taken for one copy' }) cap?: number;
  @DayField({ optional: true, description: 'First day in force' }) from?: string;
  @DayField({ optional: true, description: 'Last day in force' }) until?: string;
  @ChoiceField(FEE_MOMENTS, { optional: true, description: 'When it is collected; absent: at reception' }) moment?: Fee['moment'];
  @ListField(() => FeeExemptionView, { max: 50, optional: true }) exemptions?: readonly FeeExemption[];
  @TextField({ max: 500, optional: true, description: 'Who set it' }) decidedBy?: string;
  @ObjectField(() => TextView, { optional: true }) note?: TextView;
  @TextField({ min: 0, max: 4000, optional: true }) basis?: string;
}

/** The decision that approved the internal process. */
export class ApprovalView {
  @TextField({ max: 200, description: 'Số quyết định' }) number!: string;
  @DayField() date!: string;
  @TextField({ max: 200 }) signer!: string;
  @TextField({ max: 200, optional: true }) annex?: string;
}

export class SourceView {
  @TextField({ max: 200 }) key!: string;
  @TextField({ max: 4000 }) title!: string;
  @TextField({ max: 2000, optional: true }) url?: string;
}

/** One act of a scenario. */
export class ScenarioActView implements ScenarioAct {
  @ChoiceField(ACT_KINDS) kind!: ScenarioAct['kind'];
  @TextField({ max: 200, optional: true }) node?: string;
  @TextField({ max: 200, optional: true }) outcome?: string;
  @FreeObjectField({ optional: true, description: 'Answers, or the payload of what came' }) data?: Readonly<Record<string, unknown>>;
  @TextField({ max: 200, optional: true, description: 'Of a message or signal' }) name?: string;
  @NumberField({ min: 0, max: 100_000, optional: true }) hours?: number;
}

export class ScenarioEndView implements ScenarioEnd {
  @YesNoField() closed!: boolean;
  @TextField({ max: 200, optional: true }) outcome?: string;
  @TextListField({ max: 1000, maxLength: 200 }) waiting!: readonly string[];
  @TextListField({ max: 1000, maxLength: 200, description: 'Nodes at which a limit ran out' }) late!: readonly string[];
}

/** A dossier walked through by hand and kept: every later version must end it the same way. */
export class ScenarioView implements Scenario {
  @TextField({ max: 128 }) id!: string;
  @TextField({ max: 200 }) name!: string;
  @TextField({ max: 40, pattern: INSTANT, example: '2026-03-02T08:00:00+07:00' }) startsAt!: string;
  @FreeObjectField({ optional: true }) data?: Readonly<Record<string, unknown>>;
  @ListField(() => ScenarioActView, { max: 500 }) acts!: readonly ScenarioActView[];
  @ObjectField(() => ScenarioEndView) expects!: ScenarioEndView;
}

/** The version of a procedure that a call activity calls. */
export class CallPinView implements CallPin {
  @TextField({ max: 128 }) called!: string;
  @TextField({ max: 128 }) procedure!: string;
  @WholeNumberField({ min: 1 }) version!: number;
}

/** Everything a procedure version consists of. */
export class PackageView implements ProcedurePackage {
  @ChoiceField(['mot-cua/procedure-package/1']) format!: 'mot-cua/procedure-package/1';
  @TextField({ max: 64, description: 'National code of the procedure (R-74)' }) code!: string;
  @ObjectField(() => TextView, { optional: true }) case?: TextView;
  @ObjectField(() => TextView) name!: TextView;
  @ObjectField(() => TextView) field!: TextView;
  @TextField({ min: 0, max: 64 }) level!: string;
  @ObjectField(() => TimeLimitView, { optional: true }) statutoryLimit?: TimeLimitView;
  @ObjectField(() => TimeLimitView, { optional: true }) committedLimit?: TimeLimitView;
  @TextField({ max: MAX_DIAGRAM, description: 'BPMN 2.0 XML' }) diagram!: string;
  @ListField(() => FormView, { max: 500 }) forms!: readonly FormView[];
  @ListField(() => DecisionView, { max: MAX_DECISIONS, optional: true }) decisions?: readonly DecisionView[];
  @ListField(() => CallPinView, { max: 100, optional: true, description: 'Pinned when published; what a draft says is not looked at' })
  calls?: readonly CallPinView[];
  @ListField(() => RequiredPaperView, { max: 500 }) papers!: readonly RequiredPaperView[];
  @ListField(() => FeeView, { max: 500 }) fees!: readonly FeeView[];
  @ObjectField(() => TextView) result!: TextView;
  @ObjectField(() => ApprovalView, { optional: true }) approval?: ApprovalView;
  @ListField(() => SourceView, { max: 500 }) sources!: readonly SourceView[];
  @TextListField({ max: 1000, maxLength: 10_000 }) notes!: readonly string[];
  @ListField(() => ScenarioView, { max: 100, optional: true }) scenarios?: readonly ScenarioView[];
}
