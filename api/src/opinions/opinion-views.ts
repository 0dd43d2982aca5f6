import { type OpinionRow, type Page } from '@mot-cua/contract';
import { ObjectField, TextField, WholeNumberField } from '../door/fields';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { TimeLimitView } from '../procedures/package-views';
import { DueTimeView } from '../reception/due-view';

export class OpinionToAsk {
  @WholeNumberField({ min: 1, description: 'Agency whose opinion is asked' }) agency!: number;
  @TextField({ max: 4000 }) question!: string;
  @ObjectField(() => TimeLimitView, { description: 'In what time it is to answer' }) limit!: TimeLimitView;
  @TextField({
    max: 500,
    optional: true,
    description: 'The sector law by which silence is consent (R-26); absent: an overdue answer is reported',
  })
  silenceBasis?: string;
}

export class OpinionAnswer {
  @TextField({ max: 8000 }) answer!: string;
}

/** An opinion asked of another agency. */
export class OpinionView implements OpinionRow {
  @ShowsText() id!: string;
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsText() askedBy!: string;
  @ShowsObject(() => TextView) askingAgency!: TextView;
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) askedAgency!: TextView;
  @ShowsText() question!: string;
  @ShowsInstant() due!: string;
  @ShowsObject(() => DueTimeView, { description: 'Its time to answer, with level and derivation' }) time!: DueTimeView;
  @ShowsInstant() askedAt!: string;
  @ShowsText({ optional: true }) answer?: string;
  @ShowsText({ optional: true }) answeredBy?: string;
  @ShowsInstant({ optional: true }) answeredAt?: string;
  @ShowsYesNo({ description: 'Not answered, or answered after its deadline' }) overdue!: boolean;
  @ShowsText({ optional: true, description: 'The sector law by which silence is consent' }) silenceBasis?: string;
  @ShowsYesNo({ description: 'The deadline has passed in silence, which is consent (R-26)' }) consented!: boolean;
}

export class OpinionPage implements Page<OpinionRow> {
  @ShowsList(() => OpinionView) rows!: OpinionView[];
  @ShowsText({ optional: true }) next?: string;
}
