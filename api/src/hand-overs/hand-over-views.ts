import { type HandOverRow, type Page, type ReceivingAgency } from '@mot-cua/contract';
import { TextField, WholeNumberField } from '../door/fields';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export class TaskHandOver {
  @WholeNumberField({ min: 1, description: 'The receiving agency' }) agency!: number;
  @TextField({ max: 64, description: 'The receiving post: one that somebody holds' }) role!: string;
  @TextField({ max: 2000, description: 'Why it is handed over, what is to be done' }) ground!: string;
}

export class HandOverRefusal {
  @TextField({ max: 2000, description: 'Why it is not accepted' }) ground!: string;
}

export class ReceivingRoleView {
  @ShowsText() role!: string;
  @ShowsObject(() => TextView) name!: TextView;
}

export class ReceivingAgencyView implements ReceivingAgency {
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsList(() => ReceivingRoleView, { description: 'Posts somebody holds today' }) roles!: ReceivingRoleView[];
}

export class ReceivingAgencyPage implements Page<ReceivingAgency> {
  @ShowsList(() => ReceivingAgencyView) rows!: ReceivingAgencyView[];
  @ShowsText({ optional: true }) next?: string;
}

/** Given and not accepted yet. */
export class HandOverRowView implements HandOverRow {
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsText() visit!: string;
  @ShowsObject(() => TextView) procedureName!: TextView;
  @ShowsObject(() => TextView) nodeName!: TextView;
  @ShowsObject(() => TextView) receiver!: TextView;
  @ShowsObject(() => TextView, { description: 'The receiving post' }) receiverRole!: TextView;
  @ShowsInstant() at!: string;
  @ShowsText({ optional: true, description: 'Who gave it' }) by?: string;
  @ShowsText({ optional: true }) ground?: string;
  @ShowsYesNo({ description: 'It went back to a unit that had given it' }) refused!: boolean;
}

export class HandOverPage implements Page<HandOverRow> {
  @ShowsList(() => HandOverRowView) rows!: HandOverRowView[];
  @ShowsText({ optional: true }) next?: string;
}
