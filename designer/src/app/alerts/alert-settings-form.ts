import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type AlertRow, type AlertSettings } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { troubleOf } from '../connection/trouble';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { alertWords } from './words';

type Kind = AlertRow['kind'];
const kinds: readonly Kind[] = [
  'new-work',
  'assigned',
  'online-waiting',
  'due-tomorrow',
  'due-soon',
  'overdue',
  'not-taken',
  'warning',
  'raised',
  'handed-back',
  'opinion-asked',
  'opinion-overdue',
  'mentioned',
];
const nothing: AlertSettings = { email: '', bell: [], mail: [] };

/** Which events one is told of, in the page and by e-mail, and where the e-mails go. */
@Component({
  selector: 'mc-alert-settings-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective, TroubleNotice],
  providers: [alertWords],
  templateUrl: './alert-settings-form.html',
  styleUrl: './alert-settings-form.css',
})
export class AlertSettingsForm {
  private readonly http = inject(HttpClient);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly act = new Act();

  protected readonly kinds = kinds;
  protected readonly known = httpResource<AlertSettings>(() => 'api/alerts/settings');
  protected readonly fetchTrouble = computed(() => {
    const error = this.known.error();
    return error && troubleOf(error);
  });
  protected readonly settings = linkedSignal(() => (this.known.hasValue() ? this.known.value() : nothing));
  protected readonly trouble = this.act.trouble;
  protected readonly busy = this.act.busy;

  protected tick(list: 'bell' | 'mail', kind: Kind, ticked: boolean): void {
    this.settings.update((settings) => ({
      ...settings,
      [list]: kinds.filter((each) => (each === kind ? ticked : settings[list].includes(each))),
    }));
  }

  protected typeEmail(email: string): void {
    this.settings.update((settings) => ({ ...settings, email: email.trim() }));
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    await this.act.run(async () => {
      await firstValueFrom(this.http.put<AlertSettings>('api/alerts/settings', this.settings(), { context: this.act.context() }));
      this.toast.say(this.transloco.translate('alerts.saved'));
    });
  }
}
