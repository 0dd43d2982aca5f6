import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AlertRow } from '@mot-cua/contract';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { AlertList } from './alert-list';
import { Alerts } from './alerts';
import { alertWords } from './words';

/** Rows shown under the bell; the page has the rest. */
const SHOWN = 12;

/** The bell of the top bar: how many alerts are unread, and the newest of them. */
@Component({
  selector: 'mc-bell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AlertList, Icon, RouterLink, TranslocoDirective, TroubleNotice],
  providers: [alertWords],
  host: { '(document:click)': 'clicked($event)', '(keydown.escape)': 'close()' },
  templateUrl: './bell.html',
  styleUrl: './bell.css',
})
export class Bell {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly alerts = inject(Alerts);

  protected readonly open = signal(false);
  protected readonly rows = signal<readonly AlertRow[] | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);

  protected async toggle(): Promise<void> {
    this.open.update((open) => !open);
    if (this.open()) await this.fetch();
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

  protected close(): void {
    this.open.set(false);
  }

  protected clicked(event: Event): void {
    if (event.target instanceof Node && !this.host.nativeElement.contains(event.target)) this.close();
  }

  private async fetch(): Promise<void> {
    try {
      const { rows } = await this.alerts.page();
      this.rows.set(rows.slice(0, SHOWN));
      this.trouble.set(undefined);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}
