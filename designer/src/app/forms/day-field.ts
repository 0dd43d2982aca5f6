import { ChangeDetectionStrategy, Component, booleanAttribute, input, linkedSignal, output } from '@angular/core';
import { readDay, writeIsoDay } from '../language/dates';
import { DateInput } from './date-input';
import { formWords } from './words';

/**
 * A day of a page's own form, shown as dd/MM/yyyy whatever the browser's language. In the template `#from` gives `from.value`: the day as ISO
 * `2026-11-25`, or empty as long as none can be read.
 */
@Component({
  selector: 'mc-day-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput],
  providers: [formWords],
  template: `<mc-date-input
    [inputId]="inputId()"
    [typed]="typed()"
    [required]="required()"
    [wrong]="wrong()"
    (typedChange)="write($event)"
    (left)="leave()"
  />`,
})
export class DayField {
  readonly inputId = input.required<string>();
  /** ISO `2026-11-25`; empty for none. */
  readonly day = input('');
  readonly required = input(false, { transform: booleanAttribute });
  /** A readable day, or empty when it was taken away; told when the field is left or a day was picked. */
  readonly dayChange = output<string>();

  protected readonly typed = linkedSignal(() => writeIsoDay(this.day()));
  protected readonly left = linkedSignal<string, boolean>({ source: this.day, computation: () => false });

  get value(): string {
    return readDay(this.typed()) ?? '';
  }

  protected wrong(): boolean {
    return this.left() && this.typed().trim() !== '' && this.value === '';
  }

  protected write(typed: string): void {
    this.typed.set(typed);
    this.left.set(false);
  }

  protected leave(): void {
    this.left.set(true);
    if (this.wrong() || this.value === this.day()) return;
    this.typed.set(writeIsoDay(this.value));
    this.dayChange.emit(this.value);
  }
}
