import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';

/** Rest when all of the log is counted; the log itself grows once a minute. */
const REST_MS = 15_000;
/** Rest between shares while there is more: officers' work goes first. */
const BETWEEN_MS = 50;

/** Counts what the public log took in into the figures across dossiers. */
@Injectable()
export class FigureDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'figures were not kept'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(FigureDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    const { more, unread } = await this.store.figures.keep();
    for (const one of unread) this.log.error(one, 'a history cannot be folded: its dossier is not in the figures');
    return { restMs: more ? BETWEEN_MS : REST_MS };
  }
}
