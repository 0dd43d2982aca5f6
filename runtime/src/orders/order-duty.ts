import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds } from '../rounds/rounds';
import { STORE } from '../store-provider';

/** Rest when no order is waiting; an order begins at most this late. */
const REST_MS = 3_000;
/** Rest between two batches of an order, so that officers' own acts come in between. */
const REST_BETWEEN_MS = 50;

/**
 * Carries out what administrators ordered over many dossiers, batch by batch: due times reckoned anew, dossiers moved to another version. An order
 * cut short by a crash goes on where it stood.
 */
@Injectable()
export class OrderDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly duties: readonly Rounds[];

  constructor(
    @Inject(STORE) store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(OrderDuty.name);
    this.duties = [
      this.rounds('reckoning due times anew', () => store.recomputations.work()),
      this.rounds('moving dossiers to another version', () => store.versionMoves.work()),
    ];
  }

  onApplicationBootstrap(): void {
    for (const duty of this.duties) duty.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.duties.map((duty) => duty.stop()));
  }

  private rounds(what: string, work: () => Promise<boolean>): Rounds {
    return new Rounds(
      async () => ({ restMs: (await work()) ? REST_BETWEEN_MS : REST_MS }),
      (error, inARow) => this.log.error({ err: error, inARow }, `${what} failed`),
    );
  }
}
