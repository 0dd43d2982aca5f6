import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { readMonth, writeIsoMonth } from '../language/dates';

/** A month, shown as MM/yyyy whatever the browser's language. What cannot be read stays as typed, marked, and is not told. */
@Component({
  selector: 'mc-month-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<input
    #typed
    class="input"
    inputmode="numeric"
    maxlength="7"
    placeholder="MM/yyyy"
    [id]="inputId()"
    [value]="shown()"
    [attr.aria-invalid]="wrong() || null"
    (change)="leave(typed.value)"
  />`,
})
export class MonthField {
  readonly inputId = input.required<string>();
  /** ISO `2026-11`. */
  readonly month = input.required<string>();
  /** A readable month; empty when it was taken away. */
  readonly monthChange = output<string>();

  protected readonly shown = linkedSignal(() => writeIsoMonth(this.month()));
  protected readonly wrong = linkedSignal<string, boolean>({ source: this.month, computation: () => false });

  protected leave(typed: string): void {
    const month = typed.trim() === '' ? '' : readMonth(typed);
    this.wrong.set(month === undefined);
    if (month === undefined || month === this.month()) return;
    this.shown.set(writeIsoMonth(month));
    this.monthChange.emit(month);
  }
}
