import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DateInput } from '../forms/date-input';
import { readDay, writeIsoDay } from '../language/dates';

/** From which day something applies; empty: at once. Says undefined while what is typed is no day. */
@Component({
  selector: 'mc-effective-day',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, TranslocoDirective],
  host: { class: 'field' },
  template: `
    <ng-container *transloco="let t; prefix: 'publish.effective'">
      <label for="effective-day">{{ label() || t('label') }}</label>
      <mc-date-input inputId="effective-day" [typed]="typed()" [wrong]="wrong()" (typedChange)="set($event)" (left)="leave()" />
      <p class="caption">{{ wrong() ? t('wrong') : hint() || t('hint') }}</p>
    </ng-container>
  `,
})
export class EffectiveDay {
  /** What the field asks and what empty means; absent: from which day a version applies. */
  readonly label = input('');
  readonly hint = input('');
  /** ISO day; empty: at once; undefined: what is typed is no day. */
  readonly said = output<string | undefined>();

  protected readonly typed = signal('');
  protected readonly wrong = signal(false);

  protected set(typed: string): void {
    this.typed.set(typed);
    const day = typed.trim() === '' ? '' : readDay(typed);
    if (day !== undefined) this.wrong.set(false);
    this.said.emit(day);
  }

  protected leave(): void {
    const day = readDay(this.typed());
    this.wrong.set(this.typed().trim() !== '' && day === undefined);
    if (day !== undefined) this.typed.set(writeIsoDay(day));
  }
}
