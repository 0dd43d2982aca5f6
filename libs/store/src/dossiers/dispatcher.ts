import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, isPassing } from '../connection/errors';
import { Lane } from '../connection/lane';
import { StoreBusy } from '../refusal';
import { type Asked } from './asked';
import { runBatch, type Outcome } from './batch';
import { type World } from './world';

/** Commands of different dossiers in one transaction. */
const MOST_IN_BATCH = 16;
/** Connections that gather; two beat one and three. */
const GATHERING_LANES = 2;
/**
 * Beside a batch under way a second one leaves only with so many commands: fewer go with the next, which costs two processors less than a
 * transaction of their own (docs/speed.md).
 */
const COMPANY = 4;
/** Connections that wait for locks, one command each, so that no batch waits for its slowest lock. */
const PATIENT_LANES = 2;
const MOST_TRIES = 5;
const FIRST_PAUSE_MS = 20;
/** Lock not available, statement cancelled by its timeout: whoever waited that long once does not wait four times more. */
const WAITED_LONG = new Set(['55P03', '57014']);

/** What a caller gets: handled, or the old answer still to be read. */
export type Answered = Extract<Outcome, { kind: 'handled' | 'repeated' }>;

type Ticket = {
  readonly asked: Asked;
  readonly resolve: (answered: Answered) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
};

/**
 * Gathers the commands waiting at a moment into transactions. Nothing waits by the clock: what one turn of the event loop brought leaves
 * together at its end, a lone command as a batch of one through the same code. Commands of one dossier go one after the other, oldest first.
 */
export class Dispatcher {
  private readonly waiting: Ticket[] = [];
  private readonly patient: Ticket[] = [];
  /** Keys under way: two commands of one dossier never share a batch, the second must see the first's facts. */
  private readonly underWay = new Set<string>();
  private readonly gathering: readonly Lane[];
  private readonly patientLanes: readonly Lane[];
  private readonly working = new Set<Lane>();
  private closed = false;
  private woken = false;
  private idle: (() => void) | undefined;

  constructor(
    url: string,
    name: string,
    private readonly world: World,
    private readonly mostWaiting: number,
  ) {
    this.gathering = Array.from({ length: GATHERING_LANES }, (_, n) => new Lane(url, `${name} batch ${(n + 1).toString()}`));
    this.patientLanes = Array.from({ length: PATIENT_LANES }, (_, n) => new Lane(url, `${name} patient ${(n + 1).toString()}`));
  }

  /** Rejects with `StoreBusy` when too many wait or the database cannot be had. */
  ask(asked: Asked): Promise<Answered> {
    if (this.closed) return Promise.reject(new StoreBusy('database'));
    if (this.waiting.length + this.patient.length >= this.mostWaiting) return Promise.reject(new StoreBusy('queue-full'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ asked, resolve, reject, tries: 0 });
      this.wakeSoon();
    });
  }

  /** Finishes what is queued, then closes the connections. */
  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    if (this.working.size > 0) await new Promise<void>((resolve) => (this.idle = resolve));
    await Promise.all([...this.gathering, ...this.patientLanes].map((lane) => lane.end()));
  }

  private wakeSoon(): void {
    if (this.woken) return;
    this.woken = true;
    setImmediate(() => {
      this.woken = false;
      this.wake();
    });
  }

  private wake(): void {
    for (const lane of this.gathering)
      if (!this.working.has(lane) && this.isWorthIt()) void this.work(lane, () => this.nextBatch(this.waiting, MOST_IN_BATCH), false);
    for (const lane of this.patientLanes) if (!this.working.has(lane)) void this.work(lane, () => this.nextBatch(this.patient, 1), true);
  }

  private isWorthIt(): boolean {
    return this.waiting.length >= COMPANY || !this.gathering.some((lane) => this.working.has(lane));
  }

  private async work(lane: Lane, next: () => Ticket[], patient: boolean): Promise<void> {
    let batch = next();
    if (batch.length === 0) return;
    this.working.add(lane);
    while (batch.length > 0) {
      await this.run(lane, batch, patient);
      for (const { asked } of batch) this.underWay.delete(asked.key);
      // Keys just freed may let others go that were passed over, and locked ones wait for a patient lane.
      this.wake();
      batch = next();
    }
    this.working.delete(lane);
    if (this.working.size === 0) this.idle?.();
  }

  /** The oldest tickets whose dossiers are free, at most one of each. */
  private nextBatch(queue: Ticket[], most: number): Ticket[] {
    const batch: Ticket[] = [];
    for (let at = 0; at < queue.length && batch.length < most;) {
      const ticket = queue[at];
      if (ticket && !this.underWay.has(ticket.asked.key)) {
        this.underWay.add(ticket.asked.key);
        batch.push(ticket);
        queue.splice(at, 1);
      } else at++;
    }
    return batch;
  }

  private async run(lane: Lane, batch: readonly Ticket[], patient: boolean): Promise<void> {
    try {
      const outcomes = await runBatch(
        lane,
        batch.map(({ asked }) => asked),
        patient,
        this.world,
      );
      for (const [n, ticket] of batch.entries()) this.settle(ticket, outcomes[n]);
    } catch (error) {
      if (isPassing(error)) await this.again(lane, batch, patient, error);
      else if (batch.length > 1) for (const ticket of batch) await this.run(lane, [ticket], patient);
      else batch[0]?.reject(error);
    }
  }

  private settle(ticket: Ticket, outcome: Outcome | undefined): void {
    if (!outcome) ticket.reject(new Error('a batch answered too few'));
    else if (outcome.kind === 'failed') ticket.reject(outcome.error);
    else if (outcome.kind === 'locked') this.patient.push(ticket);
    else ticket.resolve(outcome);
  }

  /** An outcome may be unknown (the answer to commit got lost): the same command ids asked again settle it. */
  private async again(lane: Lane, batch: readonly Ticket[], patient: boolean, error: unknown): Promise<void> {
    const most = WAITED_LONG.has(codeOf(error)) ? 1 : MOST_TRIES;
    for (const ticket of batch) if (++ticket.tries >= most) ticket.reject(new StoreBusy('database', 1, { cause: error }));
    const left = batch.filter(({ tries }) => tries < most);
    const [first] = left;
    if (!first) return;
    await sleep(FIRST_PAUSE_MS * 2 ** first.tries * (0.5 + Math.random()));
    await this.run(lane, left, patient);
  }
}
