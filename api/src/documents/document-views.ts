import { type DocumentRow, type DocumentTemplateView as TemplateShape, type IssueDocument, type RegisterRow } from '@mot-cua/contract';
import { ChoiceField, DayField, InstantField, TextField, TextListField, WholeNumberField } from '../door/fields';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { ISSUED_FORMS } from './document-kinds';
import { MAX_TEMPLATE } from './template';

const LONG = 4_000;

/** What the officer writes in a form; which of it a form needs is said by `written.ts`. */
export class DocumentToIssue implements IssueDocument {
  @ChoiceField(ISSUED_FORMS) form!: IssueDocument['form'];
  @TextField({ max: LONG, optional: true, description: 'Why (Forms 02 to 05)' }) reason?: string;
  @TextListField({ max: 50, maxLength: 500, optional: true, description: 'What is to be completed (02), papers given back (05)' })
  items?: string[];
  @TextField({ max: 300, optional: true, description: 'Whom to ask (02)' }) contact?: string;
  @TextField({ max: 1_000, optional: true, description: 'Where to file instead (03)' }) guidance?: string;
  @InstantField({ optional: true, description: 'The new due time (04)' }) newDue?: string;
  @TextField({ max: 200, optional: true, description: 'Name of the head who signs (04)' }) signer?: string;
  @DayField({ optional: true, description: 'When the applicant asked to stop (05)' }) requestedOn?: string;
}

/** A paper that can be printed for a dossier: always Forms 01 and 06, and those issued. */
export class DocumentRowView implements DocumentRow {
  @ShowsText({ description: 'Name in the address of its PDF' }) id!: string;
  @ShowsText() form!: string;
  @ShowsObject(() => TextView) title!: TextView;
  @ShowsText() number!: string;
  @ShowsInstant({ optional: true }) issuedAt?: string;
  @ShowsText({ optional: true }) issuedBy?: string;
  @ShowsText({ optional: true, description: 'The agency a transfer slip goes to (R-60)' }) to?: string;
}
export class DocumentPage {
  @ShowsList(() => DocumentRowView) rows!: DocumentRowView[];
}

export class RegisterRowView implements RegisterRow {
  @ShowsObject(() => TextView) field!: TextView;
  @ShowsWhole({ description: 'Procedures of the field the agency knows' }) procedures!: number;
}
export class RegisterPage {
  @ShowsList(() => RegisterRowView) rows!: RegisterRowView[];
}
export class RegisterQuery {
  @TextField({ max: 300, description: 'Vietnamese name of the field' }) field!: string;
  @WholeNumberField({ min: 2000, max: 2100, fromQuery: true }) year!: number;
}

export class MergeFieldView {
  @ShowsText() name!: string;
  @ShowsText() label!: string;
  @ShowsText({ description: 'text, list or table' }) kind!: string;
}
export class DocumentTemplateView implements TemplateShape {
  @ShowsText() form!: string;
  @ShowsObject(() => TextView) title!: TextView;
  @ShowsText() text!: string;
  @ShowsWhole({ description: '0: the text the software brings' }) revision!: number;
  @ShowsYesNo() changed!: boolean;
  @ShowsInstant({ optional: true }) savedAt?: string;
  @ShowsText({ optional: true }) savedBy?: string;
  @ShowsList(() => MergeFieldView) fields!: MergeFieldView[];
}
export class DocumentTemplatePage {
  @ShowsList(() => DocumentTemplateView) rows!: DocumentTemplateView[];
}
export class TemplateToSave {
  @TextField({ max: MAX_TEMPLATE }) text!: string;
  @WholeNumberField({ description: 'The revision last read; 0 for none' }) revision!: number;
}
export class TemplateToTry {
  @TextField({ max: MAX_TEMPLATE }) text!: string;
}
