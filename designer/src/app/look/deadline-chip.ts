import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Level, type Remaining } from '@mot-cua/contract';
import { InLanguage } from '../language/in-language';
import { LevelShape, type Standing } from './level-shape';
import { ShortRemaining } from './short-remaining';

/** A deadline on one line: shape, word, remaining time. */
@Component({
  selector: 'mc-deadline-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, LevelShape, ShortRemaining, TranslocoDirective],
  host: { '[class]': 'standing()' },
  template: `
    <ng-container *transloco="let t">
      <mc-level-shape [standing]="standing()" />
      {{ t('level.' + standing()) }}
      @if (remaining(); as left) {
        <span [title]="left.text | inLanguage">{{ lowered(left | shortRemaining) }}</span>
      }
    </ng-container>
  `,
  styleUrl: './level-colours.css',
})
export class DeadlineChip {
  readonly level = input<Level>();
  readonly remaining = input<Remaining>();
  readonly paused = input(false);

  protected readonly standing = computed<Standing>(() => (this.paused() ? 'paused' : (this.level() ?? 'none')));

  /** After the level's word the sentence goes on in small letters: "Quá hạn quá 1 giờ". */
  protected lowered(text: string): string {
    return text.slice(0, 1).toLowerCase() + text.slice(1);
  }
}
