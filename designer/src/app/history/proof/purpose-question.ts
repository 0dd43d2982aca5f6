import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../look/icon';
import { Purpose } from '../../session/purpose';

/** Shortest purpose the server takes. */
const SHORTEST = 3;

/** Asks why: reading a dossier is recorded with its purpose, and who was read about may ask. */
@Component({
  selector: 'mc-purpose-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective],
  template: `
    <form class="card" *transloco="let t; prefix: 'history.purpose'" (submit)="$event.preventDefault(); say(typed())">
      <header>
        <h2><mc-icon name="eye" />{{ t('title') }}</h2>
      </header>
      <div class="card-body">
        <p>{{ t('why') }}</p>
        <div class="choices">
          @for (each of usual; track each) {
            <button type="button" class="btn" (click)="say(t(each))">{{ t(each) }}</button>
          }
        </div>
        <div class="field">
          <label for="purpose">{{ t('other') }}</label>
          <input id="purpose" #text class="input" maxlength="300" (input)="typed.set(text.value)" />
        </div>
        <button type="submit" class="btn primary" [disabled]="typed().trim().length < shortest">{{ t('go') }}</button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: grid;
      justify-content: center;
      padding: 32px 20px;
    }
    form {
      max-width: 620px;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .card-body {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .field {
      width: 100%;
    }
  `,
})
export class PurposeQuestion {
  private readonly purpose = inject(Purpose);
  protected readonly usual = ['routine', 'complaint', 'inspection', 'late'] as const;
  protected readonly shortest = SHORTEST;
  protected readonly typed = signal('');

  protected say(purpose: string): void {
    if (purpose.trim().length >= SHORTEST) this.purpose.state(purpose.trim());
  }
}
