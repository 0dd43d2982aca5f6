import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { type AlertRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';

/** How often the bell asks, while the page is looked at. */
const EVERY_MS = 30_000;

/** How many alerts are unread, and marking them as read. */
@Injectable({ providedIn: 'root' })
export class Alerts {
  private readonly http = inject(HttpClient);
  private readonly count = signal(0);

  readonly unread = this.count.asReadonly();

  constructor() {
    void this.renew();
    setInterval(() => {
      if (!document.hidden) void this.renew();
    }, EVERY_MS);
  }

  /** A bell that cannot ask stays as it is: the page has its own signs of a lost connection. */
  async renew(): Promise<void> {
    try {
      const { unread } = await firstValueFrom(this.http.get<{ unread: number }>('api/alerts/count'));
      this.count.set(unread);
    } catch {
      return;
    }
  }

  /** @param after cursor of the page before */
  page(after?: string): Promise<{ rows: AlertRow[]; next?: string }> {
    const params: Record<string, string> = after === undefined ? {} : { after };
    return firstValueFrom(this.http.get<{ rows: AlertRow[]; next?: string }>('api/alerts', { params }));
  }

  /** All up to this one. */
  async read(until: string): Promise<void> {
    const { unread } = await firstValueFrom(this.http.post<{ unread: number }>('api/alerts/read', { until }));
    this.count.set(unread);
  }
}
