import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { printUnit } from '@mot-cua/calendar';
import { type TimeUnit, readLimit, timeUnits, writeLimit } from '@mot-cua/procedure';
import { Language } from '../../language/language';
import { readNumber, writeNumber } from '../../language/numbers';

/** A time limit: a number with a decimal comma and a unit. Nothing is written until it makes sense; empty takes the limit away. */
@Component({
  selector: 'mc-limit-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.limit'">
      <div class="pair">
        <input
          #amount
          class="input"
          inputmode="decimal"
          maxlength="12"
          [id]="fieldId()"
          [value]="typed()"
          [attr.aria-label]="t('amount')"
          [attr.aria-invalid]="wrong() ? true : null"
          (input)="typed.set(amount.value)"
          (change)="say()"
        />
        <select #chosen class="input" [attr.aria-label]="t('unit')" (change)="choose(chosen.value)">
          @for (each of units(); track each) {
            <option [value]="each" [selected]="each === unit()">{{ unitText(each) }}</option>
          }
        </select>
      </div>
      @if (wrong(); as why) {
        <p class="message error">{{ t(why) }}</p>
      }
    </ng-container>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 92px 1fr;
      gap: 8px;
    }
    .message {
      margin-top: 4px;
    }
  `,
})
export class LimitEditor {
  private readonly language = inject(Language);

  /** As the diagram writes it, e.g. `0.5 working-days`. */
  readonly value = input<string>();
  readonly fieldId = input('');
  /** The units to choose from. */
  readonly units = input<readonly TimeUnit[]>(timeUnits);
  readonly changed = output<string | undefined>();

  private readonly read = computed(() => {
    const read = readLimit(this.value() ?? '');
    return read.kind === 'limit' ? read.limit : undefined;
  });
  protected readonly typed = linkedSignal(() => {
    const limit = this.read();
    return limit ? writeNumber(limit.value) : (this.value() ?? '');
  });
  protected readonly unit = linkedSignal<TimeUnit>(() => this.read()?.unit ?? 'working-days');
  protected readonly wrong = computed(() => {
    const typed = this.typed().trim();
    if (!typed) return undefined;
    const number = readNumber(typed);
    if (number === undefined) return 'form';
    const written = readLimit(writeLimit({ value: number, unit: this.unit() }));
    return written.kind === 'wrong' ? (written.why === 'unit' ? 'unknown' : written.why) : undefined;
  });

  protected unitText(unit: TimeUnit): string {
    return printUnit(unit)[this.language.current()];
  }

  protected choose(unit: string): void {
    this.unit.set(unit as TimeUnit);
    this.say();
  }

  protected say(): void {
    const typed = this.typed().trim();
    if (this.wrong()) return;
    const number = typed ? readNumber(typed) : undefined;
    const written = number === undefined ? undefined : writeLimit({ value: number, unit: this.unit() });
    if (written !== this.value()) this.changed.emit(written);
  }
}
