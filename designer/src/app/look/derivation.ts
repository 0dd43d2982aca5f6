import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type DueView } from '@mot-cua/contract';
import { InLanguage } from '../language/in-language';

/** How a due time comes about, line by line, so that anybody can check it by hand. Stretches that do not count are brown; their words say so too. */
@Component({
  selector: 'mc-derivation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage],
  template: `
    <ol>
      @for (line of due().explanation; track $index) {
        <li [class.uncounted]="!line.counted && line.from && line.to" [class.result]="line.kind === 'due'">{{ line.text | inLanguage }}</li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: 3px;
      font: var(--mc-dense);
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
  `,
})
export class Derivation {
  readonly due = input.required<DueView>();
}
