import { type Page, type ResultDocumentRow } from '@mot-cua/contract';
import { ChoiceField, DayField, TextField, WholeNumberField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';

export const RESULT_KINDS = ['result', 'replacement', 'correction'] as const;

export class ResultToIssue {
  @ChoiceField(RESULT_KINDS, { description: 'A result; or what replaces one with an error of content, or corrects one of form (R-56)' })
  kind!: ResultDocumentRow['kind'];
  @TextField({ max: 40, pattern: /^[\p{L}\d]+(?:[-./][\p{L}\d]+)*$/u, example: 'GPXD-UBND', description: 'What stands behind the number' })
  symbol!: string;
  @WholeNumberField({
    min: 1,
    max: 999_999,
    optional: true,
    description: 'As the register of the agency has it; else the next one of the year',
  })
  number?: number;
  @DayField() signedOn!: string;
  @DayField({ description: 'When it was numbered and issued: the day it was signed, at the latest the next working day (R-51)' })
  issuedOn!: string;
  @TextField({ max: 200, description: 'The competent person who signed' }) signer!: string;
  @TextField({ max: 40, optional: true, description: 'Code of the kind of document; else the code of the procedure (R-54)' })
  documentType?: string;
  @TextField({ max: 64, optional: true, description: 'A file of this dossier, or one just handed in' }) file?: string;
  @TextField({ max: 64, optional: true, description: 'The document with the error' }) replaces?: string;
  @TextField({ max: 2000, optional: true, description: 'The error' }) ground?: string;
}

export class ResultFileView {
  @ShowsText() id!: string;
  @ShowsText() name!: string;
}

/** A document that settles a dossier, as the outgoing register has it. */
export class ResultDocumentView implements ResultDocumentRow {
  @ShowsText() id!: string;
  @ShowsChoice(RESULT_KINDS) kind!: ResultDocumentRow['kind'];
  @ShowsText({ description: 'Number and symbol: `12/GPXD-UBND`' }) number!: string;
  @ShowsText() signedOn!: string;
  @ShowsText() issuedOn!: string;
  @ShowsYesNo({ description: 'Issued later than the working day after it was signed (R-51)' }) issuedLate!: boolean;
  @ShowsText() signer!: string;
  @ShowsText({ optional: true, description: 'Number of the person or organisation and kind of document (R-54)' }) code?: string;
  @ShowsObject(() => ResultFileView, { optional: true }) file?: ResultFileView;
  @ShowsWhole({ description: 'Digital signatures in the file; the person and the agency make it an original (R-50)' }) signatures!: number;
  @ShowsText({ optional: true }) replaces?: string;
  @ShowsText({ optional: true, description: 'The document that took its place' }) replacedBy?: string;
  @ShowsText({ optional: true }) ground?: string;
  @ShowsText({ description: 'Who entered it' }) by!: string;
  @ShowsInstant() at!: string;
}

export class ResultDocumentPage implements Page<ResultDocumentRow> {
  @ShowsList(() => ResultDocumentView) rows!: ResultDocumentView[];
  @ShowsText({ optional: true }) next?: string;
}
