import { hash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type DueStart, inForce, mayReceive, type StartProgress, type Store, StoreBusy } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';
import { openByTrigger } from './open-by-trigger';
import { readNewVersions } from './read-new-versions';
import { vietnameseDay } from './vietnamese-day';

/** Agencies whose dossiers are opened in one go, while the start's row is held. */
const AT_ONCE = 25;
const REST_MS = 1_000;
/** An opening later than this is told in the log; the first fact of the dossier says it in any case. */
const NOTABLE_LATENESS_MS = 60_000;

/** Opens dossiers by time: at every agency that may receive the procedure, once per due moment, however many runtimes there are. */
@Injectable()
export class TimerStartDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'opening dossiers by time failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(TimerStartDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    await readNewVersions(this.store, this.log);
    const passed = await this.store.triggeredStarts.passDue((start) => this.open(start));
    return { restMs: passed ? 0 : REST_MS };
  }

  private async open(start: DueStart): Promise<StartProgress> {
    const { procedure, version, node, due, now, after = -1 } = start;
    if (now - due > NOTABLE_LATENESS_MS) this.log.warn({ procedure, version, node, lateMs: now - due }, 'dossiers are opened late');
    const agencies = inForce(await this.store.organisation.agencies(), vietnameseDay(now));
    const model = await this.store.procedures.compiled(procedure, version);
    const receiving = agencies
      .map(({ id }) => id)
      .filter((id) => id > after && mayReceive(model, id, agencies))
      .sort((one, other) => one - other);
    const turn = receiving.slice(0, AT_ONCE);
    for (const agency of turn) await this.openAt(agency, start);
    const last = turn.at(-1);
    return last === undefined || turn.length === receiving.length ? 'all' : { after: last };
  }

  private async openAt(agency: number, start: DueStart): Promise<void> {
    const { procedure, version, node, trigger, due } = start;
    const what = [procedure, version, node, trigger, due].join(' ');
    const id = `due ${hash('sha256', what, 'hex').slice(0, 40)}`;
    try {
      const opened = await openByTrigger(this.store, start, { id, agency, occasion: { due, depth: 1 } });
      if (opened?.kind === 'refused')
        this.log.warn({ procedure, version, agency, why: opened.why.code }, 'a dossier was not opened by time');
    } catch (error) {
      // The database is away or full: again later. Anything else must not hold up the other agencies.
      if (error instanceof StoreBusy) throw error;
      this.log.error({ err: error, procedure, version, agency }, 'a dossier could not be opened by time');
    }
  }
}
