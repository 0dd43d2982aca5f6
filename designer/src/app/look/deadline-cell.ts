import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Level, type Remaining } from '@mot-cua/contract';
import { InLanguage } from '../language/in-language';
import { LevelShape, type Standing } from './level-shape';
import { ShortRemaining } from './short-remaining';

/** First column of every list of work: shape, remaining working time in bold, the level's word. */
@Component({
  selector: 'mc-deadline-cell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, LevelShape, ShortRemaining, TranslocoDirective],
  host: { '[class]': 'standing()' },
  template: `
    <ng-container *transloco="let t">
      <mc-level-shape [standing]="standing()" [size]="20" />
      <span class="words">
        @if (remaining(); as left) {
          <b class="ellipsis" [title]="left.text | inLanguage">{{ left | shortRemaining }}</b>
          <span class="ellipsis">{{ t('level.' + standing()) }}</span>
        } @else {
          <b class="ellipsis">{{ t('level.' + standing()) }}</b>
        }
      </span>
    </ng-container>
  `,
  styleUrl: './deadline-cell.css',
})
export class DeadlineCell {
  /** Absent: the clock is paused or measures nothing. */
  readonly level = input<Level>();
  readonly remaining = input<Remaining>();
  readonly paused = input(false);

  protected readonly standing = computed<Standing>(() => (this.paused() ? 'paused' : (this.level() ?? 'none')));
}
