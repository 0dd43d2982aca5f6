import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';

/** Changed thresholds are looked for this often. */
const REST_MS = 3_000;
/** Between two batches, so that officers' own acts come in between. */
const REST_BETWEEN_MS = 50;

/** Gives open dossiers changed thresholds of the levels, batch by batch. */
@Injectable()
export class LevelDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'giving dossiers new thresholds failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(LevelDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    return { restMs: (await this.store.levels.rework()) ? REST_BETWEEN_MS : REST_MS };
  }
}
