import { type LookUp, type PublicDossier } from '@mot-cua/contract';
import { TextField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export const STAGES = ['received', 'processing', 'finished', 'returned'] as const;

export class LookUpQuestion implements LookUp {
  @TextField({ max: 60, description: 'Code of the dossier, as printed on the receipt' }) code!: string;
  @TextField({ max: 4, pattern: /^\d{4}$/, example: '5678', description: 'Last four digits of the telephone, ID number or tax code' })
  digits!: string;
}

export class StageView {
  @ShowsChoice(STAGES) stage!: (typeof STAGES)[number];
  @ShowsYesNo() reached!: boolean;
  @ShowsInstant({ optional: true }) at?: string;
}

/** What the public is told: nothing about a person, no note, no answer, no name of an officer. */
export class PublicDossierView implements PublicDossier {
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) procedure!: TextView;
  @ShowsObject(() => TextView, { description: 'Where it was received' }) office!: TextView;
  @ShowsWhole({ description: 'National status, 1 to 10 (R-80)' }) status!: number;
  @ShowsObject(() => TextView) statusName!: TextView;
  @ShowsInstant() receivedAt!: string;
  @ShowsInstant({ optional: true, description: 'As the receipt promised' }) originalDue?: string;
  @ShowsInstant({ optional: true, description: 'In force now' }) due?: string;
  @ShowsInstant({ optional: true }) closedAt?: string;
  @ShowsYesNo({ description: 'The clock stands still: something is awaited' }) paused!: boolean;
  @ShowsList(() => TextView, { description: 'Steps it is at now' }) steps!: TextView[];
  @ShowsList(() => StageView) stages!: StageView[];
}
