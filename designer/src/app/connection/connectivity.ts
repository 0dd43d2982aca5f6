import { Injectable, signal } from '@angular/core';

const probeEvery = 5_000;

/** Whether the server can be reached, and since when it cannot. */
@Injectable({ providedIn: 'root' })
export class Connectivity {
  private readonly away = signal<number | undefined>(undefined);
  private probe: ReturnType<typeof setInterval> | undefined;

  /** Machine time of the first failure; undefined while the server answers. */
  readonly lostAt = this.away.asReadonly();

  constructor() {
    addEventListener('offline', () => {
      this.lost();
    });
    addEventListener('online', () => {
      void this.ask();
    });
  }

  lost(): void {
    if (this.away() !== undefined) return;
    this.away.set(Date.now());
    this.probe = setInterval(() => {
      void this.ask();
    }, probeEvery);
  }

  found(): void {
    if (this.away() === undefined) return;
    clearInterval(this.probe);
    this.away.set(undefined);
  }

  /** Any answer will do, also a refusal: it came from the server. */
  private async ask(): Promise<void> {
    const answer = await fetch('api/health', { cache: 'no-store' }).catch(() => undefined);
    if (answer && answer.status < 500) this.found();
  }
}
