import {
  type LevelCounts,
  type OverviewAgency,
  type OverviewDossier,
  type OverviewOfficer,
  type OverviewStep,
  type OverviewTask,
  type OverviewView,
  type ResolvedDossier,
} from '@mot-cua/contract';
import { LATENESS_CAUSES } from '@mot-cua/store';
import { ChoiceField, DayField, TextField, WholeNumberField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsNumber, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

const LEVELS = ['red', 'orange', 'yellow', 'green'] as const;
const LEVELS_AND_PAUSED = [...LEVELS, 'paused'] as const;
const ENDED = ['early', 'on-time', 'late'] as const;
const CAUSES_AND_NONE = [...LATENESS_CAUSES, 'none'] as const;
const TIERS = ['central', 'province', 'district', 'commune'] as const;
const MAX_TEXT = 1_000;
const MAX_CURSOR = 400;

export class PeriodQuery {
  @DayField({ description: 'First day' }) from!: string;
  @DayField({ description: 'The day after the last, at most 400 days later' }) to!: string;
}

export class OfficersQuery {
  @WholeNumberField({ fromQuery: true, min: 1 }) agency!: number;
}

export class OverviewDossierQuery {
  @WholeNumberField({ fromQuery: true, min: 1, optional: true, description: 'With everything under it' }) agency?: number;
  @ChoiceField(LEVELS_AND_PAUSED, { optional: true }) level?: (typeof LEVELS_AND_PAUSED)[number];
  @ChoiceField(['1'], { optional: true, description: 'Only those overdue for long' }) prolonged?: '1';
  @ChoiceField(CAUSES_AND_NONE, { optional: true }) cause?: (typeof CAUSES_AND_NONE)[number];
  @TextField({ max: MAX_CURSOR, optional: true }) after?: string;
}

export class ResolvedQuery extends PeriodQuery {
  @WholeNumberField({ fromQuery: true, min: 1, optional: true, description: 'With everything under it' }) agency?: number;
  @ChoiceField(ENDED, { optional: true }) timeliness?: (typeof ENDED)[number];
  @TextField({ max: MAX_CURSOR, optional: true }) after?: string;
}

export class OverviewTaskQuery {
  @WholeNumberField({ fromQuery: true, min: 1, optional: true, description: 'With everything under it' }) agency?: number;
  @TextField({ max: 64, optional: true, description: 'Id of a person, or none' }) person?: string;
  @TextField({ max: 64, optional: true }) role?: string;
  @ChoiceField(LEVELS, { optional: true }) level?: (typeof LEVELS)[number];
  @TextField({ max: MAX_CURSOR, optional: true }) after?: string;
}

/** Why a dossier is late. */
export class LatenessToRecord {
  @ChoiceField(LATENESS_CAUSES) cause!: (typeof LATENESS_CAUSES)[number];
  @TextField({ max: MAX_TEXT, description: 'What happened, in words' }) note!: string;
}

export class LevelCountsView implements LevelCounts {
  @ShowsWhole() red!: number;
  @ShowsWhole() orange!: number;
  @ShowsWhole() yellow!: number;
  @ShowsWhole() green!: number;
  @ShowsWhole() paused!: number;
}

export class OverviewAgencyView implements OverviewAgency {
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsChoice(TIERS) tier!: (typeof TIERS)[number];
  @ShowsWhole({ optional: true }) parent?: number;
  @ShowsObject(() => LevelCountsView) dossiers!: LevelCountsView;
  @ShowsObject(() => LevelCountsView) tasks!: LevelCountsView;
  @ShowsWhole() opened!: number;
  @ShowsWhole() closed!: number;
  @ShowsWhole() closedEarly!: number;
  @ShowsWhole() closedLate!: number;
  @ShowsWhole({ description: 'Steps done (R-22)' }) tasksDone!: number;
  @ShowsWhole() tasksEarly!: number;
  @ShowsWhole() tasksLate!: number;
}

export class WeekView {
  @ShowsText({ description: 'Date of its Monday' }) week!: string;
  @ShowsWhole() opened!: number;
  @ShowsWhole() closed!: number;
  @ShowsWhole() closedEarly!: number;
  @ShowsWhole() closedLate!: number;
}

export class CauseCountView {
  @ShowsChoice(CAUSES_AND_NONE) cause!: (typeof CAUSES_AND_NONE)[number];
  @ShowsWhole() dossiers!: number;
  @ShowsWhole() prolonged!: number;
}

export class ThresholdsView {
  @ShowsNumber() green!: number;
  @ShowsNumber() yellow!: number;
  @ShowsNumber() orange!: number;
}

export class OverviewDataView implements OverviewView {
  @ShowsInstant() now!: string;
  @ShowsText() from!: string;
  @ShowsText() to!: string;
  @ShowsObject(() => ThresholdsView) thresholds!: ThresholdsView;
  @ShowsList(() => OverviewAgencyView) agencies!: OverviewAgencyView[];
  @ShowsList(() => WeekView) weeks!: WeekView[];
  @ShowsList(() => CauseCountView) causes!: CauseCountView[];
  @ShowsWhole() prolongedDays!: number;
}

export class OverviewOfficerView implements OverviewOfficer {
  @ShowsText({ optional: true }) person?: string;
  @ShowsText({ optional: true }) name?: string;
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) agencyName!: TextView;
  @ShowsText() role!: string;
  @ShowsObject(() => TextView) roleName!: TextView;
  @ShowsObject(() => LevelCountsView) tasks!: LevelCountsView;
}

export class OverviewOfficers {
  @ShowsList(() => OverviewOfficerView) rows!: OverviewOfficerView[];
}

export class OverviewStepView implements OverviewStep {
  @ShowsText() visit!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsObject(() => TextView) agency!: TextView;
  @ShowsObject(() => TextView) role!: TextView;
  @ShowsText({ optional: true }) holder?: string;
  @ShowsInstant({ optional: true }) due?: string;
}

export class RecordedCauseView {
  @ShowsChoice(LATENESS_CAUSES) cause!: (typeof LATENESS_CAUSES)[number];
  @ShowsText() note!: string;
  @ShowsText({ optional: true }) by?: string;
  @ShowsInstant() at!: string;
}

export class OverviewDossierView implements OverviewDossier {
  @ShowsText() id!: string;
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) procedure!: TextView;
  @ShowsObject(() => TextView) agency!: TextView;
  @ShowsInstant() due!: string;
  @ShowsChoice(LEVELS_AND_PAUSED) level!: (typeof LEVELS_AND_PAUSED)[number];
  @ShowsList(() => OverviewStepView) steps!: OverviewStepView[];
  @ShowsObject(() => RecordedCauseView, { optional: true }) cause?: RecordedCauseView;
}

export class OverviewDossierPage {
  @ShowsList(() => OverviewDossierView) rows!: OverviewDossierView[];
  @ShowsText({ optional: true }) next?: string;
}

export class ResolvedDossierView implements ResolvedDossier {
  @ShowsText() id!: string;
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) procedure!: TextView;
  @ShowsObject(() => TextView) agency!: TextView;
  @ShowsInstant({ description: 'When its time ended (R-20)' }) endedAt!: string;
  @ShowsInstant({ optional: true, description: 'By which lateness is measured (R-41)' }) due?: string;
  @ShowsChoice(ENDED, { optional: true }) timeliness?: (typeof ENDED)[number];
  @ShowsYesNo({ description: 'With an apology and a new date (R-42)' }) apologised!: boolean;
}

export class ResolvedDossierPage {
  @ShowsList(() => ResolvedDossierView) rows!: ResolvedDossierView[];
  @ShowsText({ optional: true }) next?: string;
}

export class OverviewTaskView implements OverviewTask {
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) procedure!: TextView;
  @ShowsChoice(LEVELS) level!: (typeof LEVELS)[number];
  @ShowsObject(() => OverviewStepView) step!: OverviewStepView;
}

export class OverviewTaskPage {
  @ShowsList(() => OverviewTaskView) rows!: OverviewTaskView[];
  @ShowsText({ optional: true }) next?: string;
}
