import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type DueView } from '@mot-cua/contract';
import { DeadlineChip } from './deadline-chip';
import { TimelinessMark } from './timeliness-mark';

/** How a clock stands: level and time left while it goes on, whether it was kept once it has ended. */
@Component({
  selector: 'mc-due-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DeadlineChip, TimelinessMark],
  template: `
    @if (ended(); as how) {
      <mc-timeliness [how]="how" />
    } @else {
      <mc-deadline-chip [level]="due().level" [remaining]="due().remaining" [paused]="paused()" />
    }
  `,
})
export class DueChip {
  readonly due = input.required<DueView>();
  readonly paused = input(false);

  protected readonly ended = computed(() => (this.due().endedAt === undefined ? undefined : this.due().timeliness));
}
