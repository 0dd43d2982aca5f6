import { ChangeDetectionStrategy, Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { readDay, writeIsoDay } from '../language/dates';
import { Icon } from '../look/icon';
import { MonthCalendar } from './month-calendar';

/** Pixels a month of six weeks needs under its field. */
const panelHeight = 370;

/** A day, typed freely as dd/MM/yyyy or picked from a calendar that is fetched when first opened. */
@Component({
  selector: 'mc-date-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MonthCalendar, TranslocoDirective],
  templateUrl: './date-input.html',
  styleUrl: './date-input.css',
})
export class DateInput {
  readonly inputId = input.required<string>();
  readonly typed = input.required<string>();
  readonly locked = input(false);
  readonly required = input(false);
  readonly wrong = input(false);
  readonly describedBy = input<string | null>(null);
  readonly typedChange = output<string>();
  readonly left = output();

  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');
  protected readonly opened = signal(false);
  protected readonly isoOf = (typed: string): string | undefined => readDay(typed);

  /** The calendar stands under its field, or above where there is no room below. */
  protected place(field: HTMLElement, open: boolean): void {
    const panel = this.panel()?.nativeElement;
    if (!open || !panel) return;
    this.opened.set(true);
    const box = field.getBoundingClientRect();
    const below = box.bottom + panelHeight < innerHeight;
    panel.style.left = `${String(Math.min(box.left, innerWidth - 300))}px`;
    panel.style.top = below ? `${String(box.bottom + 4)}px` : 'auto';
    panel.style.bottom = below ? 'auto' : `${String(innerHeight - box.top + 4)}px`;
  }

  protected pick(iso: string): void {
    this.typedChange.emit(writeIsoDay(iso));
    this.panel()?.nativeElement.hidePopover();
    this.left.emit();
  }
}
