import {
  type DeviationKind,
  type FiguredVersion,
  type FigureMeasure,
  type FigureSearchKind,
  type FiguresView,
  type MomentView,
  type StepFigureView,
  type WorkFigureView,
} from '@mot-cua/contract';
import { ChoiceField, TextField, WholeNumberField } from '../door/fields';
import {
  ShowsChoice,
  ShowsInstant,
  ShowsList,
  ShowsNumber,
  ShowsObject,
  ShowsText,
  ShowsTexts,
  ShowsWhole,
  ShowsYesNo,
} from '../openapi/shown';
import { TextView } from '../organisation/text-view';

const MEASURES = ['total', 'waited', 'worked'] as const;
const SEARCHES = ['longest', 'waited', 'late', 'again', 'open', 'passed', 'deviated'] as const;
const DEVIATIONS = ['moved', 'migrated', 'corrected', 'clock', 'suspended', 'resumed', 'reassigned', 'retried'] as const;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MAX_ID = 200;
/** A working year. */
const MAX_HOURS = 2_000;

export class FiguresQuery {
  @TextField({ max: 7, pattern: MONTH, example: '2026-01', description: 'First month' }) from!: string;
  @TextField({ max: 7, pattern: MONTH, example: '2026-12', description: 'Last month, included' }) to!: string;
  @ChoiceField(MEASURES) measure!: FigureMeasure;
  @WholeNumberField({ fromQuery: true, min: 1, max: 99 }) percentile!: number;
  @WholeNumberField({ fromQuery: true, min: 1, optional: true, description: 'Only dossiers of this agency' }) agency?: number;
}

export class MomentsQuery {
  @ChoiceField(SEARCHES) what!: FigureSearchKind;
  @TextField({ max: MAX_ID, optional: true, description: 'Step; for all but passed and deviated' }) node?: string;
  @TextField({ max: MAX_ID, optional: true, description: 'Flow; for passed' }) flow?: string;
  @ChoiceField(DEVIATIONS, { optional: true, description: 'For deviated' }) kind?: DeviationKind;
  @WholeNumberField({ fromQuery: true, min: 0, max: MAX_HOURS, optional: true, description: 'Working hours; for waited' }) hours?: number;
  @TextField({ max: 64, optional: true, description: 'Only steps this person held' }) person?: string;
  @WholeNumberField({ fromQuery: true, min: 1, optional: true, description: 'Only dossiers of this agency' }) agency?: number;
}

export class FiguredVersionView implements FiguredVersion {
  @ShowsText() procedure!: string;
  @ShowsWhole() version!: number;
  @ShowsObject(() => TextView) name!: TextView;
}
export class FiguredVersionList {
  @ShowsList(() => FiguredVersionView) rows!: FiguredVersionView[];
}

export class StepFigure implements StepFigureView {
  @ShowsText() node!: string;
  @ShowsWhole() visits!: number;
  @ShowsNumber({ description: 'Working hours below which the chosen share of the visits lies' }) time!: number;
  @ShowsNumber({ description: 'Working hours in which nobody held it, all visits together' }) waited!: number;
  @ShowsNumber({ description: 'Working hours in which somebody held it, all visits together' }) worked!: number;
  @ShowsWhole() late!: number;
  @ShowsWhole({ description: 'Visits that were not the first of their dossier' }) again!: number;
  @ShowsWhole() cancelled!: number;
}

export class FlowFigure {
  @ShowsText() flow!: string;
  @ShowsWhole() passes!: number;
}

export class PathFigureView {
  @ShowsTexts({ description: 'Steps in the order they began to wait' }) steps!: string[];
  @ShowsWhole() dossiers!: number;
  @ShowsWhole() late!: number;
}

export class WorkFigure implements WorkFigureView {
  @ShowsText() node!: string;
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) agencyName!: TextView;
  @ShowsObject(() => TextView) role!: TextView;
  @ShowsText({ optional: true }) person?: string;
  @ShowsText({ optional: true }) name?: string;
  @ShowsWhole() visits!: number;
  @ShowsWhole() late!: number;
  @ShowsWhole() again!: number;
  @ShowsNumber() waited!: number;
  @ShowsNumber() worked!: number;
  @ShowsNumber({ description: 'Working hours behind the limit, all late visits together' }) lateTime!: number;
}

export class DeviationCount {
  @ShowsChoice(DEVIATIONS) kind!: DeviationKind;
  @ShowsWhole() count!: number;
}

export class FiguresAnswer implements FiguresView {
  @ShowsInstant({ description: 'The figures hold what was recorded up to this moment' }) until!: string;
  @ShowsList(() => StepFigure) steps!: StepFigure[];
  @ShowsList(() => FlowFigure) flows!: FlowFigure[];
  @ShowsList(() => PathFigureView) paths!: PathFigureView[];
  @ShowsWhole() closed!: number;
  @ShowsWhole() closedLate!: number;
  @ShowsList(() => WorkFigure) work!: WorkFigure[];
  @ShowsList(() => DeviationCount) deviations!: DeviationCount[];
}

export class FoundMomentView implements MomentView {
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsWhole({ description: 'Open the history at this fact' }) seq!: number;
  @ShowsInstant() at!: string;
  @ShowsObject(() => TextView, { optional: true }) agencyName?: TextView;
  @ShowsText({ optional: true }) name?: string;
  @ShowsWhole({ optional: true }) nth?: number;
  @ShowsNumber({ optional: true }) waited?: number;
  @ShowsNumber({ optional: true }) worked?: number;
  @ShowsNumber({ optional: true }) late?: number;
  @ShowsYesNo({ optional: true, description: 'It waits still' }) open?: boolean;
  @ShowsWhole({ optional: true }) passes?: number;
  @ShowsText({ optional: true }) ground?: string;
}
export class MomentList {
  @ShowsList(() => FoundMomentView) rows!: FoundMomentView[];
}
