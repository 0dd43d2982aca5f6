import { type Page, type VerificationRow } from '@mot-cua/contract';
import { InstantField, TextField } from '../door/fields';
import { ShowsInstant, ShowsList, ShowsText } from '../openapi/shown';

export class VerificationToRecord {
  @InstantField({ description: 'When it was held' }) heldAt!: string;
  @TextField({ max: 500 }) place!: string;
  @TextField({ max: 2000, description: 'Who took part, the applicant among them' }) participants!: string;
  @TextField({ max: 8000, description: 'What was found' }) content!: string;
}

export class VerificationView implements VerificationRow {
  @ShowsText() id!: string;
  @ShowsInstant() heldAt!: string;
  @ShowsText() place!: string;
  @ShowsText() participants!: string;
  @ShowsText() content!: string;
  @ShowsText({ description: 'Who recorded it' }) by!: string;
  @ShowsInstant() at!: string;
}

export class VerificationPage implements Page<VerificationRow> {
  @ShowsList(() => VerificationView) rows!: VerificationView[];
  @ShowsText({ optional: true }) next?: string;
}
