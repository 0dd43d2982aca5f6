import { hostname } from 'node:os';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Store, type TakenMessage } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';
import { type Sink } from './sink';

export const SINKS = Symbol('sinks');

const BATCH = 50;
/** A killed runtime's messages are taken over after this at the latest. */
const LEASE_MS = 30_000;
const REST_MS = 1_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 3_600_000;
/** About two days with the rests above. Then a message is given up, loudly: those behind it in its dossier must not wait for ever. */
const MAX_ATTEMPTS = 50;

/**
 * Hands what happened to the world outside: in order per dossier, at least once, with a dedupe id. A message is done when every sink has taken it.
 * Without a mail server there is no sink for letters: they are not written, and nobody waits for them.
 */
@Injectable()
export class OutboxDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly worker = `${hostname()}:${String(process.pid)}`;
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'taking messages of the outbox failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(SINKS) private readonly sinks: readonly Sink[],
    private readonly log: PinoLogger,
  ) {
    log.setContext(OutboxDuty.name);
  }

  onApplicationBootstrap(): void {
    this.log.info({ sinks: this.sinks.map(({ name }) => name) }, 'delivering the outbox');
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    const messages = await this.store.outbox.take(this.worker, BATCH, LEASE_MS);
    const delivered = (await Promise.all(messages.map(async (message) => ((await this.deliver(message)) ? [message] : [])))).flat();
    if (delivered.length > 0) {
      const gone = await this.store.outbox.done(delivered);
      if (gone < delivered.length) this.log.warn({ lost: delivered.length - gone }, 'messages were delivered after their lease was lost');
    }
    return { restMs: messages.length === BATCH ? 0 : REST_MS };
  }

  /** True: nothing is left to do with this message. */
  private async deliver(message: TakenMessage): Promise<boolean> {
    const { dossier, seq, attempts } = message;
    try {
      for (const sink of this.sinks) await sink.deliver(message);
      return true;
    } catch (error) {
      if (attempts + 1 >= MAX_ATTEMPTS) {
        this.log.error({ err: error, dossier, seq, attempts }, 'a message of the outbox was given up');
        return true;
      }
      const delay = Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempts, 10), LONGEST_RETRY_MS);
      this.log.warn({ err: error, dossier, seq, attempts, delay }, 'a message of the outbox was not delivered');
      await this.store.outbox.retry(message, error instanceof Error ? error.message.slice(0, 500) : 'unknown', delay);
      return false;
    }
  }
}
