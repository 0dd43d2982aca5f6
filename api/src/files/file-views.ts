import { type AttachFile, type FileRow } from '@mot-cua/contract';
import { TextField, YesNoField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsTexts, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { Transform } from 'class-transformer';

export const FILE_STATES = ['quarantine', 'clean', 'infected', 'erased'] as const;
const UUID_LENGTH = 36;
const PAPER_ID = 128;

export class UploadQuery {
  @TextField({ max: 300, description: 'Name of the file, as on the machine it comes from' }) name!: string;
}
export class ContentQuery {
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value))
  @YesNoField({ optional: true, description: 'To be shown in the page, if its kind can be' })
  inline?: boolean;
}

/** Makes an uploaded file part of a dossier, as the scan of one of its papers or beside them. */
export class FileToAttach implements AttachFile {
  @TextField({ max: UUID_LENGTH }) file!: string;
  @TextField({ max: PAPER_ID, optional: true, description: 'Id of the paper it is a scan of' }) paper?: string;
}

export class FileRowView implements FileRow {
  @ShowsText() id!: string;
  @ShowsText() name!: string;
  @ShowsText({ description: 'Media type, found from the bytes' }) type!: string;
  @ShowsWhole() bytes!: number;
  @ShowsText({ pattern: '^[0-9a-f]{64}$' }) sha256!: string;
  @ShowsChoice(FILE_STATES) state!: FileRow['state'];
  @ShowsYesNo({ description: 'The browser can show it in the page' }) shown!: boolean;
  @ShowsText({ optional: true }) paper?: string;
  @ShowsObject(() => TextView, { optional: true }) paperName?: TextView;
  @ShowsText() by!: string;
  @ShowsInstant() at!: string;
}
export class PaperChoiceView {
  @ShowsText() id!: string;
  @ShowsObject(() => TextView) name!: TextView;
}
export class FilePage {
  @ShowsList(() => FileRowView) rows!: FileRowView[];
  @ShowsList(() => PaperChoiceView, { description: 'Papers of the procedure a file may be a scan of' }) papers!: PaperChoiceView[];
}
export class FileRulesView {
  @ShowsWhole() mostBytes!: number;
  @ShowsTexts({ description: 'Endings of names that are taken' }) extensions!: string[];
}
