import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type LevelCounts } from '@mot-cua/contract';
import { LEVELS, total } from './unit-tree';

/** Red to green in one bar, the count inside each part; the words are there for readers that see no colour. */
@Component({
  selector: 'mc-level-stack',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (all() === 0) {
        <span class="second">{{ t('overview.noDossiers') }}</span>
      } @else {
        @for (level of levels; track level) {
          @if (counts()[level] > 0) {
            <i [class]="level" [style.flex-grow]="counts()[level]" [title]="t('level.' + level) + ': ' + counts()[level]"
              ><span class="spoken-only">{{ t('level.' + level) }} </span>{{ counts()[level] }}</i
            >
          }
        }
        @if (counts().paused > 0) {
          <i class="paused" [style.flex-grow]="counts().paused" [title]="t('level.paused') + ': ' + counts().paused"
            ><span class="spoken-only">{{ t('level.paused') }} </span>{{ counts().paused }}</i
          >
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      gap: 2px;
      min-width: 0;
    }
    i {
      flex: 1 1 0;
      min-width: 18px;
      border-radius: 2px;
      font: 600 0.8125rem/20px var(--mc-font);
      text-align: center;
    }
    .red {
      background: var(--mc-red-solid);
      color: var(--mc-red-glyph);
    }
    .orange {
      background: var(--mc-orange-solid);
      color: var(--mc-orange-glyph);
    }
    .yellow {
      background: var(--mc-yellow-solid);
      color: var(--mc-yellow-glyph);
    }
    .green {
      background: var(--mc-green-solid);
      color: var(--mc-green-glyph);
    }
    .paused {
      border: 1px dashed var(--mc-control);
      color: var(--mc-text-2);
      line-height: 18px;
    }
  `,
})
export class LevelStack {
  readonly counts = input.required<LevelCounts>();
  protected readonly levels = LEVELS;
  protected readonly all = computed(() => total(this.counts()));
}
