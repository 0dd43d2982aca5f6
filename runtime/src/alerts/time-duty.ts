import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { closingOf, isWorkedDay, nextWorkedDay, officeDay, subtractWorking } from '@mot-cua/calendar';
import { type Instant } from '@mot-cua/engine';
import { MOST_PASSED, type AlertEvent, type AlertTask, type Store } from '@mot-cua/store';
import { PinoLogger } from 'nestjs-pino';
import { Rounds, type Rest } from '../rounds/rounds';
import { STORE } from '../store-provider';
import { about, NO_POST } from './work-alerts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** R-65 sets no time; half a working day is enough to accept what was handed over. Hours in which the receiving unit works. */
export const HAND_OVER_WAITS_MS = 4 * HOUR_MS;
const OPINIONS = 'opinion';
/** Opinions one look takes in. */
const MOST_OPINIONS = 200;
/** How far back a new installation looks: what passed before is not told. */
const FIRST_LOOK_MS = 24 * HOUR_MS;

/** What passing time is told as, with the event's name: the same step late again at a new due time is another event. */
const watches: readonly {
  readonly passing: { readonly kind: 'orange' | 'due' };
  readonly tell: (task: AlertTask) => Pick<AlertEvent, 'kind' | 'event'>;
}[] = [
  {
    passing: { kind: 'orange' },
    tell: (task) => ({ kind: 'due-soon', event: `soon ${task.dossier} ${task.visit ?? ''} ${String(task.due)}` }),
  },
  {
    passing: { kind: 'due' },
    tell: (task) => ({ kind: 'overdue', event: `late ${task.dossier} ${task.visit ?? ''} ${String(task.due)}` }),
  },
];

/**
 * Tells officers what time has brought about: urgent and late steps, hand-overs nobody accepted; and each working day the dossiers
 * due on the next one. Each kind is looked at from where it was last looked at; a runtime that was down tells late, never twice.
 */
@Injectable()
export class AlertTimeDuty implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(
    () => this.round(),
    (error, inARow) => this.log.error({ err: error, inARow }, 'looking for what time brought about failed'),
  );

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly log: PinoLogger,
  ) {
    log.setContext(AlertTimeDuty.name);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<Rest> {
    const now = await this.store.clock.now();
    const more = [];
    for (const watch of watches) more.push(await this.watch(watch, now));
    await this.tellOpinions(now);
    for (const { id } of await this.store.calendars.list()) {
      more.push(await this.watchHandOvers(id, now));
      await this.tellTomorrow(id, now);
    }
    return { restMs: more.includes(true) ? 0 : MINUTE_MS };
  }

  /** True: there is more than one look takes in. */
  private async watch({ passing, tell }: (typeof watches)[number], now: Instant): Promise<boolean> {
    const { alerts } = this.store;
    const from = (await alerts.mark(passing.kind)) ?? now - FIRST_LOOK_MS;
    const tasks = await alerts.passed(passing, from, now);
    const told = await alerts.raise(tasks.map((task) => ({ ...about(task), ...tell(task), at: now })));
    if (told > 0) this.log.info({ passing: passing.kind, told }, 'officers were told');
    return this.looked(passing.kind, from, now, tasks);
  }

  /** Hand-overs nobody accepted within the working hours of the unit that was to: it and the giver are told. A night or a holiday is nobody's delay. */
  private async watchHandOvers(calendarId: string, now: Instant): Promise<boolean> {
    const { alerts, calendars } = this.store;
    const calendar = await calendars.compiled(calendarId).catch(() => undefined);
    if (!calendar) return false;
    const until = subtractWorking(calendar, now, HAND_OVER_WAITS_MS);
    const kind = `handed ${calendarId}`;
    const from = (await alerts.mark(kind)) ?? until - FIRST_LOOK_MS;
    const tasks = await alerts.passed({ kind: 'handed', calendar: calendarId }, from, until);
    const told = await alerts.raise(
      tasks.map((task) => ({
        ...about(task),
        kind: 'not-taken',
        event: `handed ${task.dossier} ${task.visit ?? ''}`,
        at: now,
        ...(task.receivedBy !== undefined ? { besides: task.receivedBy } : {}),
      })),
    );
    if (told > 0) this.log.info({ calendar: calendarId, told }, 'officers were told of hand-overs nobody accepted');
    return this.looked(kind, from, until, tasks);
  }

  /** Remembers up to where was looked. Not all of them were read: what passed last is looked at once more, and told to nobody twice. True: there is more. */
  private async looked(kind: string, from: Instant, until: Instant, tasks: readonly AlertTask[]): Promise<boolean> {
    const whole = tasks.length < MOST_PASSED;
    await this.store.alerts.setMark(kind, whole ? until : from + Math.max(1, Math.floor((until - from) / 2)));
    return !whole;
  }

  /** An opinion that did not come in time: whoever asked is told, and the head of the one-stop. */
  private async tellOpinions(now: Instant): Promise<void> {
    const { alerts, opinions } = this.store;
    const overdue = await opinions.overdue((await alerts.mark(OPINIONS)) ?? now - FIRST_LOOK_MS, now);
    const told = await alerts.raise(
      overdue.map(({ id, dossier, owner, due, askedBy }) => ({
        kind: 'opinion-overdue',
        event: `opinion late ${id}`,
        agency: owner,
        dossier,
        due,
        at: now,
        worker: owner,
        role: NO_POST,
        heads: true,
        besides: askedBy,
      })),
    );
    if (told > 0) this.log.info({ told }, 'officers were told of overdue opinions');
    await alerts.setMark(OPINIONS, overdue.at(MOST_OPINIONS - 1)?.due ?? now);
  }

  /** Once each working day, from its opening on: dossiers due before the next working day ends, to who works on them, their heads, and who received them. */
  private async tellTomorrow(calendarId: string, now: Instant): Promise<void> {
    const calendar = await this.store.calendars.compiled(calendarId).catch(() => undefined);
    if (!calendar) return;
    const today = officeDay(calendar, now);
    if (!isWorkedDay(calendar, today)) return;
    const horizon = closingOf(calendar, nextWorkedDay(calendar, today + 1));
    const kind = `tomorrow ${calendarId}`;
    if (((await this.store.alerts.mark(kind)) ?? 0) >= horizon) return;
    const tasks = await this.store.alerts.dueBetween(calendarId, now, horizon);
    const told = await this.store.alerts.raise(
      tasks.map((task) => ({
        ...about(task),
        kind: 'due-tomorrow',
        event: `tomorrow ${task.dossier} ${String(task.dossierDue)}`,
        at: now,
        heads: true,
        ...(task.dossierDue !== undefined ? { due: task.dossierDue } : {}),
        ...(task.receivedBy !== undefined ? { besides: task.receivedBy } : {}),
      })),
    );
    if (told > 0) this.log.info({ calendar: calendarId, told }, 'officers were told what is due tomorrow');
    await this.store.alerts.setMark(kind, horizon);
  }
}
