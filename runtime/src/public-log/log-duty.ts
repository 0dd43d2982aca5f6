import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Signer, type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';
import { type HeadDestination } from './head-destination';
import { publishHeads } from './publish-heads';

export const LOG_PUBLISHING = Symbol('log publishing');
export type LogPublishing = { readonly signer: Signer; readonly destinations: readonly HeadDestination[]; readonly everyMs: number };

/** Takes the heads of all histories into the public log, signs it and publishes it outside the database, once a minute. */
@Injectable()
export class LogDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  /** True at the start: what an earlier runtime noted may have been put right. */
  private troubled = true;
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'the public log was not signed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(LOG_PUBLISHING) private readonly publishing: LogPublishing,
    private readonly log: PinoLogger,
  ) {
    log.setContext(LogDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    const { signer, destinations, everyMs } = this.publishing;
    const outcome = await publishHeads(this.store.publicLog, signer, destinations);
    if ('trouble' in outcome) {
      const { why, destination, published, size } = outcome.trouble;
      this.log.error(outcome.trouble, 'the database does not continue the published log: it is not signed');
      const detail = `${why}: ${destination} has a head of ${published.size.toString()} leaves, this database ${size.toString()}`;
      await this.store.findings.noteLog('publishing', [{ what: 'log', where: 'publishing', detail }]);
    } else if (this.troubled) await this.store.findings.noteLog('publishing', []);
    this.troubled = 'trouble' in outcome;
    return { restMs: everyMs };
  }
}
