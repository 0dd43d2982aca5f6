import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { findThresholdProblem, type LevelThresholds } from '@mot-cua/calendar';
import { InLanguage } from '../../language/in-language';

/** Three numbers: shares as per cent, hours as they are. What contradicts itself is said at once and cannot be saved. */
@Component({
  selector: 'mc-thresholds-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'administration.levels'">
      <div class="numbers">
        <div class="field">
          <label [for]="formId() + '-yellow'">{{ t('yellow') }}</label>
          <input
            #yellow
            class="input"
            type="number"
            min="0"
            max="100"
            [id]="formId() + '-yellow'"
            [value]="percent(typed().yellowShare)"
            (input)="set({ yellowShare: +yellow.value / 100 })"
          />
        </div>
        <div class="field">
          <label [for]="formId() + '-orange'">{{ t('orange') }}</label>
          <input
            #orange
            class="input"
            type="number"
            min="0"
            max="100"
            [id]="formId() + '-orange'"
            [value]="percent(typed().orangeShare)"
            (input)="set({ orangeShare: +orange.value / 100 })"
          />
        </div>
        <div class="field">
          <label [for]="formId() + '-hours'">{{ t('hours') }}</label>
          <input
            #hours
            class="input"
            type="number"
            min="0"
            max="1000"
            step="0.5"
            [id]="formId() + '-hours'"
            [value]="typed().orangeWithinHours"
            (input)="set({ orangeWithinHours: +hours.value })"
          />
        </div>
        <button type="button" class="btn primary" [disabled]="problem() || busy() || !changed()" (click)="saved.emit(typed())">
          {{ t('save') }}
        </button>
      </div>
      @if (problem(); as why) {
        <p class="message error" role="alert">{{ why | inLanguage }}</p>
      }
    </ng-container>
  `,
  styles: `
    .numbers {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr)) auto;
      gap: 8px 16px;
      align-items: end;
    }
  `,
})
export class ThresholdsForm {
  readonly thresholds = input.required<LevelThresholds>();
  /** Unique on the page: joins labels and fields. */
  readonly formId = input.required<string>();
  readonly busy = input(false);
  readonly saved = output<LevelThresholds>();

  protected readonly typed = linkedSignal(() => this.thresholds());
  protected readonly problem = computed(() => findThresholdProblem(this.typed()));
  protected readonly changed = computed(() => JSON.stringify(this.typed()) !== JSON.stringify(this.thresholds()));

  protected percent(share: number): number {
    return Math.round(share * 10_000) / 100;
  }

  protected set(change: Partial<LevelThresholds>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }
}
