import { hostname } from 'node:os';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Store, type TakenJob } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';
import { type Connectors } from './connector';

export const CONNECTORS = Symbol('connectors');

/** Jobs run side by side by one runtime. */
const BATCH = 10;
/** A killed runtime's jobs are taken over after this at the latest. */
const LEASE_MS = 30_000;
/** An attempt is given up this long before its lease ends, so that its failure is still ours to tell. */
const MARGIN_MS = 5_000;
const REST_MS = 1_000;
/** Between attempts: 10 s, 40 s, 160 s and so on, to an hour. */
const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 3_600_000;
const MAX_ERROR_LENGTH = 500;

/**
 * Runs the work of machines: takes ready jobs under a lease, calls the connector, and ends the job through the ordinary path of a command.
 * The fencing token refuses the late commit of a runtime that was frozen past its lease. After the last attempt the engine raises an incident.
 */
@Injectable()
export class JobDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly worker = `${hostname()}:${String(process.pid)}`;
  private readonly stopping = new AbortController();
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'taking jobs failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(CONNECTORS) private readonly connectors: Connectors,
    private readonly log: PinoLogger,
  ) {
    log.setContext(JobDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Error('the runtime is stopping'));
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    const jobs = await this.store.jobs.take(this.worker, BATCH, LEASE_MS);
    await Promise.all(jobs.map((job) => this.attempt(job)));
    return { restMs: jobs.length === BATCH ? 0 : REST_MS };
  }

  private async attempt(job: TakenJob): Promise<void> {
    const connector = this.connectors.get(job.connector);
    if (!connector) return this.failed(job, `There is no connector "${job.connector}" in this installation.`);
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(LEASE_MS - MARGIN_MS), this.stopping.signal]);
      const payload = await connector.run(job, signal);
      if (!(await this.store.jobs.complete(job, payload)))
        this.log.warn({ dossier: job.dossier, wait: job.wait }, 'a job ended after its lease was lost');
    } catch (error) {
      await this.failed(job, error instanceof Error ? error.message : String(error));
    }
  }

  private async failed(job: TakenJob, error: string): Promise<void> {
    this.log.warn({ dossier: job.dossier, wait: job.wait, connector: job.connector, left: job.left - 1 }, 'an attempt of a job failed');
    const now = await this.store.clock.now();
    await this.store.jobs.fail(job, error.slice(0, MAX_ERROR_LENGTH), now + retryAfter(job.left));
  }
}

/** The fewer attempts are left, the longer the rest: nobody counts the attempts made, but those left go down one by one. */
const retryAfter = (left: number): number => Math.min(FIRST_RETRY_MS * 4 ** Math.max(0, 3 - left), LONGEST_RETRY_MS);
