import { type ErasableRow, type ErasureDone, type RetentionRow } from '@mot-cua/contract';
import { TextField, TextListField, WholeNumberField } from '../door/fields';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

const MAX_MONTHS = 1_200;
const MAX_TEXT = 1_000;
const MOST_AT_ONCE = 200;
const UUID_LENGTH = 36;

export class RetentionToSet {
  @WholeNumberField({ min: 1, max: MAX_MONTHS, description: 'Months after closing' }) months!: number;
  @TextField({ min: 3, max: MAX_TEXT, description: 'The law that says how long they are kept' }) under!: string;
}

export class DossiersToErase {
  @TextListField({ max: MOST_AT_ONCE, maxLength: UUID_LENGTH }) dossiers!: string[];
  @TextField({ min: 3, max: MAX_TEXT, description: 'The decision it is done on' }) reason!: string;
}

export class RetentionView implements RetentionRow {
  @ShowsText() procedure!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsWhole({ optional: true }) months?: number;
  @ShowsText({ optional: true }) under?: string;
}
export class RetentionList {
  @ShowsList(() => RetentionView) rows!: RetentionView[];
}

export class ErasableView implements ErasableRow {
  @ShowsText() id!: string;
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsInstant() closedAt!: string;
  @ShowsInstant({ description: 'Since when they may be erased' }) dueAt!: string;
  @ShowsText() under!: string;
  @ShowsWhole({ description: 'Personal values besides those of the applicant' }) values!: number;
  @ShowsWhole() files!: number;
}
export class ErasableList {
  @ShowsList(() => ErasableView) rows!: ErasableView[];
}

export class ErasureDoneView implements ErasureDone {
  @ShowsWhole() erased!: number;
  @ShowsWhole({ description: 'Not due, erased before, or not within reach' }) notDue!: number;
}
