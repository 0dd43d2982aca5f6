import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Connectivity } from '../connection/connectivity';
import { Time } from '../language/dates';
import { Icon } from '../look/icon';

/** A bar under the top bar while the server cannot be reached. */
@Component({
  selector: 'mc-offline-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Time, TranslocoDirective],
  template: `
    @if (connectivity.lostAt(); as since) {
      <div *transloco="let t" class="note warning" role="status">
        <mc-icon name="wifi-off" />
        <span
          ><b>{{ t('offline.since', { time: since | time }) }}</b> {{ t('offline.meaning') }}</span
        >
      </div>
    }
  `,
  styles: `
    .note {
      padding: 8px 16px;
      border-radius: 0;
    }
  `,
})
export class OfflineBar {
  protected readonly connectivity = inject(Connectivity);
}
