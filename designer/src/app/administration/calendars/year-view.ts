import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DayKind } from '@mot-cua/calendar';
import { InLanguage } from '../../language/in-language';
import { dateAfter, type DayFace } from './day-face';

type Month = { readonly number: number; readonly before: readonly number[]; readonly days: readonly DayFace[] };

/** How far a key moves the selected day; months by the page keys. */
const DAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const MONTHS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** Twelve months of one year. Every kind of day has a shape of its own beside its colour; what is only proposed is dashed and says so. */
@Component({
  selector: 'mc-year-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, TranslocoDirective],
  templateUrl: './year-view.html',
  styleUrl: './year-view.css',
})
export class YearView {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly year = input.required<number>();
  readonly months = input.required<readonly (readonly DayFace[])[]>();
  readonly selected = input.required<string>();
  /** Dates at which a problem lies. */
  readonly wrong = input<ReadonlySet<string>>(new Set());
  readonly selectDay = output<string>();
  /** Enter on a day: go to its fields. */
  readonly openDay = output();

  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  protected readonly kinds: readonly DayKind[] = ['holiday', 'compensation', 'swap-off', 'swap-work'];
  protected readonly shown = computed<readonly Month[]>(() =>
    this.months().map((days, month) => ({
      number: month + 1,
      before: Array.from({ length: days[0]?.weekday ?? 0 }, (_, blank) => blank),
      days,
    })),
  );

  protected move(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.openDay.emit();
      return;
    }
    const target = this.targetOf(event.key);
    if (target === undefined) return;
    event.preventDefault();
    if (!target.startsWith(`${String(this.year())}-`)) return;
    this.selectDay.emit(target);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`[data-date="${target}"]`)?.focus());
  }

  private targetOf(key: string): string | undefined {
    const from = this.selected();
    if (key in DAYS) return dateAfter(from, DAYS[key]);
    if (key === 'Home') return `${from.slice(0, 8)}01`;
    if (!(key in MONTHS)) return undefined;
    const [year, month, day] = from.split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + MONTHS[key] + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + MONTHS[key], Math.min(day, last))).toISOString().slice(0, 10);
  }
}
