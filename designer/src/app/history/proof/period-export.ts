import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { saveFile } from '../../connection/save-file';
import { spokenTrouble } from '../../connection/spoken-trouble';
import { DayField } from '../../forms/day-field';
import { Icon } from '../../look/icon';
import { TroubleNotice } from '../../look/trouble-notice';
import { Purpose } from '../../session/purpose';
import { PurposeQuestion } from './purpose-question';

const DAY_MS = 86_400_000;

/** The proof package of all dossiers received in a period, to be taken away. Why it is taken is recorded with every dossier in it. */
@Component({
  selector: 'mc-period-export',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, Icon, PurposeQuestion, TranslocoDirective, TroubleNotice],
  template: `
    <ng-container *transloco="let t; prefix: 'history.proof.period'">
      <article class="card">
        <header>
          <h2>{{ t('title') }}</h2>
        </header>
        <div class="card-body">
          <p class="second">{{ t('what') }}</p>
          @if (asking()) {
            <mc-purpose-question />
          }
          @if (!asking() || purpose()) {
            <form (submit)="$event.preventDefault(); take(from.value, until.value)">
              <div class="field">
                <label for="package-from">{{ t('from') }}</label><mc-day-field #from inputId="package-from" required />
              </div>
              <div class="field">
                <label for="package-until">{{ t('until') }}</label><mc-day-field #until inputId="package-until" required />
              </div>
              <button type="submit" class="btn" [attr.aria-busy]="act.busy()"><mc-icon name="download" />{{ t('take') }}</button>
            </form>
          }
          @if (wrong()) {
            <p class="note error" role="alert"><mc-icon name="alert-circle" />{{ t('wrong') }}</p>
          }
          @if (act.busy()) {
            <p class="third" role="status"><mc-icon name="progress" /> {{ t('making') }}</p>
          }
          @if (act.trouble(); as what) {
            <mc-trouble-notice [trouble]="what" [what]="t('notFetched')" />
          }
        </div>
      </article>
    </ng-container>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      gap: 12px;
    }
    .card-body {
      display: grid;
      gap: 12px;
    }
  `,
})
export class PeriodExport {
  private readonly http = inject(HttpClient);
  protected readonly act = new Act();
  protected readonly purpose = inject(Purpose).purpose;
  protected readonly asking = signal(this.purpose() === undefined);
  protected readonly wrong = signal(false);

  /** @param until the last day, itself included */
  protected async take(from: string, until: string): Promise<void> {
    const purpose = this.purpose();
    this.wrong.set(from === '' || until === '' || from > until);
    if (this.wrong() || purpose === undefined) return;
    const params = { from, to: new Date(Date.parse(until) + DAY_MS).toISOString().slice(0, 10), purpose };
    await this.act.run(async () => {
      const asked = this.http.get('api/packages', { params, responseType: 'text' });
      const text = await firstValueFrom(asked).catch((error: unknown) => {
        throw spokenTrouble(error);
      });
      saveFile(`${from}_${until}.jsonl`, 'application/jsonl', text);
    });
  }
}
