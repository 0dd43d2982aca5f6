import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';

/** Rest when no order is waiting; an order begins at most this late. */
const REST_MS = 3_000;
/** Rest between two batches of an order, so that officers' own acts come in between. */
const REST_BETWEEN_MS = 50;

/** Carries out ordered recomputations batch by batch. An order cut short by a crash goes on where it stood. */
@Injectable()
export class RecomputationDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'reckoning due times anew failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(RecomputationDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    return { restMs: (await this.store.recomputations.work()) ? REST_BETWEEN_MS : REST_MS };
  }
}
