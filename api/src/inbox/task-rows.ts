import { Inject, Injectable } from '@nestjs/common';
import { level, type LevelThresholds, remaining, type RunningLimit, type WorkingCalendar } from '@mot-cua/calendar';
import { type Instant, stepPauses } from '@mot-cua/engine';
import { type Node } from '@mot-cua/procedure';
import { type OpenTask, type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { PublishedVersions } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { STORE } from '../store-provider';
import { type TaskRowView } from '../tasks/task-views';

/** What levels are computed by. */
type Levelling = { readonly calendar: WorkingCalendar; readonly thresholds: LevelThresholds };

/** Rows of the inbox as officers read them: names instead of ids, time left in the unit of the limit, the level of this moment. */
@Injectable()
export class TaskRows {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
  ) {}

  async of(tasks: readonly OpenTask[], now: Instant): Promise<TaskRowView[]> {
    const holders = await this.directory.people(tasks.flatMap(({ holder }) => (holder === undefined ? [] : [holder])));
    return Promise.all(tasks.map((task) => this.row(task, now, holders)));
  }

  private async row(task: OpenTask, now: Instant, holders: ReadonlyMap<string, string>): Promise<TaskRowView> {
    const version = await this.versions.get(task.procedure, task.version);
    const node = version.graph.findNode(task.node);
    const calendar = await this.calendars.ofAgency(task.owner);
    const thresholds = this.store.levels.of(task.procedure);
    return {
      dossier: task.dossier,
      visit: task.visit,
      code: task.code,
      procedure: task.procedure,
      procedureName: version.package.name,
      node: task.node,
      nodeName: node?.name ?? { vi: task.node, en: task.node },
      agency: task.agency,
      role: task.role,
      applicantName: task.applicantName,
      channel: task.channel,
      ...(task.holder !== undefined ? { holder: { person: task.holder, name: holders.get(task.holder) ?? task.holder } } : {}),
      receivedAt: instantText(task.receivedAt),
      since: instantText(task.since),
      ...stepTime({ calendar, thresholds }, node, task, now),
      ...dossierTime({ calendar, thresholds }, task, now),
    };
  }
}

function timeLeft(
  { calendar, thresholds }: Levelling,
  running: RunningLimit | undefined,
  now: Instant,
): Pick<TaskRowView, 'due' | 'remaining' | 'level'> {
  if (!running) return {};
  const { value, unit, text } = remaining(calendar, running, now);
  return { due: instantText(running.due), remaining: { value, unit, text }, level: level(calendar, running, now, thresholds) };
}

/** A step's time; without a limit of its own (a due time set by hand) only whether it has passed. */
function stepTime(by: Levelling, node: Node | undefined, { since, due, pausedAt, dossierClock }: OpenTask, now: Instant) {
  const { limit } = node ?? {};
  if (due !== undefined && !limit) return { due: instantText(due), level: now > due ? ('red' as const) : ('green' as const) };
  if (!limit || due === undefined) return {};
  const past =
    node?.pauses === undefined && dossierClock ? stepPauses({ clocks: [dossierClock] }, since).filter(({ to }) => to !== undefined) : [];
  const pauses = pausedAt === undefined ? past : [...past, { from: Math.max(pausedAt, since), reason: '' }];
  return { ...timeLeft(by, { limit, start: since, due, pauses }, now), ...(pausedAt !== undefined && { paused: true }) };
}

/** The dossier's statutory time: while its clock is paused it stays as it was, once it has stopped nothing is left to say but the due time. */
function dossierTime(
  { calendar, thresholds }: Levelling,
  { dossierDue, dossierClock }: OpenTask,
  now: Instant,
): Pick<TaskRowView, 'dossierDue' | 'dossierLevel'> {
  if (dossierDue === undefined) return {};
  const due = { dossierDue: instantText(dossierDue) };
  if (!dossierClock?.limit || dossierClock.state === 'stopped') return due;
  const { limit, startedAt, pauses = [] } = dossierClock;
  return { ...due, dossierLevel: level(calendar, { limit, start: startedAt, due: dossierDue, pauses }, now, thresholds) };
}
