import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type TimeLimit } from '@mot-cua/procedure';
import { writeNumber } from '../language/numbers';

/** A time limit in the unit of its source: "15 ngày làm việc". Nothing where there is none. */
@Component({
  selector: 'mc-limit',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    @if (limit(); as rule) {
      <ng-container *transloco="let t">{{ t('limit.' + rule.unit, { value: value() }) }}</ng-container>
    }
  `,
})
export class Limit {
  readonly limit = input<TimeLimit>();
  protected readonly value = computed(() => writeNumber(this.limit()?.value ?? 0));
}
