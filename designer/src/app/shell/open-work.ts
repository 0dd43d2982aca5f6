import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { type TaskCounts } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session/session';

const renewEvery = 60_000;

/** How much work waits for this post: the number in the rail, the levels and facets of the inbox. Renewed every minute. */
@Injectable({ providedIn: 'root' })
export class OpenWork {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly known = signal<TaskCounts | undefined>(undefined);

  readonly counts = this.known.asReadonly();

  constructor() {
    setInterval(() => {
      if (document.visibilityState === 'visible') void this.renew();
    }, renewEvery);
    void this.renew();
  }

  /** Asks again; a failure leaves the old numbers standing, the list itself says what is wrong. */
  async renew(): Promise<void> {
    if (!this.session.may('receive', 'process')) {
      this.known.set(undefined);
      return;
    }
    const counts = await firstValueFrom(this.http.get<TaskCounts>('api/tasks/counts')).catch(() => undefined);
    if (counts) this.known.set(counts);
  }
}
