import { type Announce, type AnnounceFromOutside, type AnnouncementResult, type AnnouncementRow, type Page } from '@mot-cua/contract';
import { KEY_FORM } from '../door/idempotency-key';
import { ChoiceField, FreeObjectField, InstantField, ObjectField, TextField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsTexts, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { ApplicantView } from '../reception/reception-views';

const KINDS = ['message', 'signal'] as const;

/** A message or signal told to the caller's own agency. */
export class ToAnnounce implements Announce {
  @ChoiceField(KINDS) kind!: Announce['kind'];
  @TextField({ max: 128, description: 'As the diagrams declare it' }) name!: string;
  @TextField({ max: 128, optional: true, description: 'Messages: which of the dossiers that wait is meant' }) key?: string;
  @FreeObjectField({ optional: true, description: 'What it says' }) payload?: Record<string, unknown>;
  @ObjectField(() => ApplicantView, { optional: true, description: "Whose dossier it is that is opened by it; absent: the agency's own" })
  applicant?: ApplicantView;
  @InstantField({ optional: true, description: 'Messages: kept until then when nobody waits for it and nothing begins with it' })
  keepUntil?: string;
  @TextField({
    max: 128,
    pattern: KEY_FORM,
    optional: true,
    description: "The teller's own id: told twice under one id, nothing happens twice; absent: the Idempotency-Key",
  })
  id?: string;
}

export class ToAnnounceFromOutside extends ToAnnounce implements AnnounceFromOutside {
  @TextField({ max: 40, description: 'Official identifier of the agency', example: '000.00.11.H47' }) office!: string;
}

class OpenedView {
  @ShowsText() procedure!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
}

class NotOpenedView {
  @ShowsText() procedure!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsObject(() => TextView) why!: TextView;
}

/** What became of an announcement. */
export class AnnouncementResultView implements AnnouncementResult {
  @ShowsInstant() at!: string;
  @ShowsWhole({ description: 'Dossiers that took it' }) heardBy!: number;
  @ShowsTexts({ description: 'Ids of some of them' }) heard!: string[];
  @ShowsList(() => OpenedView) opened!: OpenedView[];
  @ShowsList(() => NotOpenedView, { description: 'Procedures that begin with it and did not' }) refused!: NotOpenedView[];
  @ShowsYesNo({ description: 'Nobody waits for it yet: it is kept' }) kept!: boolean;
  @ShowsText({ optional: true, description: 'It could not be carried' }) failed?: string;
}

export class AnnouncementRowView implements AnnouncementRow {
  @ShowsText() id!: string;
  @ShowsChoice(KINDS) kind!: Announce['kind'];
  @ShowsText() name!: string;
  @ShowsText({ optional: true }) key?: string;
  @ShowsInstant() at!: string;
  @ShowsText({ optional: true, description: 'Name of the officer; absent: an outside system' }) by?: string;
  @ShowsObject(() => AnnouncementResultView, { optional: true, description: 'Absent: not carried yet' }) outcome?: AnnouncementResultView;
}

export class AnnouncementPage implements Page<AnnouncementRow> {
  @ShowsList(() => AnnouncementRowView) rows!: AnnouncementRowView[];
  @ShowsText({ optional: true }) next?: string;
}
