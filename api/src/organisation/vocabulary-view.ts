import { type Vocabulary } from '@mot-cua/contract';
import { ShowsList, ShowsObject, ShowsText, ShowsWhole } from '../openapi/shown';
import { TextView } from './text-view';

export class RoleWord {
  @ShowsText() id!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsWhole({ description: 'People holding the role now' }) holders!: number;
}
export class AgencyWord {
  @ShowsText({ description: 'What a diagram writes as `mc:agency`' }) key!: string;
  @ShowsObject(() => TextView) name!: TextView;
}

/** What the drawing area offers as roles and agencies of a step. */
export class VocabularyView implements Vocabulary {
  @ShowsList(() => RoleWord) roles!: RoleWord[];
  @ShowsList(() => AgencyWord) agencies!: AgencyWord[];
}
