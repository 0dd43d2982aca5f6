import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { MOST_SWEPT, type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';

/** Partitions of facts are made this far ahead: a runtime that stood still for months is noticed before dossiers cannot be opened. */
const MONTHS_AHEAD = 6;
const REST_MS = 3_600_000;

/** Makes room for the months to come and sweeps what nobody can ask for any more. */
@Injectable()
export class UpkeepDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'upkeep failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(UpkeepDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    const made = await this.store.upkeep.makePartitions(MONTHS_AHEAD);
    if (made > 0) this.log.info({ made }, 'made partitions of facts ahead');
    const swept = await this.store.upkeep.sweep();
    if (Object.values(swept).some((count) => count > 0)) this.log.info(swept, 'swept');
    return { restMs: Object.values(swept).some((count) => count === MOST_SWEPT) ? 0 : REST_MS };
  }
}
