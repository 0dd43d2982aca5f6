import { type Applicant, type CompetentAgency, type Page, type ReceiveDossier, type Receipt, type ReceptionRow } from '@mot-cua/contract';
import { ChoiceField, DayField, FreeObjectField, ListField, ObjectField, TextField, TextListField, WholeNumberField } from '../door/fields';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { CHANNELS, FeeView, FormView, RequiredPaperView, TimeLimitView } from '../procedures/package-views';
import { CHARGE_STATES, ChargeToRecord } from '../charges/charge-views';
import { DueTimeView } from './due-view';

const MOST_CHARGES = 100;
export const PAPER_STATES = ['paper', 'electronic', 'store', 'lookedUp', 'presented', 'none'] as const;
/** Who can apply; a dossier nobody handed in is the affair of an `agency`. */
export const APPLYING_KINDS = ['citizen', 'business', 'household'] as const;
export const APPLICANT_KINDS = [...APPLYING_KINDS, 'agency'] as const;
export const RETURN_WAYS = ['counter', 'post', 'online'] as const;
export const RETURN_AT = 'One-stop of the province at whose counter the result is fetched, when it is another one (R-55)';
const PROCEDURE_ID = 128;
type ReceiptCharge = Receipt['charges'][number];

export class ReceptionQuery {
  @TextField({ min: 0, max: 200, optional: true, description: 'Part of name or code, accents not needed' }) q?: string;
  @WholeNumberField({ min: 1, optional: true, fromQuery: true, description: 'The competent agency, when received for another one (R-64)' })
  competent?: number;
}

/** A one-stop for which dossiers may be received (phi địa giới, R-64). */
export class CompetentAgencyView implements CompetentAgency {
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) name!: TextView;
}

export class CompetentAgencyPage implements Page<CompetentAgency> {
  @ShowsList(() => CompetentAgencyView) rows!: CompetentAgencyView[];
  @ShowsText({ optional: true }) next?: string;
}

export class DueQuery {
  @TextField({ max: PROCEDURE_ID }) procedure!: string;
  @WholeNumberField({ min: 1, fromQuery: true }) version!: number;
  @WholeNumberField({ min: 1, optional: true, fromQuery: true }) competent?: number;
}

/** Who applies. The ID number has 12 digits for a citizen; tax codes of businesses and households 10 to 13 digits and dashes. */
export class ApplicantView implements Applicant {
  @TextField({ max: 200 }) fullName!: string;
  @TextField({ max: 20, pattern: /^\d[\d-]{8,13}$/, example: '001090012345' }) idNumber!: string;
  @DayField({ optional: true }) birthDate?: string;
  @TextField({ max: 500 }) address!: string;
  @TextField({ max: 20, pattern: /^\+?[\d .()-]{8,20}$/, example: '0912345678', optional: true }) phone?: string;
  @TextField({ max: 254, pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, example: 'an@example.vn', optional: true }) email?: string;
  @TextField({ max: 500, optional: true }) representative?: string;
  @ChoiceField(APPLICANT_KINDS) kind!: Applicant['kind'];
}

/** A component of the dossier with its state at reception. */
export class PaperHandedIn {
  @TextField({ max: 128 }) id!: string;
  @ChoiceField(PAPER_STATES) state!: ReceiveDossier['papers'][number]['state'];
  @WholeNumberField({ max: 100 }) copies!: number;
  @TextListField({ max: 20, maxLength: 36, optional: true, description: 'Ids of the files that are its scans' }) files?: string[];
}

export class DossierToReceive implements ReceiveDossier {
  @TextField({ max: PROCEDURE_ID }) procedure!: string;
  @WholeNumberField({ min: 1 }) version!: number;
  @ChoiceField(CHANNELS) channel!: ReceiveDossier['channel'];
  @ObjectField(() => ApplicantView) applicant!: ApplicantView;
  @ListField(() => PaperHandedIn, { max: 500 }) papers!: PaperHandedIn[];
  @FreeObjectField({ description: "Answers to the procedure's opening form" }) data!: Record<string, unknown>;
  @ChoiceField(RETURN_WAYS) returnBy!: ReceiveDossier['returnBy'];
  @WholeNumberField({ min: 1, optional: true, description: RETURN_AT }) returnAt?: number;
  @TextField({ min: 0, max: 4000, optional: true }) note?: string;
  @WholeNumberField({ min: 1, optional: true, description: 'The competent agency, when received for another one (R-64)' })
  competent?: number;
  @ListField(() => ChargeToRecord, { max: MOST_CHARGES, optional: true, description: 'Fees, collected or owed (R-110)' })
  charges?: ChargeToRecord[];
}

/** A procedure this post may receive, in its newest version. */
export class ReceptionRowView implements ReceptionRow {
  @ShowsText() procedure!: string;
  @ShowsWhole() version!: number;
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsObject(() => TextView, { optional: true, description: 'Which case of the procedure, when its code has several' }) case?: TextView;
  @ShowsObject(() => TextView) field!: TextView;
  @ShowsObject(() => TimeLimitView, { optional: true }) limit?: TimeLimitView;
  @ShowsList(() => RequiredPaperView) papers!: RequiredPaperView[];
  @ShowsObject(() => FormView, { optional: true }) form?: FormView;
  @ShowsList(() => FeeView) fees!: FeeView[];
  @ShowsObject(() => TextView) result!: TextView;
}

export class ReceptionPage implements Page<ReceptionRow> {
  @ShowsList(() => ReceptionRowView) rows!: ReceptionRowView[];
  @ShowsText({ optional: true }) next?: string;
}

export class PaperView {
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsWhole() copies!: number;
  @ShowsText() state!: string;
}

/** The line of the register of dossiers (Form 07). */
export class RegisterPlaceView implements NonNullable<Receipt['register']> {
  @ShowsText() volume!: string;
  @ShowsWhole() ordinal!: number;
}

export class ReceiptChargeView implements ReceiptCharge {
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsWhole({ description: 'Whole đồng' }) amount!: number;
  @ShowsChoice(CHARGE_STATES) state!: ReceiptCharge['state'];
  @ShowsText({ optional: true }) receiptNumber?: string;
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Form 01, R-91): the printed form says the same. */
export class ReceiptView implements Receipt {
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsText({ description: 'Number of the receipt' }) number!: string;
  @ShowsObject(() => TextView) procedure!: TextView;
  @ShowsText() procedureCode!: string;
  @ShowsObject(() => TextView) office!: TextView;
  @ShowsObject(() => TextView, {
    optional: true,
    description: 'Whose time has not begun: the agency it was received for has to accept it (R-11)',
  })
  awaited?: TextView;
  @ShowsObject(() => ApplicantView) applicant!: ApplicantView;
  @ShowsList(() => PaperView) papers!: PaperView[];
  @ShowsInstant() receivedAt!: string;
  @ShowsObject(() => DueTimeView) due!: DueTimeView;
  @ShowsText() returnBy!: string;
  @ShowsObject(() => TextView, { optional: true, description: 'The one-stop at which the result is fetched (R-55)' }) returnAt?: TextView;
  @ShowsText({ description: 'Name of the clerk who received it' }) clerk!: string;
  @ShowsObject(() => RegisterPlaceView, { optional: true }) register?: RegisterPlaceView;
  @ShowsText({ optional: true, description: 'Where citizens look the dossier up: what the QR holds' }) lookUp?: string;
  @ShowsList(() => ReceiptChargeView, { description: 'Fees said so far' }) charges!: ReceiptChargeView[];
  @ShowsObject(() => TimeLimitView, { optional: true }) limit?: TimeLimitView;
  @ShowsObject(() => TextView) result!: TextView;
}
