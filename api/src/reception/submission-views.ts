import {
  type AnswerSubmission,
  type HandIn,
  type HandInFromPortal,
  type Level,
  type Page,
  type SubmissionRow,
  type SubmissionView,
} from '@mot-cua/contract';
import { ChoiceField, FreeObjectField, ListField, ObjectField, TextField, TextListField, WholeNumberField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsTexts, ShowsWhole } from '../openapi/shown';
import { ChargeToRecord } from '../charges/charge-views';
import { TextView } from '../organisation/text-view';
import { FormView } from '../procedures/package-views';
import { DueTimeView, LEVELS, RemainingView } from './due-view';
import { ApplicantView, PaperHandedIn, RETURN_AT, RETURN_WAYS } from './reception-views';

const ANSWERS = ['accept', 'return', 'refuse', 'resubmitted'] as const;

/** What somebody hands in from outside: by post, or on the portal. */
export class SubmissionToHandIn implements HandIn {
  @TextField({ max: 128 }) procedure!: string;
  @WholeNumberField({ min: 1 }) version!: number;
  @ChoiceField(['online', 'post']) channel!: HandIn['channel'];
  @ObjectField(() => ApplicantView) applicant!: ApplicantView;
  @ListField(() => PaperHandedIn, { max: 500 }) papers!: PaperHandedIn[];
  @FreeObjectField({ description: "Answers to the procedure's opening form" }) data!: Record<string, unknown>;
  @ChoiceField(RETURN_WAYS) returnBy!: HandIn['returnBy'];
  @WholeNumberField({ min: 1, optional: true, description: RETURN_AT }) returnAt?: number;
  @TextField({ min: 0, max: 4000, optional: true }) note?: string;
  @WholeNumberField({ min: 1, optional: true, description: 'Competent agency, when handed in at another one-stop (R-64)' })
  competent?: number;
}

export class PortalSubmission extends SubmissionToHandIn implements HandInFromPortal {
  @TextField({ max: 40, description: 'Official identifier of the one-stop it is for', example: '000.00.11.H47' }) office!: string;
}

export class SubmissionAnswer implements AnswerSubmission {
  @ChoiceField(ANSWERS) answer!: AnswerSubmission['answer'];
  @TextField({ min: 0, max: 4000, optional: true, description: 'Why; needed for everything but accepting' }) ground?: string;
  @TextListField({ max: 100, maxLength: 1000, optional: true, description: 'What is to be completed, for `return`' }) items?: string[];
  @ListField(() => ChargeToRecord, {
    max: 100,
    optional: true,
    description: 'What is said of fees, for `accept`; those not said are still to be charged',
  })
  charges?: ChargeToRecord[];
}

/** Handed in and not accepted yet. */
export class SubmissionRowView implements SubmissionRow {
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsText() procedure!: string;
  @ShowsObject(() => TextView) procedureName!: TextView;
  @ShowsText() applicantName!: string;
  @ShowsText() channel!: string;
  @ShowsInstant() submittedAt!: string;
  @ShowsWhole({ description: 'National status (R-80): 1 waits for the one-stop, 5 for the applicant' }) status!: number;
  @ShowsObject(() => TextView) statusName!: TextView;
  @ShowsInstant({ optional: true, description: 'By when the one-stop is to answer' }) due?: string;
  @ShowsObject(() => RemainingView, { optional: true }) remaining?: RemainingView;
  @ShowsChoice(LEVELS, { optional: true }) level?: Level;
}

export class SubmissionPage implements Page<SubmissionRow> {
  @ShowsList(() => SubmissionRowView) rows!: SubmissionRowView[];
  @ShowsText({ optional: true }) next?: string;
}

export class SubmissionDetailView extends SubmissionRowView implements SubmissionView {
  @ShowsObject(() => FormView, { optional: true, description: 'What the applicant was asked' }) form?: FormView;
  @ShowsText({ optional: true }) note?: string;
  @ShowsTexts({ description: 'Asked of the applicant, while that is awaited' }) asked!: string[];
  @ShowsObject(() => DueTimeView, { optional: true, description: 'Until when to answer, with the derivation' }) answerBy?: DueTimeView;
}
