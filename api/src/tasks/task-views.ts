import { type Colleague, type Level, type Page, type TaskCounts, type TaskDetail, type TaskOutcome, type TaskRow } from '@mot-cua/contract';
import { DossierDetailView, DossierStandingView } from '../dossiers/dossier-views';
import { ChoiceField, FreeObjectField, RepeatedField, TextField, YesNoField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { CHANNELS, FormView } from '../procedures/package-views';
import { LEVELS, RemainingView } from '../reception/due-view';

const VIEWS = ['mine', 'unclaimed', 'unit', 'all'] as const;

export class TaskQuery {
  @ChoiceField(VIEWS, { optional: true }) view?: (typeof VIEWS)[number];
  @TextField({ min: 0, max: 200, optional: true }) q?: string;
  @RepeatedField({ max: 20, maxLength: 128, description: 'Any of these procedures' }) procedure?: string[];
  @RepeatedField({ max: 4, maxLength: 10, choices: LEVELS, description: 'Any of these levels' }) level?: Level[];
  @TextField({ max: 400, optional: true, description: '`next` of the page before' }) after?: string;
}

export class TaskCountQuery {
  @ChoiceField(VIEWS, { optional: true }) view?: (typeof VIEWS)[number];
}

export class TaskRelease {
  @TextField({ max: 2000, optional: true, description: 'Why it is put back' }) ground?: string;
}

export class TaskCompletion {
  @TextField({ max: 128, description: 'One of `TaskDetail.outcomes`' }) outcome!: string;
  @FreeObjectField({ description: "Answers to the task's form" }) data!: Record<string, unknown>;
  @TextField({ min: 0, max: 4000, optional: true }) note?: string;
  @TextField({
    max: 500,
    optional: true,
    description: 'The sector law that allows a supplement to be asked for behind the window or once more (R-30, R-31)',
  })
  basis?: string;
  @YesNoField({ optional: true, description: 'Takes the task in the same act when nobody has; without it an unclaimed task is refused' })
  claim?: boolean;
}

export class TaskAssignment {
  @TextField({ max: 64, description: 'Person who is to do it: one of the same post' }) to!: string;
  @TextField({ max: 2000, description: 'Why it is handed over' }) ground!: string;
}

export class ColleagueView {
  @ShowsText() person!: string;
  @ShowsText() name!: string;
}

export class ColleaguePage implements Page<Colleague> {
  @ShowsList(() => ColleagueView) rows!: ColleagueView[];
  @ShowsText({ optional: true }) next?: string;
}

export class HolderView {
  @ShowsText() person!: string;
  @ShowsText() name!: string;
}

/** One open task, as a row of the inbox. */
export class TaskRowView implements TaskRow {
  @ShowsText() dossier!: string;
  @ShowsText({ description: 'Visit of the node, e.g. `appraise#7`' }) visit!: string;
  @ShowsText({ description: 'Code of the dossier' }) code!: string;
  @ShowsText() procedure!: string;
  @ShowsObject(() => TextView) procedureName!: TextView;
  @ShowsText() node!: string;
  @ShowsObject(() => TextView) nodeName!: TextView;
  @ShowsWhole() agency!: number;
  @ShowsText() role!: string;
  @ShowsText() applicantName!: string;
  @ShowsChoice(CHANNELS) channel!: 'direct' | 'online' | 'post';
  @ShowsObject(() => HolderView, { optional: true }) holder?: HolderView;
  @ShowsInstant({ description: 'Reception of the dossier' }) receivedAt!: string;
  @ShowsInstant({ description: 'When the task began to wait' }) since!: string;
  @ShowsInstant({ optional: true }) due?: string;
  @ShowsObject(() => RemainingView, { optional: true }) remaining?: RemainingView;
  @ShowsChoice(LEVELS, { optional: true }) level?: Level;
  @ShowsYesNo({ optional: true, description: 'The limit of the step stands still' }) paused?: boolean;
  @ShowsInstant({ optional: true }) dossierDue?: string;
  @ShowsChoice(LEVELS, { optional: true }) dossierLevel?: Level;
}

export class TaskPage implements Page<TaskRow> {
  @ShowsList(() => TaskRowView) rows!: TaskRowView[];
  @ShowsText({ optional: true }) next?: string;
}

export class LevelCounts {
  @ShowsWhole() green!: number;
  @ShowsWhole() yellow!: number;
  @ShowsWhole() orange!: number;
  @ShowsWhole() red!: number;
}
export class ProcedureCount {
  @ShowsText() procedure!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsWhole() count!: number;
}

/** Counts of the post's open tasks; exact up to a cap per post, `capped` says a number stands for "and more". */
export class TaskCountsView implements TaskCounts {
  @ShowsWhole() total!: number;
  @ShowsWhole() mine!: number;
  @ShowsWhole() unclaimed!: number;
  @ShowsObject(() => LevelCounts) levels!: LevelCounts;
  @ShowsList(() => ProcedureCount) procedures!: ProcedureCount[];
  @ShowsYesNo({ optional: true }) capped?: boolean;
}

export class OfferedOutcome {
  @ShowsText() id!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsList(() => TextView, { description: 'Names of the tasks and ends it may lead to' }) leadsTo!: TextView[];
}

export class TaskDetailView extends TaskRowView implements TaskDetail {
  @ShowsObject(() => FormView, { optional: true }) form?: FormView;
  @ShowsList(() => OfferedOutcome) outcomes!: OfferedOutcome[];
  @ShowsObject(() => DossierDetailView) dossierView!: DossierDetailView;
  @ShowsYesNo({ description: 'I have taken it' }) mine!: boolean;
  @ShowsYesNo({ description: 'Its end is the return of the result, which the return desk records (R-55)' }) returnsResult!: boolean;
}

export class NextStep {
  @ShowsText() node!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsText({ optional: true }) role?: string;
}

/** What an act on a task led to. */
export class TaskOutcomeView implements TaskOutcome {
  @ShowsObject(() => DossierStandingView) dossier!: DossierStandingView;
  @ShowsList(() => NextStep) next!: NextStep[];
}
