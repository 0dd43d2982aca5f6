import { type Draft, type Findings, type Page, type ProcedureDetail, type ProcedureRow, type VersionDetail } from '@mot-cua/contract';
import { type Finding } from '@mot-cua/procedure';
import { ObjectField, TextField, WholeNumberField } from '../door/fields';
import { ShowsCore, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsTexts, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { ApprovalView, PackageView, TimeLimitView } from './package-views';

export class ProcedureQuery {
  @TextField({ max: 200, optional: true, description: 'Part of name or code, accents not needed' }) q?: string;
}

export class NewProcedure {
  @ObjectField(() => TextView) name!: TextView;
  @TextField({ max: 64, pattern: /^[\w.-]+$/, example: '1.001193' }) code!: string;
  @TextField({ max: 5_242_880, optional: true, description: 'BPMN 2.0 XML to start from' }) diagram?: string;
  @ObjectField(() => PackageView, {
    optional: true,
    description: 'A whole package to start from; its code and name give way to those above',
  })
  package?: PackageView;
}

export class DraftToSave {
  @WholeNumberField({ min: 1, description: 'The revision last read' }) revision!: number;
  @ObjectField(() => PackageView) package!: PackageView;
}

export class DraftToDelete {
  @WholeNumberField({ min: 1, optional: true, description: 'The revision last read; absent: whatever it is' }) revision?: number;
}

export class DiagramToCheck {
  @TextField({ max: 5_242_880 }) diagram!: string;
}

export class PublishedView {
  @ShowsWhole() version!: number;
  @ShowsInstant() at!: string;
  @ShowsText() by!: string;
}
/** A version that applies from a day to come. */
export class UpcomingView {
  @ShowsWhole() version!: number;
  @ShowsInstant() effectiveAt!: string;
}
/** No new dossiers from then on. */
export class RetirementView {
  @ShowsInstant() from!: string;
  @ShowsText() ground!: string;
  @ShowsText() by!: string;
  @ShowsInstant() at!: string;
}
export class DraftSummaryView {
  @ShowsInstant() updatedAt!: string;
  @ShowsText() by!: string;
  @ShowsWhole() revision!: number;
}

export class ProcedureRowView implements ProcedureRow {
  @ShowsText() id!: string;
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsObject(() => TextView) field!: TextView;
  @ShowsText() level!: string;
  @ShowsObject(() => TimeLimitView, { optional: true }) limit?: TimeLimitView;
  @ShowsObject(() => PublishedView, { optional: true }) published?: PublishedView;
  @ShowsObject(() => DraftSummaryView, { optional: true }) draft?: DraftSummaryView;
  @ShowsWhole({
    optional: true,
    description: 'User tasks of the newest version, or of the draft when nothing is published; absent in a list: not counted yet',
  })
  steps?: number;
  @ShowsTexts({ optional: true, description: 'Names of the lanes, in Vietnamese; absent with the steps' }) agencies?: string[];
  @ShowsWhole() openDossiers!: number;
  @ShowsObject(() => UpcomingView, { optional: true }) upcoming?: UpcomingView;
  @ShowsObject(() => RetirementView, { optional: true }) retirement?: RetirementView;
}

export class ProcedurePage implements Page<ProcedureRow> {
  @ShowsList(() => ProcedureRowView) rows!: ProcedureRowView[];
  @ShowsText({ optional: true }) next?: string;
}

export class VersionSummaryView {
  @ShowsWhole() version!: number;
  @ShowsInstant() at!: string;
  @ShowsText() by!: string;
  @ShowsObject(() => ApprovalView, { optional: true }) approval?: ApprovalView;
  @ShowsText({ optional: true }) note?: string;
  @ShowsInstant({ optional: true, description: 'New dossiers follow it from then on' }) effectiveAt?: string;
  @ShowsText({ optional: true, description: 'Who proposed what another administrator published' }) proposedBy?: string;
}

export class ProcedureDetailView extends ProcedureRowView implements ProcedureDetail {
  @ShowsList(() => VersionSummaryView) versions!: VersionSummaryView[];
}

/** A draft proposed for publication, awaiting a second administrator. */
export class ProposalView {
  @ShowsObject(() => ApprovalView) approval!: ApprovalView;
  @ShowsText({ optional: true }) note?: string;
  @ShowsInstant({ optional: true }) effectiveAt?: string;
  @ShowsText() by!: string;
  @ShowsInstant() at!: string;
}

/** Whether the reader may publish the draft as it is. */
export class PublishingView {
  @ShowsYesNo({ description: 'Two administrators publish together: one proposes, another one publishes' }) fourEyes!: boolean;
  @ShowsYesNo() mayPublish!: boolean;
  @ShowsObject(() => ProposalView, { optional: true }) proposal?: ProposalView;
}

export class DraftView implements Draft {
  @ShowsObject(() => PublishingView) publishing!: PublishingView;
  @ShowsWhole() revision!: number;
  @ShowsInstant() updatedAt!: string;
  @ShowsText() by!: string;
  @ShowsObject(() => PackageView) package!: PackageView;
}

export class FindingsView implements Findings {
  @ShowsCore('Finding', { list: true }) findings!: Finding[];
}

export class VersionDetailView implements VersionDetail {
  @ShowsText() procedure!: string;
  @ShowsWhole() version!: number;
  @ShowsInstant() publishedAt!: string;
  @ShowsText() by!: string;
  @ShowsText({ description: 'SHA-256 of the canonical JSON of the package, hex' }) hash!: string;
  @ShowsInstant({ optional: true }) effectiveAt?: string;
  @ShowsText({ optional: true }) proposedBy?: string;
  @ShowsObject(() => PackageView) package!: PackageView;
}
