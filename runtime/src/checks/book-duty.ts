import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type SignedTreeHead } from '@mot-cua/proof';
import { type Discrepancy, type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { LOG_PUBLISHING, type LogPublishing } from '../public-log/log-duty';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';

/** Dossiers refolded and decided again in one round, and the rest between rounds: some per cent of a core, 430,000 dossiers a day. */
const SHARE = 50;
const REST_MS = 10_000;
/** Rest after the last dossier, before beginning again with the first. */
const REST_AT_THE_END_MS = 600_000;
/** The public log is built again from its leaves this often. */
const LOG_EVERY_MS = 24 * 3_600_000;
/** Published heads that its roots are compared with. */
const MOST_HEADS = 10_000;

/**
 * Goes through all dossiers again and again: chain, stored state, every derived row and the place in the public log are compared with what the facts say, and
 * the recorded commands are decided again. Once a day the public log itself is built anew and compared with what was published.
 * What does not tally becomes a finding auditors see, and is told in the log as an error, with the dossier and the number of the first bad fact; nothing is
 * repaired silently.
 */
@Injectable()
export class BookDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private after: string | undefined;
  /** When the public log is built again next, by the clock of this process. */
  private logDue = 0;
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'checking the books failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(LOG_PUBLISHING) private readonly publishing: LogPublishing,
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
    await this.checkLog();
    const { discrepancies, ids, next } = await this.store.books.checkShare(this.after, SHARE);
    const unlawful: Discrepancy[] = [];
    for (const id of ids) unlawful.push(...(await this.store.books.redecide(id)));
    const found = [...discrepancies, ...unlawful];
    this.tell(found);
    await this.store.findings.note(ids, found);
    this.after = next;
    return { restMs: next === undefined ? REST_AT_THE_END_MS : REST_MS };
  }

  private async checkLog(): Promise<void> {
    if (performance.now() < this.logDue) return;
    const published: SignedTreeHead[] = [];
    for (const destination of this.publishing.destinations) published.push(...(await destination.all(MOST_HEADS)));
    const { discrepancies } = await this.store.books.checkLog(published);
    this.tell(discrepancies);
    await this.store.findings.noteLog('check', discrepancies);
    this.logDue = performance.now() + LOG_EVERY_MS;
  }

  private tell(found: readonly Discrepancy[]): void {
    for (const { dossier, what, where, seq, detail } of found)
      this.log.error({ dossier, what, where, seq, detail }, 'the books do not tally');
  }
}
