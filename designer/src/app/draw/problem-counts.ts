import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Finding } from '@mot-cua/procedure';
import { LevelShape } from '../look/level-shape';

/** "1 lỗi", "2 cảnh báo": shape, number and word. */
@Component({
  selector: 'mc-problem-counts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LevelShape, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.problems'">
      @if (errors() > 0) {
        <span class="red"><mc-level-shape standing="red" />{{ t('errors', { count: errors() }) }}</span>
      }
      @if (warnings() > 0) {
        <span class="orange"><mc-level-shape standing="orange" />{{ t('warnings', { count: warnings() }) }}</span>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 8px;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      height: 24px;
      padding: 0 8px 0 5px;
      border: 1px solid;
      border-radius: var(--mc-r-sm);
      font: 600 0.8125rem/1 var(--mc-font);
      white-space: nowrap;
    }
    .red {
      border-color: var(--mc-red-line);
      background: var(--mc-red-bg);
      color: var(--mc-red-fg);
    }
    .orange {
      border-color: var(--mc-orange-line);
      background: var(--mc-orange-bg);
      color: var(--mc-orange-fg);
    }
  `,
})
export class ProblemCounts {
  readonly findings = input.required<readonly Finding[]>();
  protected readonly errors = computed(() => this.findings().filter(({ severity }) => severity === 'error').length);
  protected readonly warnings = computed(() => this.findings().filter(({ severity }) => severity === 'warning').length);
}
