import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DEFAULT_UNIT_THRESHOLDS, subtractWorking, WORKING_DAY_HOURS } from '@mot-cua/calendar';
import { type Instant } from '@mot-cua/engine';
import { LATENESS, type LevelCounts, type OverseenStep, type Store } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { CalledBy, type Caller, officer, postOf } from '../sign-in/caller';
import { STORE } from '../store-provider';
import {
  LatenessToRecord,
  OfficersQuery,
  OverviewDataView,
  OverviewDossierPage,
  OverviewDossierQuery,
  type OverviewDossierView,
  OverviewOfficers,
  type OverviewStepView,
  OverviewTaskPage,
  OverviewTaskQuery,
  PeriodQuery,
  ResolvedDossierPage,
  ResolvedQuery,
} from './overview-views';

/** Working days of lateness from which on it is prolonged ("trễ hẹn kéo dài", R-46); no text fixes the number. */
const PROLONGED_DAYS = 5;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const MAX_DAYS = 400;

const nothingDone = { opened: 0, closed: 0, closedEarly: 0, closedLate: 0, tasksDone: 0, tasksEarly: 0, tasksLate: 0 };
const nothing: LevelCounts = { red: 0, orange: 0, yellow: 0, green: 0, paused: 0 };

/** The leader's overview: levels per unit, officer and cause at the moment of asking, and the lists behind each number. */
@ApiTags('overview')
@Controller()
export class OverviewController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
    private readonly reader: DossierReader,
  ) {}

  @Get('overview')
  @Allows('oversee', 'audit')
  @ApiOkResponse({ type: OverviewDataView })
  async read(@CalledBy() caller: Caller, @Query() { from, to }: PeriodQuery): Promise<OverviewDataView> {
    refuseLongPeriod(from, to);
    const { overview } = this.store;
    const { scope } = caller;
    const now = await this.store.clock.now();
    const [dossiers, tasks, resolved, weeks, causes, prolonged] = await Promise.all([
      overview.dossiers(scope),
      overview.tasks(scope),
      overview.resolved(scope, from, to),
      overview.weeks(scope, dayOf(now)),
      overview.causes(scope),
      overview.causes(scope, await this.longAgo(caller, now)),
    ]);
    const agencies = await Promise.all(
      scope.map(async (id) => {
        const record = await this.directory.agency(id);
        const { agency: _agency, ...done } = resolved.find(({ agency }) => agency === id) ?? { agency: id, ...nothingDone };
        return {
          agency: id,
          name: await this.directory.agencyName(id),
          tier: record?.tier ?? 'province',
          ...(record?.parent !== undefined && scope.includes(record.parent) && { parent: record.parent }),
          dossiers: dossiers.rows.find(({ agency }) => agency === id)?.counts ?? nothing,
          tasks: tasks.find(({ agency }) => agency === id)?.counts ?? nothing,
          ...done,
        };
      }),
    );
    return {
      now: instantText(now),
      from,
      to,
      thresholds: DEFAULT_UNIT_THRESHOLDS,
      agencies,
      weeks: [...weeks],
      causes: causes.map(({ cause, dossiers: count }) => ({
        cause,
        dossiers: count,
        prolonged: prolonged.find((one) => one.cause === cause)?.dossiers ?? 0,
      })),
      prolongedDays: PROLONGED_DAYS,
    };
  }

  @Get('overview/officers')
  @Allows('oversee', 'audit')
  @ApiOkResponse({ type: OverviewOfficers })
  async officers(@CalledBy() caller: Caller, @Query() { agency }: OfficersQuery): Promise<OverviewOfficers> {
    const rows = await this.store.overview.officers(caller.scope, await this.under(caller, agency));
    const names = await this.directory.people(rows.flatMap(({ holder }) => holder ?? []));
    return {
      rows: await Promise.all(
        rows.map(async ({ holder, agency: unit, role, counts }) => ({
          agency: unit,
          agencyName: await this.directory.agencyName(unit),
          role,
          roleName: await this.directory.roleName(role),
          tasks: counts,
          ...(holder !== undefined && { person: holder, name: names.get(holder) ?? holder }),
        })),
      ),
    };
  }

  @Get('overview/dossiers')
  @Allows('oversee', 'audit')
  @ApiOkResponse({ type: OverviewDossierPage })
  async dossiers(@CalledBy() caller: Caller, @Query() query: OverviewDossierQuery): Promise<OverviewDossierPage> {
    const { agency, level, prolonged, cause, after } = query;
    const now = await this.store.clock.now();
    const page = await this.store.overview.dossierList(caller.scope, {
      agencies: await this.under(caller, agency),
      ...(level && { level }),
      ...(prolonged && { dueBefore: await this.longAgo(caller, now) }),
      ...(cause && { cause, ...(!prolonged && { dueBefore: now }) }),
      ...(after !== undefined && { after }),
    });
    const names = await this.directory.people(
      page.rows.flatMap(({ steps, cause: known }) => [
        ...steps.flatMap(({ holder }) => holder ?? []),
        ...(known?.person ? [known.person] : []),
      ]),
    );
    const rows = await Promise.all(
      page.rows.map(async (row): Promise<OverviewDossierView> => {
        const version = await this.versions.get(row.procedure, row.version);
        const { cause: known } = row;
        return {
          id: row.id,
          code: row.code,
          procedure: version.package.name,
          agency: await this.directory.agencyName(row.agency),
          due: instantText(row.due),
          level: row.level,
          steps: await Promise.all(row.steps.map((step) => this.step(step, version, names))),
          ...(known && {
            cause: {
              cause: known.cause as NonNullable<OverviewDossierView['cause']>['cause'],
              note: known.note,
              at: instantText(known.at),
              ...(known.person !== undefined && { by: names.get(known.person) ?? known.person }),
            },
          }),
        };
      }),
    );
    return { rows, ...(page.next !== undefined && { next: page.next }) };
  }

  @Get('overview/resolved')
  @Allows('oversee', 'audit')
  @ApiOkResponse({ type: ResolvedDossierPage })
  async resolved(
    @CalledBy() caller: Caller,
    @Query() { from, to, agency, timeliness, after }: ResolvedQuery,
  ): Promise<ResolvedDossierPage> {
    refuseLongPeriod(from, to);
    const page = await this.store.overview.resolvedList(caller.scope, {
      agencies: await this.under(caller, agency),
      from,
      to,
      ...(timeliness && { timeliness }),
      ...(after !== undefined && { after }),
    });
    const rows = await Promise.all(
      page.rows.map(async ({ id, code, procedure, version, agency: owner, endedAt, due, timeliness: how, apologised }) => ({
        id,
        code,
        procedure: (await this.versions.get(procedure, version)).package.name,
        agency: await this.directory.agencyName(owner),
        endedAt: instantText(endedAt),
        apologised,
        ...(due !== undefined && { due: instantText(due) }),
        ...(how && { timeliness: how }),
      })),
    );
    return { rows, ...(page.next !== undefined && { next: page.next }) };
  }

  @Get('overview/tasks')
  @Allows('oversee', 'audit')
  @ApiOkResponse({ type: OverviewTaskPage })
  async tasks(@CalledBy() caller: Caller, @Query() query: OverviewTaskQuery): Promise<OverviewTaskPage> {
    const { agency, person, role, level, after } = query;
    const page = await this.store.overview.taskList(caller.scope, {
      agencies: await this.under(caller, agency),
      ...(person !== undefined && { holder: person }),
      ...(role !== undefined && { role }),
      ...(level && { level }),
      ...(after !== undefined && { after }),
    });
    const names = await this.directory.people(page.rows.flatMap(({ holder }) => holder ?? []));
    const rows = await Promise.all(
      page.rows.map(async (row) => {
        const version = await this.versions.get(row.procedure, row.version);
        const { dossier, code, level: standing } = row;
        return { dossier, code, procedure: version.package.name, level: standing, step: await this.step(row, version, names) };
      }),
    );
    return { rows, ...(page.next !== undefined && { next: page.next }) };
  }

  /** Why it is late, for the list of prolonged lateness: a remark in the dossier's history, so that nothing is overwritten. */
  @Post('dossiers/:id/lateness')
  @HttpCode(204)
  @Allows('receive', 'process')
  @ApiNoContentResponse()
  async lateness(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { cause, note }: LatenessToRecord,
  ): Promise<void> {
    await this.reader.outline(caller, id);
    const handled = await this.store.dossiers.handle({
      dossier: id,
      caller: officer(caller),
      command: { id: key, kind: 'AddRemark', ref: `${LATENESS}${cause}`, what: note },
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
  }

  private async step(
    { visit, node, agency, role, holder, due }: OverseenStep,
    { graph }: Awaited<ReturnType<PublishedVersions['get']>>,
    names: ReadonlyMap<string, string>,
  ): Promise<OverviewStepView> {
    return {
      visit,
      name: graph.findNode(node)?.name ?? { vi: node, en: node },
      agency: await this.directory.agencyName(agency),
      role: await this.directory.roleName(role),
      ...(holder !== undefined && { holder: names.get(holder) ?? holder }),
      ...(due !== undefined && { due: instantText(due) }),
    };
  }

  /** An agency with everything under it, as far as the caller sees; the whole scope when none is named. */
  private async under(caller: Caller, agency: number | undefined): Promise<readonly number[]> {
    if (agency === undefined) return caller.scope;
    const subtree = await this.store.organisation.subtree(agency);
    return subtree.filter((id) => caller.scope.includes(id));
  }

  /** Before this moment a due time has been passed for so many working days. */
  private async longAgo(caller: Caller, now: Instant): Promise<Instant> {
    const calendar = await this.calendars.ofAgency(postOf(caller).agency);
    return subtractWorking(calendar, now, PROLONGED_DAYS * WORKING_DAY_HOURS * HOUR_MS);
  }
}

function refuseLongPeriod(from: string, to: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days < 1 || days > MAX_DAYS)
    throw new Refusal('request.invalid', { errors: [{ path: '/to', code: 'field.date-range', values: { max: MAX_DAYS } }] });
}

/** The Vietnamese date of an instant. */
const dayOf = (now: Instant): string => new Date(now + 7 * HOUR_MS).toISOString().slice(0, 10);
