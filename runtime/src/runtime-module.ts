import { Module, type DynamicModule } from '@nestjs/common';
import { type Store } from '@mot-cua/store';
import { LoggerModule, PinoLogger } from 'nestjs-pino';
import { AlertMailDuty, MAILER } from './alerts/mail-duty';
import { AlertTimeDuty } from './alerts/time-duty';
import { workAlerts } from './alerts/work-alerts';
import { AnnouncementDuty } from './beginnings/announcement-duty';
import { TimerStartDuty } from './beginnings/timer-start-duty';
import { BookDuty } from './checks/book-duty';
import { FigureDuty } from './figures/figure-duty';
import { connectorsOf } from './jobs/connector';
import { demonstrationTaxSystem } from './jobs/demonstration-connectors';
import { CONNECTORS, JobDuty } from './jobs/job-duty';
import { notifyApplicant } from './jobs/notify-applicant';
import { LevelDuty } from './levels/level-duty';
import { OrderDuty } from './orders/order-duty';
import { applicantNotices } from './outbox/applicant-notices';
import { betweenDossiers } from './outbox/between-dossiers';
import { calledDossiers } from './outbox/called-dossiers';
import { type Mailer } from './outbox/mailer';
import { OutboxDuty, SINKS } from './outbox/outbox-duty';
import { type Sink } from './outbox/sink';
import { LOG_PUBLISHING, LogDuty, type LogPublishing } from './public-log/log-duty';
import { storeProvider } from './store-provider';
import { TimerDuty } from './timers/timer-duty';
import { UpkeepDuty } from './upkeep/upkeep-duty';

export type RuntimeOptions = {
  readonly mailer: Mailer;
  readonly publishing: LogPublishing;
  /** Systems of others are played by us. */
  readonly demonstration: boolean;
  /** Level of the log. */
  readonly log: string;
};

/** Everything the runtime does, each duty in rounds of its own. Any number of runtimes may run on one database. */
@Module({})
export class RuntimeModule {
  static with(store: Store, { mailer, publishing, demonstration, log }: RuntimeOptions): DynamicModule {
    const connectors = [notifyApplicant(store, mailer), ...(demonstration ? [demonstrationTaxSystem] : [])];
    return {
      module: RuntimeModule,
      imports: [LoggerModule.forRoot({ pinoHttp: { level: log } })],
      providers: [
        storeProvider(store),
        { provide: CONNECTORS, useValue: connectorsOf(connectors) },
        {
          provide: SINKS,
          inject: [PinoLogger],
          useFactory: (logger: PinoLogger): Sink[] => [
            betweenDossiers(store, ({ event, name }, { dossier }) =>
              logger.info({ dossier, event, name }, 'thrown, and nobody waits for it'),
            ),
            calledDossiers(store, (why, { dossier }) => logger.info({ dossier, why }, 'an answer between dossiers was not taken')),
            workAlerts(store),
            ...(mailer.kind === 'none' ? [] : [applicantNotices(store, mailer)]),
          ],
        },
        { provide: MAILER, useValue: mailer },
        { provide: LOG_PUBLISHING, useValue: publishing },
        TimerDuty,
        TimerStartDuty,
        AnnouncementDuty,
        JobDuty,
        OutboxDuty,
        BookDuty,
        FigureDuty,
        LevelDuty,
        OrderDuty,
        LogDuty,
        AlertTimeDuty,
        AlertMailDuty,
        UpkeepDuty,
      ],
    };
  }
}
