import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type Level } from '@mot-cua/contract';

/** What a clock says at a glance: one of the four levels, paused, or nothing to measure. */
export type Standing = Level | 'paused' | 'none';

/** The shape of a level: circle, diamond, triangle, octagon. Together with its word it can be told apart without colour. */
@Component({
  selector: 'mc-level-shape',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[style.width.px]': 'size()', '[style.height.px]': 'size()', '[class]': 'standing()' },
  templateUrl: './level-shape.html',
  styleUrl: './level-shape.css',
})
export class LevelShape {
  readonly standing = input.required<Standing>();
  readonly size = input(16);
}
