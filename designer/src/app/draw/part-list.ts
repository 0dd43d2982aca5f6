import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Text } from '@mot-cua/procedure';
import { InLanguage } from '../language/in-language';

/** What a package holds of one kind, a form or a decision table: its name, and how many fields or rules are in it. */
export type Part = { readonly id: string; readonly name: Text; readonly size: number };

/** The parts of one kind, one of them chosen. */
@Component({
  selector: 'mc-part-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, TranslocoDirective],
  template: `
    <ul *transloco="let t">
      @for (part of parts(); track part.id) {
        <li>
          <button type="button" [attr.aria-pressed]="part.id === chosen()" (click)="chosen.set(part.id)">
            <span class="grow ellipsis">{{ part.name | inLanguage }}</span>
            <span class="third dense nowrap">{{ t(counted(), { count: part.size }) }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    button {
      display: flex;
      align-items: center;
      gap: 8px;
      width: 100%;
      min-height: var(--mc-row);
      padding: 4px 8px;
      border: 0;
      border-radius: var(--mc-r-md);
      background: none;
      color: inherit;
      font: inherit;
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      background: var(--mc-surface-3);
    }
    button[aria-pressed='true'] {
      background: var(--mc-accent-soft);
    }
  `,
})
export class PartList {
  readonly parts = input.required<readonly Part[]>();
  /** The words for the size, with `count`. */
  readonly counted = input.required<string>();
  readonly chosen = model<string | undefined>();
}
