import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';

/** Dossiers refolded in one round, and the rest between rounds: about 0.5% of a core, 430,000 dossiers a day. */
const SHARE = 50;
const REST_MS = 10_000;
/** Rest after the last dossier, before beginning again with the first. */
const REST_AT_THE_END_MS = 600_000;

/**
 * Goes through all dossiers again and again: chain, stored state and every derived row are compared with what the facts say.
 * What does not tally becomes a finding auditors see, and is told in the log as an error, with the dossier and the number of the first bad fact; nothing is repaired silently.
 */
@Injectable()
export class BookDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private after: string | undefined;
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'checking the books failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(BookDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    const { discrepancies, ids, next } = await this.store.books.checkShare(this.after, SHARE);
    for (const { dossier, what, seq, detail } of discrepancies) this.log.error({ dossier, what, seq, detail }, 'the books do not tally');
    if (ids.length > 0) await this.store.findings.note(ids, discrepancies);
    this.after = next;
    return { restMs: next === undefined ? REST_AT_THE_END_MS : REST_MS };
  }
}
