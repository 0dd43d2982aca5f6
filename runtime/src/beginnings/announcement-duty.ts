import { hash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type AnnouncementOutcome, type Store, type TakenAnnouncement } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';
import { carry } from './carry';
import { readNewVersions } from './read-new-versions';

const BATCH = 20;
/** A killed runtime's announcements are taken over after this, and one that could not be carried is tried again. */
const LEASE_MS = 60_000;
const REST_MS = 500;
/** About an hour. Then somebody has to look. */
const MAX_ATTEMPTS = 60;

/** Carries what outside systems and officers told agencies to the dossiers that wait for it, and opens those that begin with it. */
@Injectable()
export class AnnouncementDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'taking announcements failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(AnnouncementDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    const taken = await this.store.announcements.take(BATCH, LEASE_MS);
    // Whoever tells of a procedure published a moment ago is understood.
    if (taken.length > 0) await readNewVersions(this.store, this.log);
    for (const announcement of taken) await this.deliver(announcement);
    return { restMs: taken.length === BATCH ? 0 : REST_MS };
  }

  private async deliver(announcement: TakenAnnouncement): Promise<void> {
    const { agency, id, attempts } = announcement;
    try {
      const outcome = await carry(this.store, toldBy(announcement));
      await this.store.announcements.done(announcement, outcome);
      this.log.info({ agency, announcement: id, heard: outcome.heardBy, opened: outcome.opened.length, kept: outcome.kept }, 'announced');
    } catch (error) {
      this.log.warn({ err: error, agency, announcement: id, attempts }, 'an announcement was not carried');
      if (attempts < MAX_ATTEMPTS) return;
      const failed = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
      await this.store.announcements.done(announcement, { ...nothing, failed });
    }
  }
}

const nothing: AnnouncementOutcome = { heard: [], heardBy: 0, opened: [], refused: [], kept: false };

const toldBy = ({ kind, agency, id, name, key, payload, keepUntil, person, applicant }: TakenAnnouncement) => ({
  kind,
  // Short enough for the ids of the commands that carry it.
  id: `told ${hash('sha256', `${String(agency)} ${id}`, 'hex').slice(0, 40)}`,
  agency,
  name,
  ...(key !== undefined ? { key } : {}),
  ...(payload ? { payload } : {}),
  ...(keepUntil !== undefined ? { until: keepUntil } : {}),
  ...(person !== undefined ? { person } : {}),
  ...(applicant ? { applicant } : {}),
});
