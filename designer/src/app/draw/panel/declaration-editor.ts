import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Declared } from './property';

const FRESH = '+';

/** Which declared message, signal, error or escalation is meant; a new one is declared by its name. */
@Component({
  selector: 'mc-declaration-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.declaration'">
      <select #chosen class="input" [id]="fieldId()" (change)="choose(chosen.value, fresh)">
        <option value="" [selected]="!value()">{{ t('none') }}</option>
        @for (each of known(); track each.id) {
          <option [value]="each.id" [selected]="each.id === value()">{{ each.name }}</option>
        }
        <option value="+">{{ t('fresh') }}</option>
      </select>
      <input #fresh class="input" maxlength="120" hidden [placeholder]="t('name')" [attr.aria-label]="t('name')" (change)="name(fresh)" />
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
  `,
})
export class DeclarationEditor {
  readonly known = input.required<readonly Declared[]>();
  readonly value = input<string>();
  readonly fieldId = input('');
  readonly referred = output<string | undefined>();
  readonly declared = output<string>();

  protected choose(id: string, fresh: HTMLInputElement): void {
    fresh.hidden = id !== FRESH;
    if (id === FRESH) fresh.focus();
    else this.referred.emit(id || undefined);
  }

  protected name(fresh: HTMLInputElement): void {
    const name = fresh.value.trim();
    if (!name) return;
    fresh.hidden = true;
    fresh.value = '';
    this.declared.emit(name);
  }
}
