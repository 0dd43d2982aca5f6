import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { printLimit } from '@mot-cua/calendar/words';
import { type TimeLimit } from '@mot-cua/procedure';
import { InLanguage } from '../language/in-language';

/** A time limit in the unit of its source: "15 ngày làm việc". Nothing where there is none. */
@Component({
  selector: 'mc-limit',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage],
  template: `{{ written() | inLanguage }}`,
})
export class Limit {
  readonly limit = input<TimeLimit>();
  protected readonly written = computed(() => {
    const limit = this.limit();
    return limit && printLimit(limit);
  });
}
