import { type AlertRow as AlertShape, type AlertSettings as SettingsShape } from '@mot-cua/contract';
import { ALERT_KINDS } from '@mot-cua/store';
import { TextField } from '../door/fields';
import { ChoicesField } from '../door/choices-field';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';

export class AlertQuery {
  @TextField({ max: 20, optional: true, pattern: /^\d{1,18}$/, example: '42', description: '`next` of the page before' }) after?: string;
}
export class AlertRowView implements AlertShape {
  @ShowsText() id!: string;
  @ShowsChoice(ALERT_KINDS) kind!: AlertShape['kind'];
  @ShowsText() dossier!: string;
  @ShowsText() code!: string;
  @ShowsObject(() => TextView) procedureName!: TextView;
  @ShowsText({ optional: true }) visit?: string;
  @ShowsObject(() => TextView, { optional: true, description: 'The step it is about' }) stepName?: TextView;
  @ShowsInstant({ optional: true }) due?: string;
  @ShowsInstant() at!: string;
  @ShowsYesNo() read!: boolean;
}
export class AlertPage {
  @ShowsList(() => AlertRowView) rows!: AlertRowView[];
  @ShowsText({ optional: true }) next?: string;
}
export class AlertCount {
  @ShowsWhole({ description: 'Unread ones, counted up to 1,000' }) unread!: number;
}
export class AlertsRead {
  @TextField({ max: 20, pattern: /^\d{1,18}$/, example: '42', description: 'All up to this one' }) until!: string;
}
export class AlertSettingsView implements SettingsShape {
  @TextField({ min: 0, max: 254, pattern: /^$|^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/, example: 'an@example.vn' }) email!: string;
  @ChoicesField(ALERT_KINDS) bell!: SettingsShape['bell'];
  @ChoicesField(ALERT_KINDS) mail!: SettingsShape['mail'];
}
