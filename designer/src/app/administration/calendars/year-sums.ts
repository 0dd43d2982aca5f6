import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CalendarYear } from '@mot-cua/calendar';
import { Icon } from '../../look/icon';

/** The checksum of a year: working days per month as declared, beside what the days entered give. A difference keeps the calendar from being saved. */
@Component({
  selector: 'mc-year-sums',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoDirective],
  templateUrl: './year-sums.html',
  styleUrl: './year-sums.css',
})
export class YearSums {
  readonly year = input.required<number>();
  /** What the layer itself declares; absent: the year is declared above it, or nowhere. */
  readonly declared = input<CalendarYear>();
  readonly inherited = input<CalendarYear>();
  readonly counted = input.required<readonly number[]>();
  readonly declare = output<CalendarYear>();

  protected readonly months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
  protected readonly total = computed(() => this.counted().reduce((sum, count) => sum + count, 0));
  protected readonly shown = computed(() => this.declared() ?? this.inherited());

  protected begin(): void {
    this.declare.emit({ year: this.year(), status: 'proposed', notice: this.inherited()?.notice ?? '', workingDays: [...this.counted()] });
  }

  protected setMonth(month: number, typed: string): void {
    const year = this.declared();
    const count = Number.parseInt(typed, 10);
    if (!year) return;
    const workingDays = this.months.map((_, index) => (index === month - 1 ? count : (year.workingDays[index] ?? 0)));
    if (Number.isInteger(count)) this.declare.emit({ ...year, workingDays });
  }

  protected setStatus(status: string): void {
    const year = this.declared();
    if (year) this.declare.emit({ ...year, status: status === 'final' ? 'final' : 'proposed' });
  }

  protected setNotice(notice: string): void {
    const year = this.declared();
    if (year) this.declare.emit({ ...year, notice: notice.trim() });
  }

  protected takeCounted(): void {
    const year = this.declared();
    if (year) this.declare.emit({ ...year, workingDays: [...this.counted()] });
  }
}
