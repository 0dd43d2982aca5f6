import { Injectable, computed, signal } from '@angular/core';

const tick = 15_000;

/** The server's now. The machine's clock may be wrong, and tests move the server's: pages never ask `Date` themselves. */
@Injectable({ providedIn: 'root' })
export class ServerClock {
  private readonly offset = signal(0);
  private readonly machine = signal(Date.now());

  /** Milliseconds since 1970, renewed every 15 seconds. */
  readonly now = computed(() => this.machine() + this.offset());

  constructor() {
    setInterval(() => {
      this.machine.set(Date.now());
    }, tick);
  }

  /** @param instant what the server said its now is, ISO 8601 */
  set(instant: string): void {
    const machine = Date.now();
    this.machine.set(machine);
    this.offset.set(new Date(instant).getTime() - machine);
  }
}
