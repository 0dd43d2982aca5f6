import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DueView } from '@mot-cua/contract';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';

/** How a due time comes about, line by line, so that anybody can check it by hand. Lines that do not count are brown and say so. */
@Component({
  selector: 'mc-derivation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, InLanguage, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <ol>
        @for (line of due().explanation; track $index) {
          <li [class.uncounted]="!line.counted">
            <span>{{ line.text | inLanguage }}</span>
            @if (!line.counted) {
              <em>{{ t('derivation.notCounted') }}</em>
            }
          </li>
        }
        @if (due().due; as instant) {
          <li class="result">
            <span>{{ t('derivation.result') }}</span>
            <b class="nowrap">{{ instant | dayTime }}</b>
          </li>
        }
      </ol>
      <p class="caption">{{ t('derivation.' + due().convention) }}</p>
    </ng-container>
  `,
  styles: `
    ol {
      display: grid;
      gap: 3px;
      font: var(--mc-dense);
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
    }
    em {
      flex: none;
      font-style: normal;
    }
    .uncounted {
      color: var(--mc-wait-fg);
    }
    .result {
      margin-top: 3px;
      padding-top: 5px;
      border-top: 1px solid var(--mc-hairline);
      font-weight: 600;
    }
    p {
      margin-top: 6px;
    }
  `,
})
export class Derivation {
  readonly due = input.required<DueView>();
}
