import { type Colleague, type DossierNote, type Page } from '@mot-cua/contract';
import { TextField, TextListField } from '../door/fields';
import { ShowsInstant, ShowsList, ShowsText } from '../openapi/shown';
import { ColleagueView } from '../tasks/task-views';

const MOST_MENTIONS = 20;

export class NoteToAdd {
  @TextField({ max: 4000 }) text!: string;
  @TextListField({ max: MOST_MENTIONS, maxLength: 64, description: 'People who are to read it' }) mentions!: string[];
  @TextField({ max: 200, optional: true, description: 'The step it is about' }) visit?: string;
}

export class NoteView implements DossierNote {
  @ShowsText() id!: string;
  @ShowsText() person!: string;
  @ShowsText() name!: string;
  @ShowsText() text!: string;
  @ShowsList(() => ColleagueView) mentions!: Colleague[];
  @ShowsText({ optional: true }) visit?: string;
  @ShowsInstant() at!: string;
}

export class NotePage implements Page<DossierNote> {
  @ShowsList(() => NoteView) rows!: NoteView[];
  @ShowsText({ optional: true }) next?: string;
}
