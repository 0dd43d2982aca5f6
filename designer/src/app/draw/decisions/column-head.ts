import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CellKind, type Text, cellKinds } from '@mot-cua/procedure';
import { ToolButton } from '../../look/tool-button';

/** What the head of every column shows, asked or answering. */
export type ColumnHeading = { readonly label: Text; readonly kind: CellKind };

/** The head of one column of a decision table: its label in both languages, the expression it asks or the name it answers under, and its kind. */
@Component({
  selector: 'mc-column-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ToolButton, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.decisions'">
      <span class="head">
        <input
          #vi
          class="input"
          maxlength="200"
          [value]="column().label.vi"
          [attr.aria-label]="t('label')"
          (change)="changed.emit({ label: { vi: vi.value, en: column().label.en } })"
        />
        <mc-tool-button icon="x" [size]="14" [label]="t('removeColumn')" [disabled]="fixed()" (used)="removed.emit()" />
      </span>
      <input
        #en
        class="input"
        maxlength="200"
        [value]="column().label.en"
        [attr.aria-label]="t('labelEn')"
        (change)="changed.emit({ label: { vi: column().label.vi, en: en.value } })"
      />
      <input
        #words
        class="input code"
        [attr.list]="asks() === 'expression' ? 'decision-names' : null"
        [maxLength]="asks() === 'expression' ? 1000 : 60"
        [value]="text()"
        [placeholder]="t(asks())"
        [attr.aria-label]="t(asks())"
        (change)="written.emit(words.value.trim())"
      />
      <select #kind class="input" [attr.aria-label]="t('kind')" (change)="choose(kind.value)">
        @for (each of kinds; track each) {
          <option [value]="each" [selected]="each === column().kind">{{ t('kinds.' + each) }}</option>
        }
      </select>
    </ng-container>
  `,
  styles: `
    .input {
      margin-top: 4px;
    }
    .head {
      display: flex;
      gap: 4px;
      align-items: center;
    }
    :host-context(.wrong) .input {
      border-color: var(--mc-red-solid);
    }
  `,
})
export class ColumnHead {
  readonly column = input.required<ColumnHeading>();
  /** What stands below the label: the FEEL it asks, or the name of its answer. */
  readonly asks = input.required<'expression' | 'outputName'>();
  readonly text = input.required<string>();
  /** The last column of its kind stays. */
  readonly fixed = input(false);
  readonly changed = output<Partial<ColumnHeading>>();
  readonly written = output<string>();
  readonly removed = output();

  protected readonly kinds = cellKinds;

  protected choose(kind: string): void {
    this.changed.emit({ kind: cellKinds.find((each) => each === kind) ?? 'any' });
  }
}
