import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type AlertMail, type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { type Mailer } from '../outbox/mailer';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';
import { letterOf } from './alert-letter';

export const MAILER = Symbol('mailer');

const BATCH = 20;
const LEASE_MS = 30_000;
const REST_MS = 2_000;
/** Without a mail server nothing is asked for: letters wait until there is one. */
const REST_WITHOUT_SERVER_MS = 60_000;
const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 3_600_000;
/** About a day: a letter about a deadline is of no use later. */
const MAX_ATTEMPTS = 30;

/** Sends the e-mails of alerts: each leased, sent under a Message-ID of its own, marked as sent. Sent again after a crash, it is the same letter to a mail server. */
@Injectable()
export class AlertMailDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'sending alerts failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(MAILER) private readonly mailer: Mailer,
    private readonly log: PinoLogger,
  ) {
    log.setContext(AlertMailDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    if (this.mailer.kind === 'none') return { restMs: REST_WITHOUT_SERVER_MS };
    const mails = await this.store.alerts.takeMails(BATCH, LEASE_MS);
    for (const mail of mails) await this.send(mail);
    return { restMs: mails.length === BATCH ? 0 : REST_MS };
  }

  private async send(mail: AlertMail): Promise<void> {
    try {
      const { procedure, step } = await letterSource(this.store, mail);
      await this.mailer.send({ to: mail.to, ...letterOf(mail, procedure, step), id: `<alert.${mail.person}.${mail.id}@mot-cua.invalid>` });
      await this.store.alerts.mailed(mail);
    } catch (error) {
      const delay = Math.min(FIRST_RETRY_MS * 2 ** Math.min(mail.attempts, 10), LONGEST_RETRY_MS);
      const last = mail.attempts >= MAX_ATTEMPTS;
      this.log.warn({ err: error, alert: mail.id, attempts: mail.attempts, last }, 'an alert was not sent');
      await this.store.alerts.notMailed(mail, last ? undefined : delay);
    }
  }
}

/** Names a letter needs: of the procedure, and of the step in it. */
async function letterSource(
  store: Store,
  { procedure: id, version, node }: AlertMail,
): Promise<{ procedure: string; step: string | undefined }> {
  const [found, compiled] = await Promise.all([store.procedures.findVersion(id, version), store.procedures.compiled(id, version)]);
  return { procedure: found?.package.name.vi ?? id, step: compiled.nodes.find((each) => each.id === node)?.name?.vi };
}
