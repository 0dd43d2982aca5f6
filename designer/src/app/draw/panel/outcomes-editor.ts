import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../look/icon';
import { type WrittenOutcome } from './property';

/** The buttons that end a task: a name in each language, and the code conditions compare with. */
@Component({
  selector: 'mc-outcomes-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.outcomes'">
      @for (outcome of value(); track $index) {
        <fieldset>
          <legend class="spoken-only">{{ t('one', { number: $index + 1 }) }}</legend>
          <input
            #vi
            class="input"
            maxlength="200"
            [value]="outcome.name"
            [placeholder]="t('name')"
            [attr.aria-label]="t('name')"
            (change)="set($index, { name: vi.value })"
          />
          <button
            type="button"
            class="icon-btn"
            [attr.aria-label]="t('remove', { name: outcome.name })"
            [title]="t('remove', { name: outcome.name })"
            (click)="remove($index)"
          >
            <mc-icon name="trash" [size]="16" />
          </button>
          <input
            #en
            class="input"
            maxlength="200"
            [value]="outcome.nameEn"
            [placeholder]="t('nameEn')"
            [attr.aria-label]="t('nameEn')"
            (change)="set($index, { nameEn: en.value })"
          />
          <input
            #code
            class="input code"
            maxlength="60"
            [value]="outcome.id"
            [placeholder]="t('code')"
            [attr.aria-label]="t('code')"
            (change)="set($index, { id: code.value })"
          />
          <label class="check wide">
            <input #decides type="checkbox" [checked]="outcome.decides === true" (change)="set($index, { decides: decides.checked })" />
            <span>{{ t('decides') }}</span>
          </label>
        </fieldset>
      }
      <button type="button" class="btn small" (click)="add()"><mc-icon name="plus" [size]="16" />{{ t('add') }}</button>
    </ng-container>
  `,
  styleUrl: './framed-rows.css',
})
export class OutcomesEditor {
  readonly value = input.required<readonly WrittenOutcome[]>();
  readonly changed = output<readonly WrittenOutcome[]>();

  protected set(index: number, change: Partial<WrittenOutcome>): void {
    this.changed.emit(this.value().map((outcome, place) => (place === index ? { ...outcome, ...change } : outcome)));
  }

  protected remove(index: number): void {
    this.changed.emit(this.value().filter((_, place) => place !== index));
  }

  protected add(): void {
    const codes = new Set(this.value().map(({ id }) => id));
    let number = this.value().length + 1;
    while (codes.has(`outcome${String(number)}`)) number += 1;
    this.changed.emit([...this.value(), { id: `outcome${String(number)}`, name: '', nameEn: '' }]);
  }
}
