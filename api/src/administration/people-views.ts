import { type AdministeredPerson, type AdministeredPost, type ImportedPeople, type SubstitutionRow } from '@mot-cua/contract';
import { DayField, TextField, TextListField, WholeNumberField, YesNoField } from '../door/fields';
import { ShowsList, ShowsObject, ShowsText, ShowsTexts, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

const MAX_NAME = 200;
const MAX_ACCOUNT = 100;
const MAX_PASSWORD = 256;
/** NIST SP 800-63B-4 asks for at least 15 where a password stands alone; offices here have lockout as well. */
export const MIN_PASSWORD = 10;
const MAX_POST = 200;
const MAX_GROUND = 1_000;
const MAX_CSV = 900_000;
const ACCOUNT_FORM = /^[a-z0-9][a-z0-9._-]{2,99}$/;

export class StaffQuery {
  @TextField({ max: MAX_NAME, optional: true, description: 'Name or account, accents do not matter' }) q?: string;
  @WholeNumberField({ fromQuery: true, min: 1, optional: true, description: 'With everything under it' }) agency?: number;
  @TextField({ max: 400, optional: true }) after?: string;
}

export class PersonToAdd {
  @TextField({ max: MAX_NAME }) name!: string;
  @TextField({ max: MAX_ACCOUNT, pattern: ACCOUNT_FORM, example: 'nguyen.van.an' }) account!: string;
  @TextField({ min: MIN_PASSWORD, max: MAX_PASSWORD }) password!: string;
}

export class NewPassword {
  @TextField({ min: MIN_PASSWORD, max: MAX_PASSWORD }) password!: string;
}

export class AccountState {
  @YesNoField() disabled!: boolean;
}

export class PostToGive {
  @WholeNumberField({ min: 1 }) agency!: number;
  @TextField({ max: 64, optional: true }) unit?: string;
  @TextField({ max: 64 }) role!: string;
  @TextField({ max: MAX_POST, description: 'Name of the post in Vietnamese' }) post!: string;
  @TextField({ max: MAX_POST, optional: true }) postEn?: string;
  @DayField() from!: string;
  @DayField({ optional: true, description: 'First day on which it is held no more' }) to?: string;
  @TextListField({ max: 200, maxLength: 128, description: 'The only procedures it is for; empty: all' }) procedures!: string[];
}

export class PostEnding {
  @DayField({ description: 'First day on which it is held no more' }) on!: string;
}

export class SubstitutionToGive {
  @TextField({ max: 64, description: 'The post that is stood in for' }) assignment!: string;
  @TextField({ max: 64, description: 'Who stands in' }) to!: string;
  @TextField({ max: MAX_GROUND, description: 'Number and date of the decision (R-143)' }) ground!: string;
  @DayField() from!: string;
  @DayField({ description: 'First day on which it holds no more' }) until!: string;
}

export class PeopleToImport {
  @TextField({ max: MAX_CSV, description: 'CSV with name, account, agency, role, post, from and optionally password, unit, post_en, to' })
  csv!: string;
  @YesNoField({ description: 'Only say what would be done' }) dry!: boolean;
}

export class AdministeredPostView implements AdministeredPost {
  @ShowsText() id!: string;
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) agencyName!: TextView;
  @ShowsText({ optional: true }) unit?: string;
  @ShowsText() role!: string;
  @ShowsObject(() => TextView) roleName!: TextView;
  @ShowsObject(() => TextView) post!: TextView;
  @ShowsText() from!: string;
  @ShowsText({ optional: true }) to?: string;
  @ShowsTexts({ optional: true }) procedures?: string[];
}

export class AdministeredPersonView implements AdministeredPerson {
  @ShowsText() id!: string;
  @ShowsText() name!: string;
  @ShowsText({ optional: true }) account?: string;
  @ShowsYesNo() disabled!: boolean;
  @ShowsList(() => AdministeredPostView) posts!: AdministeredPostView[];
}

export class AdministeredPeople {
  @ShowsList(() => AdministeredPersonView) rows!: AdministeredPersonView[];
  @ShowsText({ optional: true }) next?: string;
}

export class SubstitutionView implements SubstitutionRow {
  @ShowsText() id!: string;
  @ShowsText() absent!: string;
  @ShowsText() standIn!: string;
  @ShowsObject(() => AdministeredPostView) post!: AdministeredPostView;
  @ShowsText() ground!: string;
  @ShowsText() from!: string;
  @ShowsText({ optional: true }) until?: string;
}

export class Substitutions {
  @ShowsList(() => SubstitutionView) rows!: SubstitutionView[];
}

export class ImportedPeopleView implements ImportedPeople {
  @ShowsWhole() people!: number;
  @ShowsWhole() posts!: number;
}
