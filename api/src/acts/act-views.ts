import { type ActName, type ActOffer, type DoAct, type Page } from '@mot-cua/contract';
import { ChoiceField, InstantField, NumberField, TextField, TextListField } from '../door/fields';
import { ShowsChoice, ShowsList, ShowsObject, ShowsText, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export const ACTS = [
  'requestSupplement',
  'receiveSupplement',
  'refuse',
  'withdraw',
  'stop',
  'pause',
  'resume',
  'extend',
  'reappoint',
  'sendBack',
] as const satisfies readonly ActName[];

const MOST_ITEMS = 50;

export class ActQuery {
  @TextField({ max: 200, optional: true, description: 'The task from which one acts' }) visit?: string;
}

export class NamedChoice {
  @ShowsText() id!: string;
  @ShowsObject(() => TextView) name!: TextView;
}

/** A legal act beside the diagram: whether it is lawful now for this caller, and if not, why. */
export class ActOfferView implements ActOffer {
  @ShowsChoice(ACTS) act!: ActName;
  @ShowsYesNo() legal!: boolean;
  @ShowsObject(() => TextView, { optional: true, description: 'Why it is not, or under what condition it is' }) why?: TextView;
  @ShowsYesNo({ optional: true, description: 'Lawful only on a sector law, which is to be named' }) needsBasis?: boolean;
  @ShowsList(() => NamedChoice, { optional: true, description: 'Steps to send back to, or lawful reasons of a pause' })
  choices?: NamedChoice[];
  @ShowsText({ optional: true, description: 'Unit of an extension' }) unit?: string;
  @ShowsList(() => TextView, { optional: true, description: 'Steps that would begin' }) opens?: TextView[];
  @ShowsList(() => TextView, { optional: true, description: 'Steps under way that would be given up' }) cancels?: TextView[];
}

export class ActPage implements Page<ActOffer> {
  @ShowsList(() => ActOfferView) rows!: ActOfferView[];
  @ShowsText({ optional: true }) next?: string;
}

export class ActToDo implements DoAct {
  @ChoiceField(ACTS) act!: ActName;
  @TextField({ max: 200, optional: true }) visit?: string;
  @TextField({ max: 4000, description: 'Why' }) ground!: string;
  @TextListField({ max: MOST_ITEMS, maxLength: 500, optional: true, description: 'What is to be completed (Form 02)' }) items?: string[];
  @TextField({ max: 500, optional: true, description: 'The sector law it rests on' }) basis?: string;
  @TextField({ max: 64, optional: true, description: 'Lawful reason of a pause (R-18)' }) reason?: string;
  @NumberField({ min: 0.25, max: 365, optional: true, description: 'By how much, in the unit of the limit' }) value?: number;
  @TextField({ max: 128, optional: true, description: 'Step to send back to' }) node?: string;
  @InstantField({ optional: true, description: 'New date with the apology' }) due?: string;
  @TextField({ max: 64, optional: true, description: 'Person who signs the apology' }) signer?: string;
  @TextField({ max: 50, optional: true, description: 'Number of the letter' }) number?: string;
}
