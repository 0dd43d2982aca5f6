import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CalendarDay, type Confidence, type DayKind } from '@mot-cua/calendar';
import { DayField } from '../../forms/day-field';
import { IsoDay } from '../iso-day';
import { weekdayOfDate, type DayFace } from './day-face';

const KINDS: readonly DayKind[] = ['holiday', 'compensation', 'swap-off', 'swap-work'];
const CONFIDENCES: readonly Confidence[] = ['stated', 'by-law', 'proposed'];

type Fields = {
  readonly kind: DayKind | 'ordinary';
  readonly vi: string;
  readonly en: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly pair: string;
};

/** The fields of the selected day. Nothing is recorded until the calendar is saved with its notice. */
@Component({
  selector: 'mc-day-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, IsoDay, TranslocoDirective],
  templateUrl: './day-panel.html',
  styleUrl: './panel.css',
})
export class DayPanel {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly day = input.required<DayFace>();
  readonly set = output<CalendarDay>();
  readonly unset = output<string>();

  protected readonly kinds = KINDS;
  protected readonly confidences = CONFIDENCES;
  protected readonly weekday = computed(() => weekdayOfDate(this.day().date) + 1);
  protected readonly fields = linkedSignal<Fields>(() => {
    const { special } = this.day();
    return {
      kind: special?.kind ?? 'ordinary',
      vi: special?.name.vi ?? '',
      en: special?.name.en ?? '',
      source: special?.source ?? '',
      confidence: special?.confidence ?? 'stated',
      pair: special?.pair ?? '',
    };
  });
  protected readonly isSwap = computed(() => this.fields().kind === 'swap-off' || this.fields().kind === 'swap-work');
  protected readonly ready = computed(() => {
    const { kind, vi, source, pair } = this.fields();
    return kind !== 'ordinary' && vi.trim() !== '' && source.trim() !== '' && (!this.isSwap() || pair !== '');
  });

  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('select')?.focus();
  }

  protected change(part: Partial<Fields>): void {
    this.fields.update((fields) => ({ ...fields, ...part }));
  }

  protected chooseKind(kind: string): void {
    this.change({ kind: kind as Fields['kind'] });
  }

  protected chooseConfidence(confidence: string): void {
    this.change({ confidence: confidence as Confidence });
  }

  protected apply(): void {
    const { kind, vi, en, source, confidence, pair } = this.fields();
    if (kind === 'ordinary' || !this.ready()) return;
    this.set.emit({
      date: this.day().date,
      kind,
      name: { vi: vi.trim(), en: en.trim() || vi.trim() },
      confidence,
      source: source.trim(),
      ...(this.isSwap() && { pair }),
    });
  }
}
