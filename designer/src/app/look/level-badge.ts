import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LevelShape, type Standing } from './level-shape';

/** A unit's level: shape and Xanh, Vàng, Cam, Đỏ; `none` where nothing arose. */
@Component({
  selector: 'mc-level-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LevelShape, TranslocoDirective],
  host: { '[class]': 'standing()' },
  template: `<ng-container *transloco="let t"><mc-level-shape [standing]="standing()" />{{ t('level.unit.' + standing()) }}</ng-container>`,
  styleUrl: './level-colours.css',
})
export class LevelBadge {
  readonly standing = input.required<Exclude<Standing, 'paused'>>();
}
