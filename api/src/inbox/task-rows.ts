import { Injectable } from '@nestjs/common';
import { level, remaining, type RunningLimit, type WorkingCalendar } from '@mot-cua/calendar';
import { type Instant } from '@mot-cua/engine';
import { type OpenTask } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { PublishedVersions } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { type TaskRowView } from '../tasks/task-views';

/** Rows of the inbox as officers read them: names instead of ids, time left in the unit of the limit, the level of this moment. */
@Injectable()
export class TaskRows {
  constructor(
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
      ...stepTime(calendar, node?.limit, task, now),
      ...dossierTime(calendar, task, now),
    };
  }
}

function timeLeft(
  calendar: WorkingCalendar,
  running: RunningLimit | undefined,
  now: Instant,
): Pick<TaskRowView, 'due' | 'remaining' | 'level'> {
  if (!running) return {};
  const { value, unit, text } = remaining(calendar, running, now);
  return { due: instantText(running.due), remaining: { value, unit, text }, level: level(calendar, running, now) };
}

/** A step's time; without a limit of its own (a due time set by hand) only whether it has passed. */
function stepTime(calendar: WorkingCalendar, limit: RunningLimit['limit'] | undefined, { since, due }: OpenTask, now: Instant) {
  if (due !== undefined && !limit) return { due: instantText(due), level: now > due ? ('red' as const) : ('green' as const) };
  return timeLeft(calendar, limit && due !== undefined ? { limit, start: since, due } : undefined, now);
}

/** The dossier's statutory time: while its clock is paused it stays as it was, once it has stopped nothing is left to say but the due time. */
function dossierTime(
  calendar: WorkingCalendar,
  { dossierDue, dossierClock }: OpenTask,
  now: Instant,
): Pick<TaskRowView, 'dossierDue' | 'dossierLevel'> {
  if (dossierDue === undefined) return {};
  const due = { dossierDue: instantText(dossierDue) };
  if (!dossierClock?.limit || dossierClock.state === 'stopped') return due;
  const { limit, startedAt, pauses = [] } = dossierClock;
  return { ...due, dossierLevel: level(calendar, { limit, start: startedAt, due: dossierDue, pauses }, now) };
}
