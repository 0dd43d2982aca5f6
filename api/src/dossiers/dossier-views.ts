import {
  type DossierRow,
  type DossierStanding,
  type DossierView,
  type Level,
  type Page,
  type ReadingRow,
  type Timeliness,
} from '@mot-cua/contract';
import { type Dossier, type Wait } from '@mot-cua/engine';
import { ChoiceField, FreeObjectField, TextField } from '../door/fields';
import { ShowsChoice, ShowsCore, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsValues, ShowsWhole } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { DossierClockView } from '../legal-time/clock-views';
import { DueTimeView, LEVELS, TIMELINESS } from '../reception/due-view';
import { AgencyPartView, ResponsibleView } from './responsible';
import { ApplicantView, PaperView } from '../reception/reception-views';

export class DossierQuery {
  @TextField({ min: 0, max: 200, optional: true, description: "Words of the applicant's name, or part of the code; accents not needed" })
  q?: string;
  @ChoiceField(['open', 'closed'], { optional: true }) status?: 'open' | 'closed';
  @TextField({ max: 128, optional: true }) procedure?: string;
  @TextField({ max: 400, optional: true, description: '`next` of the page before' }) after?: string;
}

export class OutsideMessage {
  @TextField({ max: 128, description: 'Name of the message, as the diagram declares it' }) name!: string;
  @FreeObjectField({ optional: true, description: 'What it says' }) payload?: Record<string, unknown>;
}

export class DossierRowView implements DossierRow {
  @ShowsText() id!: string;
  @ShowsText() code!: string;
  @ShowsText() procedure!: string;
  @ShowsObject(() => TextView) procedureName!: TextView;
  @ShowsText() applicantName!: string;
  @ShowsInstant() receivedAt!: string;
  @ShowsInstant({ optional: true, description: 'Of the resolution clock' }) due?: string;
  @ShowsInstant({ optional: true }) closedAt?: string;
  @ShowsWhole({ description: 'National status, 1 to 10 (R-80)' }) status!: number;
  @ShowsObject(() => TextView) statusName!: TextView;
  @ShowsChoice(LEVELS, { optional: true }) level?: Level;
  @ShowsChoice(TIMELINESS, { optional: true, description: 'Of the resolution clock (R-21)' }) timeliness?: Timeliness;
  @ShowsText({ optional: true }) outcome?: string;
}

export class DossierPage implements Page<DossierRow> {
  @ShowsList(() => DossierRowView) rows!: DossierRowView[];
  @ShowsText({ optional: true }) next?: string;
}

/** How a dossier stands after an act, without anything personal. */
export class DossierStandingView implements DossierStanding {
  @ShowsText() id!: string;
  @ShowsText() code!: string;
  @ShowsInstant({ optional: true, description: 'Of the resolution clock' }) due?: string;
  @ShowsWhole({ description: 'National status, 1 to 10 (R-80)' }) status!: number;
  @ShowsObject(() => TextView) statusName!: TextView;
  @ShowsText({ optional: true }) outcome?: string;
  @ShowsCore('WaitAtVisit', { list: true, description: 'What is awaited, with the visit and the name of its node' })
  waits!: DossierStanding['waits'];
}

export class LeadAgencyView {
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) agencyName!: TextView;
}

export class DossierDetailView extends DossierRowView implements DossierView {
  @ShowsWhole() version!: number;
  @ShowsWhole({ description: 'Owning agency' }) agency!: number;
  @ShowsObject(() => TextView) agencyName!: TextView;
  @ShowsText() channel!: string;
  @ShowsObject(() => ApplicantView, { description: 'Reading it is recorded' }) applicant!: ApplicantView;
  @ShowsValues({ description: 'Data of the dossier, personal values filled in' }) data!: Record<string, unknown>;
  @ShowsList(() => PaperView) papers!: PaperView[];
  @ShowsCore('Dossier') state!: Dossier;
  @ShowsCore('WaitAtVisit', { list: true, description: 'What is awaited, with the visit and the name of its node' }) waits!: (Wait & {
    visit: string;
    nodeName: TextView;
  })[];
  @ShowsList(() => ResponsibleView, { description: 'Who is to act now (R-66)' }) responsible!: ResponsibleView[];
  @ShowsObject(() => LeadAgencyView, { description: 'Cơ quan chủ trì: answers for the whole (R-60, R-66)' }) lead!: LeadAgencyView;
  @ShowsList(() => AgencyPartView, { description: 'Tasks and limits by agency, where several take part (R-60)' }) parts!: AgencyPartView[];
  @ShowsObject(() => DueTimeView, { optional: true, description: 'The statutory clock: due time, time left, derivation' })
  resolution?: DueTimeView;
  @ShowsList(() => DossierClockView, { description: 'Acceptance, stages, agencies, supplement, opinions (R-08, R-62, R-63)' })
  clocks!: DossierClockView[];
}

export class ReadingView implements ReadingRow {
  @ShowsText() person!: string;
  @ShowsText() name!: string;
  @ShowsChoice(['dossier', 'history', 'personal', 'receipt', 'export']) what!: ReadingRow['what'];
  @ShowsInstant() at!: string;
  @ShowsText({ optional: true }) purpose?: string;
}

export class ReadingPage implements Page<ReadingRow> {
  @ShowsList(() => ReadingView) rows!: ReadingView[];
  @ShowsText({ optional: true }) next?: string;
}
