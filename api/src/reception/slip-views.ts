import { type CounterSlipView, type Page, type ReturningApplicant } from '@mot-cua/contract';
import { ChoiceField, ObjectField, TextField, TextListField, WholeNumberField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsTexts, ShowsWhole } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { CHANNELS } from '../procedures/package-views';
import { ApplicantView } from './reception-views';

export const SLIP_KINDS = ['supplement', 'refusal'] as const;
const MOST_ITEMS = 50;

/** What the clerk gives when nothing is received: Form 02 with what to complete, Form 03 with why it is refused. */
export class SlipToGive {
  @ChoiceField(SLIP_KINDS) kind!: CounterSlipView['kind'];
  @TextField({ max: 128 }) procedure!: string;
  @WholeNumberField({ min: 1 }) version!: number;
  @ChoiceField(CHANNELS) channel!: CounterSlipView['channel'];
  @ObjectField(() => ApplicantView) applicant!: ApplicantView;
  @TextListField({ max: MOST_ITEMS, maxLength: 500, description: 'What to complete, one entry each; none on a refusal' }) items!: string[];
  @TextField({ max: 4000 }) reason!: string;
  @TextField({ max: 200, optional: true, description: 'Whom to ask' }) contact?: string;
}

export class SlipView implements CounterSlipView {
  @ShowsText() id!: string;
  @ShowsChoice(SLIP_KINDS) kind!: CounterSlipView['kind'];
  @ShowsText({ description: 'Number and symbol: `12/PBS`, `3/PTC` (Forms 02, 03)' }) number!: string;
  @ShowsWhole() year!: number;
  @ShowsObject(() => TextView) procedure!: TextView;
  @ShowsText() procedureCode!: string;
  @ShowsChoice(CHANNELS) channel!: CounterSlipView['channel'];
  @ShowsObject(() => TextView) office!: TextView;
  @ShowsObject(() => ApplicantView) applicant!: ApplicantView;
  @ShowsTexts() items!: string[];
  @ShowsText() reason!: string;
  @ShowsText({ optional: true }) contact?: string;
  @ShowsText() clerk!: string;
  @ShowsInstant() at!: string;
}

export class SlipPage implements Page<CounterSlipView> {
  @ShowsList(() => SlipView) rows!: SlipView[];
  @ShowsText({ optional: true }) next?: string;
}

export class ReturningQuery {
  @TextField({ min: 3, max: 200, description: 'Beginning of words of the name, or the ID number' }) q!: string;
}

/** Somebody who was here before, as last written down. */
export class ReturningApplicantView implements ReturningApplicant {
  @ShowsObject(() => ApplicantView) applicant!: ApplicantView;
  @ShowsText({ description: 'The newest dossier' }) code!: string;
  @ShowsObject(() => TextView) procedureName!: TextView;
  @ShowsInstant() at!: string;
}

export class ReturningPage implements Page<ReturningApplicant> {
  @ShowsList(() => ReturningApplicantView) rows!: ReturningApplicantView[];
  @ShowsText({ optional: true }) next?: string;
}
