import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { onTimeRate } from '@mot-cua/calendar';
import { type OverviewView } from '@mot-cua/contract';
import { IsoDay } from '../administration/iso-day';
import { Percent } from './percent';

const WIDTH = 360;
const HEIGHT = 110;
const LEFT = 34;
const BOTTOM = 20;
/** Percent at the lower edge: as low as the lowest week, but always below the target. */
const STEP = 5;

/** The on-time rate of the last weeks as a line with its target, and the same as a table. */
@Component({
  selector: 'mc-rate-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IsoDay, Percent, TranslocoDirective],
  templateUrl: './rate-line.html',
  styleUrl: './rate-line.css',
})
export class RateLine {
  readonly weeks = input.required<OverviewView['weeks']>();
  readonly target = input.required<number>();

  protected readonly box = `0 0 ${String(WIDTH)} ${String(HEIGHT)}`;
  protected readonly rows = computed(() => this.weeks().map((week) => ({ ...week, rate: onTimeRate(week.closed, week.closedLate) })));
  private readonly floor = computed(() => {
    const lowest = Math.min(this.target(), ...this.rows().flatMap(({ rate }) => rate ?? []));
    return Math.max(0, Math.floor((lowest - 1) / STEP) * STEP);
  });
  protected readonly points = computed(() => {
    const rows = this.rows();
    const step = (WIDTH - LEFT - 10) / Math.max(1, rows.length - 1);
    return rows.flatMap(({ rate, week }, index) =>
      rate === undefined ? [] : [{ x: LEFT + index * step, y: this.heightOf(rate), rate, week }],
    );
  });
  protected readonly path = computed(() =>
    this.points()
      .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join(''),
  );
  protected readonly targetAt = computed(() => this.heightOf(this.target()));
  protected readonly marks = computed(() => [100, this.target(), this.floor()].map((value) => ({ value, y: this.heightOf(value) })));
  protected readonly edge = { left: LEFT, right: WIDTH - 6 };

  private heightOf(rate: number): number {
    const share = (rate - this.floor()) / (100 - this.floor());
    return 8 + (1 - share) * (HEIGHT - BOTTOM - 8);
  }
}
