import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { InLanguage } from '../language/in-language';
import { DropMenu } from '../look/drop-menu';
import { Icon } from '../look/icon';
import { type Board } from './board/board';

/** What was done on the board, by name: a click goes back to before it, or on to after it. */
@Component({
  selector: 'mc-change-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DropMenu, Icon, InLanguage, TranslocoDirective],
  template: `
    <details #menu mcDropMenu *transloco="let t; prefix: 'draw.changes'">
      <summary class="icon-btn" [title]="t('title')" [attr.aria-label]="t('title')"><mc-icon name="history" /></summary>
      <div class="floating">
        @for (change of past().undone.toReversed(); track $index) {
          <button type="button" class="entry undone" (click)="board()?.redo(change.steps); menu.open = false">
            {{ change.words | inLanguage }}
          </button>
        }
        <p class="here">{{ t('here') }}</p>
        @for (change of past().done; track $index) {
          <button type="button" class="entry" (click)="board()?.undo(change.steps); menu.open = false">
            <mc-icon name="arrow-back-up" [size]="14" />{{ change.words | inLanguage }}
          </button>
        } @empty {
          @if (!canBringBack()) {
            <p class="caption none">{{ t('none') }}</p>
          }
        }
        @if (canBringBack()) {
          <button type="button" class="entry" (click)="bringBack.emit(); menu.open = false">
            <mc-icon name="arrow-back-up" [size]="14" />{{ t('bringBack') }}
          </button>
        }
      </div>
    </details>
  `,
  styleUrl: '../look/drop-menu.css',
  styles: `
    .floating {
      left: 0;
      width: 320px;
      max-height: 420px;
      overflow: auto;
    }
    .entry {
      white-space: normal;
    }
    .undone {
      color: var(--mc-text-3);
    }
    .here {
      padding: 4px 10px;
      border-block: 1px solid var(--mc-hairline);
      font: var(--mc-label);
    }
    .none {
      padding: 6px 10px;
    }
  `,
})
export class ChangeHistory {
  readonly board = input<Board>();
  /** Counts the changes of the drawing. */
  readonly turn = input(0);
  /** A file or a restore point took the place of what stood here: that can be had back. */
  readonly canBringBack = input(false);
  readonly bringBack = output();

  protected readonly past = computed(() => {
    this.turn();
    return this.board()?.pastChanges() ?? { done: [], undone: [] };
  });
}
