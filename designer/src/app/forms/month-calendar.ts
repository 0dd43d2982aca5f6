import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { DateAdapter } from '@angular/material/core';
import { MatCalendar } from '@angular/material/datepicker';
import { MAT_LUXON_DATE_ADAPTER_OPTIONS, provideLuxonDateAdapter } from '@angular/material-luxon-adapter';
import { DateTime } from 'luxon';
import { Language } from '../language/language';
import { OfficeDateAdapter } from './office-date-adapter';

/** A month to pick a day from, Monday first. */
@Component({
  selector: 'mc-month-calendar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatCalendar],
  providers: [
    provideLuxonDateAdapter(),
    { provide: DateAdapter, useClass: OfficeDateAdapter },
    { provide: MAT_LUXON_DATE_ADAPTER_OPTIONS, useValue: { useUtc: false, firstDayOfWeek: 1, defaultOutputCalendar: 'gregory' } },
  ],
  template: `<mat-calendar [startAt]="selected()" [selected]="selected()" (selectedChange)="pick($event)" />`,
})
export class MonthCalendar {
  private readonly adapter = inject<DateAdapter<DateTime>>(DateAdapter);
  private readonly language = inject(Language);

  /** ISO day, e.g. `2026-11-25`; undefined: today. */
  readonly day = input<string>();
  readonly picked = output<string>();

  protected readonly selected = computed(() => {
    const day = this.day();
    return day === undefined ? null : DateTime.fromISO(day);
  });

  constructor() {
    effect(() => {
      this.adapter.setLocale(this.language.current());
    });
  }

  protected pick(day: DateTime | null): void {
    const iso = day?.toISODate();
    if (iso) this.picked.emit(iso);
  }
}
