import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';

/** Timers taken in one transaction: 50 to 100 keep officers' waits short (measured: 3,500 to 4,100 a second). */
const BATCH = 100;
/** Timers written meanwhile by others are noticed after this at the latest. */
const LONGEST_REST_MS = 1_000;
/** A timer passed later than this is told in the log; its fact carries the lateness in any case. */
const NOTABLE_LATENESS_MS = 60_000;

/**
 * Passes timers and deadlines that are due, oldest first, each through the ordinary path of a command. The row locks are the lease: any number of
 * runtimes may do this, and what a killed one had taken is free again at once. What came due while none was running is passed at the start, late.
 */
@Injectable()
export class TimerDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'passing timers failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(TimerDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    const { fired, refused, more, latest } = await this.store.timers.passDue(BATCH);
    if (fired > 0 && latest > NOTABLE_LATENESS_MS) this.log.warn({ fired, latestMs: latest }, 'timers were passed late');
    else if (fired + refused > 0) this.log.debug({ fired, refused }, 'timers passed');
    if (more) return { restMs: 0 };
    const next = await this.store.timers.nextIn();
    return { restMs: Math.min(next ?? LONGEST_REST_MS, LONGEST_REST_MS) };
  }
}
