import {
  type ChargePage as ChargePageShape,
  type ChargeRow,
  type ChargeSaid,
  type CollectedPage as CollectedPageShape,
  type CollectedRow,
  type PaymentSaid,
} from '@mot-cua/contract';
import { ChoiceField, DayField, ObjectField, TextField, WholeNumberField, YesNoField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { FEE_MOMENTS, FeeView } from '../procedures/package-views';

export const PAYMENT_WAYS = ['cash', 'transfer', 'online'] as const;
export const CHARGE_STATES = ['owed', 'collected', 'free'] as const;
const MOST_PAGES = 10_000;
const MOST_COPIES = 1_000;

/** That a fee was paid. */
export class PaymentToRecord implements PaymentSaid {
  @ChoiceField(PAYMENT_WAYS) way!: PaymentSaid['way'];
  @TextField({ max: 50, optional: true, description: 'Number of the receipt (biên lai)' }) receiptNumber?: string;
}

/** What is said of one fee: with a payment it is collected, without it is owed. */
export class ChargeToRecord implements ChargeSaid {
  @TextField({ max: 128, description: 'Id of the fee in the procedure' }) fee!: string;
  @WholeNumberField({ min: 1, max: MOST_PAGES, optional: true }) pages?: number;
  @WholeNumberField({ min: 1, max: MOST_COPIES, optional: true }) copies?: number;
  @TextField({ max: 128, optional: true, description: 'Group that pays less' }) exemption?: string;
  @TextField({ max: 1000, optional: true, description: 'The paper that shows it; needed with an exemption' }) exemptionGround?: string;
  @ObjectField(() => PaymentToRecord, { optional: true }) payment?: PaymentToRecord;
  @YesNoField({
    optional: true,
    description: 'Does the dossier wait for the payment (R-111)? A fee due at reception: yes unless said otherwise',
  })
  demanded?: boolean;
}

export class ChargeView implements ChargeRow {
  @ShowsText() id!: string;
  @ShowsText() fee!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsChoice(FEE_MOMENTS) moment!: ChargeRow['moment'];
  @ShowsWhole({ optional: true }) pages?: number;
  @ShowsWhole() copies!: number;
  @ShowsObject(() => TextView, { optional: true }) exemption?: TextView;
  @ShowsWhole({ description: 'Whole đồng' }) amount!: number;
  @ShowsChoice(CHARGE_STATES) state!: ChargeRow['state'];
  @ShowsYesNo({ description: 'The dossier waits for the payment (status 6)' }) demanded!: boolean;
  @ShowsChoice(PAYMENT_WAYS, { optional: true }) way?: PaymentSaid['way'];
  @ShowsText({ optional: true }) receiptNumber?: string;
  @ShowsText({ description: 'Who recorded it' }) by!: string;
  @ShowsInstant() at!: string;
  @ShowsText({ optional: true }) collectedBy?: string;
  @ShowsInstant({ optional: true }) collectedAt?: string;
}

export class ChargePage implements ChargePageShape {
  @ShowsList(() => ChargeView) rows!: ChargeView[];
  @ShowsText({ optional: true }) next?: string;
  @ShowsList(() => FeeView, { description: 'Fees in force for this dossier of which nothing was recorded' }) open!: FeeView[];
  @ShowsWhole({ description: 'Still to be paid, whole đồng' }) owed!: number;
}

export class CollectedQuery {
  @DayField({ description: 'Day in Vietnam' }) day!: string;
}

export class CollectedView extends ChargeView implements CollectedRow {
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
}

export class CollectedSumView {
  @ShowsChoice(PAYMENT_WAYS) way!: PaymentSaid['way'];
  @ShowsWhole() total!: number;
  @ShowsWhole() count!: number;
}

/** What an agency collected in a day. */
export class CollectedPage implements CollectedPageShape {
  @ShowsList(() => CollectedView) rows!: CollectedView[];
  @ShowsText({ optional: true }) next?: string;
  @ShowsWhole() total!: number;
  @ShowsList(() => CollectedSumView) byWay!: CollectedSumView[];
}
