import { type HandledRow, type Page, type SavedViewRow } from '@mot-cua/contract';
import { ChoiceField, TextField, YesNoField } from '../door/fields';
import { ResponsibleView } from '../dossiers/responsible';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export class HandledQuery {
  @ChoiceField(['open', 'all'], { optional: true, description: '`open`: each dossier under way once; `all`: every task done' })
  which?: 'open' | 'all';
  @TextField({ max: 400, optional: true, description: '`next` of the page before' }) after?: string;
}

/** Something the caller did on a dossier, and who is to act on it now. */
export class HandledRowView implements HandledRow {
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsText() procedure!: string;
  @ShowsObject(() => TextView) procedureName!: TextView;
  @ShowsText() applicantName!: string;
  @ShowsInstant({ description: 'When the caller acted' }) at!: string;
  @ShowsObject(() => TextView, { description: 'The step done, or the reception' }) did!: TextView;
  @ShowsObject(() => TextView, { optional: true }) outcomeName?: TextView;
  @ShowsYesNo() late!: boolean;
  @ShowsWhole({ description: 'National status, 1 to 10 (R-80)' }) status!: number;
  @ShowsObject(() => TextView) statusName!: TextView;
  @ShowsInstant({ optional: true }) due?: string;
  @ShowsList(() => ResponsibleView) responsible!: ResponsibleView[];
}

export class HandledPage implements Page<HandledRow> {
  @ShowsList(() => HandledRowView) rows!: HandledRowView[];
  @ShowsText({ optional: true }) next?: string;
}

export class InboxVersionView {
  @ShowsText({ description: 'Another one than before: the list has changed' }) version!: string;
}

export class ViewToKeep {
  @TextField({ max: 100 }) name!: string;
  @TextField({ max: 2000, min: 0, description: "What is shown, as the inbox's address says it" }) query!: string;
  @YesNoField({ description: 'Seen by everybody of the post' }) shared!: boolean;
}

export class SavedViewView implements SavedViewRow {
  @ShowsText() id!: string;
  @ShowsText() name!: string;
  @ShowsText() query!: string;
  @ShowsYesNo() shared!: boolean;
  @ShowsYesNo({ description: 'The caller may forget it' }) mine!: boolean;
}

export class SavedViewPage implements Page<SavedViewRow> {
  @ShowsList(() => SavedViewView) rows!: SavedViewView[];
  @ShowsText({ optional: true }) next?: string;
}
