import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AlertRow } from '@mot-cua/contract';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { AlertList } from './alert-list';
import { AlertSettingsForm } from './alert-settings-form';
import { Alerts } from './alerts';
import { alertWords } from './words';

/** Everything one was told, and what one wants to be told. */
@Component({
  selector: 'mc-alerts-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AlertList, AlertSettingsForm, Skeleton, TranslocoDirective, TroubleNotice],
  providers: [alertWords],
  templateUrl: './alerts-page.html',
  styleUrl: './alerts-page.css',
})
export class AlertsPage {
  protected readonly alerts = inject(Alerts);

  protected readonly rows = signal<readonly AlertRow[] | undefined>(undefined);
  protected readonly next = signal<string | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);

  constructor() {
    // What comes while the page is open joins the list: the bell asks anyhow.
    effect(() => {
      this.alerts.unread();
      untracked(() => void this.fetch());
    });
  }

  protected async fetch(after?: string): Promise<void> {
    try {
      const page = await this.alerts.page(after);
      this.rows.update((known) => (after === undefined ? page.rows : [...(known ?? []), ...page.rows]));
      this.next.set(page.next);
      this.trouble.set(undefined);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  protected async readAll(): Promise<void> {
    const newest = this.rows()?.[0];
    if (!newest) return;
    try {
      await this.alerts.read(newest.id);
      await this.fetch();
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}
