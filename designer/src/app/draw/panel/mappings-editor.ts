import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../look/icon';
import { ExpressionEditor } from './expression-editor';
import { type WrittenMapping } from './property';

/** Values handed into or out of a step: a name, and FEEL for its value. */
@Component({
  selector: 'mc-mappings-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ExpressionEditor, Icon, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.mappings'">
      @for (mapping of value(); track $index) {
        <fieldset>
          <legend class="spoken-only">{{ mapping.to }}</legend>
          <input
            #to
            class="input code"
            maxlength="60"
            [value]="mapping.to"
            [placeholder]="t('to')"
            [attr.aria-label]="t('to')"
            (change)="set($index, { to: to.value.trim() })"
          />
          <button
            type="button"
            class="icon-btn"
            [attr.aria-label]="t('remove', { name: mapping.to })"
            [title]="t('remove', { name: mapping.to })"
            (click)="remove($index)"
          >
            <mc-icon name="trash" [size]="16" />
          </button>
          <mc-expression-editor class="wide" [value]="mapping.expression" (changed)="set($index, { expression: $event ?? '' })" />
        </fieldset>
      }
      <button type="button" class="btn small" (click)="add()"><mc-icon name="plus" [size]="16" />{{ t('add') }}</button>
    </ng-container>
  `,
  styleUrl: './framed-rows.css',
})
export class MappingsEditor {
  readonly value = input.required<readonly WrittenMapping[]>();
  readonly changed = output<readonly WrittenMapping[]>();

  protected set(index: number, change: Partial<WrittenMapping>): void {
    this.changed.emit(this.value().map((mapping, place) => (place === index ? { ...mapping, ...change } : mapping)));
  }

  protected remove(index: number): void {
    this.changed.emit(this.value().filter((_, place) => place !== index));
  }

  protected add(): void {
    this.changed.emit([...this.value(), { to: `value${String(this.value().length + 1)}`, expression: 'null' }]);
  }
}
