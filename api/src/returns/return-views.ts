import { type Page, type ResultReturnRow, type ReturnRow, type TransferResult } from '@mot-cua/contract';
import { PaymentToRecord } from '../charges/charge-views';
import { ChoiceField, ObjectField, TextField, YesNoField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { RETURN_WAYS } from '../reception/reception-views';
import { TaskRowView } from '../tasks/task-views';

export const PROOFS = ['signature', 'confirmation', 'tracking', 'online'] as const;

export class ReturnQuery {
  @ChoiceField(RETURN_WAYS, { optional: true }) way?: ReturnRow['returnBy'];
}

/** A result that is ready and waits to leave the house. */
export class ReturnRowView extends TaskRowView implements ReturnRow {
  @ShowsChoice(RETURN_WAYS, { description: 'As chosen at reception (R-55)' }) returnBy!: ReturnRow['returnBy'];
  @ShowsObject(() => TextView, { optional: true, description: 'The other one-stop where it is fetched: it is to go there (R-55)' })
  returnAt?: TextView;
  @ShowsObject(() => TextView, { optional: true, description: 'Come from there, and accepted by nobody here yet (R-65)' })
  comingFrom?: TextView;
  @ShowsText({ optional: true }) phone?: string;
  @ShowsText() address!: string;
  @ShowsText({ optional: true, description: 'Number and symbol of the result document' }) documentNumber?: string;
  @ShowsText({ optional: true }) documentDate?: string;
  @ShowsYesNo({ description: 'The result lies here as a file: it can be returned online' }) electronic!: boolean;
  @ShowsList(() => TextView, { description: 'Papers shown for comparison, whose originals go back (R-53)' }) originals!: TextView[];
  @ShowsWhole({ description: 'Fees still owed, whole đồng: collected before the result is given' }) owed!: number;
  @ShowsObject(() => TextView) result!: TextView;
}

export class ReturnPage implements Page<ReturnRow> {
  @ShowsList(() => ReturnRowView) rows!: ReturnRowView[];
  @ShowsText({ optional: true }) next?: string;
}

export class ResultToReturn {
  @TextField({ max: 64 }) dossier!: string;
  @TextField({ max: 200 }) visit!: string;
  @ChoiceField(RETURN_WAYS) way!: ReturnRow['returnBy'];
  @TextField({ max: 200, optional: true, description: 'Who received it; needed at the counter' }) receivedBy?: string;
  @TextField({ max: 14, optional: true, pattern: /^\d{9,12}$/, example: '001090012345' }) receiverId?: string;
  @TextField({ max: 500, optional: true, description: 'The paper of authorisation or the relation; needed when it is not the applicant' })
  authority?: string;
  @ChoiceField(PROOFS) proof!: ResultReturnRow['proof'];
  @TextField({ max: 50, optional: true, description: 'Needed by post' }) trackingNumber?: string;
  @TextField({ max: 50, optional: true, description: 'Batch handed to the post' }) batch?: string;
  @YesNoField({
    optional: true,
    description: 'Originals shown for comparison were handed back (R-53); needed at the counter when there are any',
  })
  originalsReturned?: boolean;
  @ObjectField(() => PaymentToRecord, { optional: true, description: 'How what is owed is paid now' }) payment?: PaymentToRecord;
}

export class ResultToTransfer implements TransferResult {
  @TextField({ max: 64 }) dossier!: string;
  @TextField({ max: 200 }) visit!: string;
}

/** How a result left the house. */
export class ResultReturnView implements ResultReturnRow {
  @ShowsChoice(RETURN_WAYS) way!: ReturnRow['returnBy'];
  @ShowsText({ optional: true }) receivedBy?: string;
  @ShowsText({ optional: true, description: 'By what right, when it was not the applicant' }) authority?: string;
  @ShowsChoice(PROOFS) proof!: ResultReturnRow['proof'];
  @ShowsText({ optional: true }) trackingNumber?: string;
  @ShowsText({ optional: true }) batch?: string;
  @ShowsYesNo({ description: 'Originals shown for comparison were handed back (R-53)' }) originalsReturned!: boolean;
  @ShowsText({ description: 'The clerk' }) by!: string;
  @ShowsInstant() at!: string;
}

export class ResultReturnPage implements Page<ResultReturnRow> {
  @ShowsList(() => ResultReturnView) rows!: ResultReturnView[];
  @ShowsText({ optional: true }) next?: string;
}
