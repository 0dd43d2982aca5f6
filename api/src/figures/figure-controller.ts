import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { subtractWorking } from '@mot-cua/calendar';
import { type DeviationKind } from '@mot-cua/contract';
import { type FigureSearchPart, type FoundMoment, type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { CalledBy, type Caller, postOf } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { FiguredVersionList, FiguresAnswer, FiguresQuery, type FoundMomentView, MomentList, MomentsQuery } from './figure-views';

const HOUR_MS = 3_600_000;
const HUNDREDTH = 100;

/** How dossiers of a procedure version went together: times, paths, lateness, returns and what was not foreseen, down to each dossier and moment. */
@ApiTags('figures')
@Controller('figures')
export class FigureController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
  ) {}

  @Get()
  @Allows('oversee', 'audit')
  @ApiOkResponse({ type: FiguredVersionList })
  async known(@CalledBy() { scope }: Caller): Promise<FiguredVersionList> {
    const rows = await this.store.figures.known(scope);
    return {
      rows: await Promise.all(
        rows.map(async ({ procedure, version }) => ({
          procedure,
          version,
          name: (await this.versions.get(procedure, version)).package.name,
        })),
      ),
    };
  }

  @Get(':procedure/:version')
  @Allows('oversee', 'audit')
  @ApiOkResponse({ type: FiguresAnswer })
  async ask(
    @CalledBy() { scope }: Caller,
    @Param('procedure') procedure: string,
    @Param('version') version: string,
    @Query() { from, to, measure, percentile, agency }: FiguresQuery,
  ): Promise<FiguresAnswer> {
    const answer = await this.store.figures.ask(scope, {
      procedure,
      version: numberOf(procedure, version),
      from: `${from}-01`,
      to: `${to}-01`,
      measure,
      percentile: percentile / HUNDREDTH,
      ...(agency !== undefined && { agency }),
    });
    const names = await this.directory.people(answer.work.flatMap(({ person }) => person ?? []));
    return {
      until: instantText(answer.until),
      steps: answer.steps.map(({ time, waited, worked, ...step }) => ({
        ...step,
        time: hours(time),
        waited: hours(waited),
        worked: hours(worked),
      })),
      flows: [...answer.flows],
      paths: answer.paths.map(({ steps, ...path }) => ({ ...path, steps: [...steps] })),
      closed: answer.closed,
      closedLate: answer.closedLate,
      work: await Promise.all(
        answer.work.map(async ({ role, waited, worked, lateTime, person, ...one }) => ({
          ...one,
          agencyName: await this.directory.agencyName(one.agency),
          role: await this.directory.roleName(role),
          waited: hours(waited),
          worked: hours(worked),
          lateTime: hours(lateTime),
          ...(person !== undefined && { person, name: names.get(person) ?? person }),
        })),
      ),
      deviations: answer.deviations.map(({ kind, count }) => ({ kind: kind as DeviationKind, count })),
    };
  }

  @Get(':procedure/:version/dossiers')
  @Allows('oversee', 'audit')
  @ApiOkResponse({ type: MomentList })
  async find(
    @CalledBy() caller: Caller,
    @Param('procedure') procedure: string,
    @Param('version') version: string,
    @Query() query: MomentsQuery,
  ): Promise<MomentList> {
    const { agency } = query;
    const rows = await this.store.figures.find(caller.scope, {
      procedure,
      version: numberOf(procedure, version),
      ...(agency !== undefined && { agency }),
      ...(await this.search(caller, query)),
    });
    const names = await this.directory.people(rows.flatMap(({ person }) => person ?? []));
    return { rows: await Promise.all(rows.map((row) => this.moment(row, names))) };
  }

  /** What is missing for the kind of search is told by name. */
  private async search(caller: Caller, { what, node, flow, kind, hours: least, person }: MomentsQuery): Promise<FigureSearchPart> {
    if (what === 'passed') return { what, flow: given('flow', flow) };
    if (what === 'deviated') return { what, kind: given('kind', kind) };
    const at = { node: given('node', node), ...(person !== undefined && { person }) };
    if (what !== 'waited') return { what, ...at };
    const ms = given('hours', least) * HOUR_MS;
    const calendar = await this.calendars.ofAgency(postOf(caller).agency);
    return { what, ...at, ms, since: subtractWorking(calendar, await this.store.clock.now(), ms) };
  }

  private async moment(
    { dossier, code, seq, at, agency, person, nth, waited, worked, late, open, passes, ground }: FoundMoment,
    names: ReadonlyMap<string, string>,
  ): Promise<FoundMomentView> {
    return {
      dossier,
      code,
      seq,
      at: instantText(at),
      ...(agency !== undefined && { agencyName: await this.directory.agencyName(agency) }),
      ...(person !== undefined && { name: names.get(person) ?? person }),
      ...(nth !== undefined && { nth }),
      ...(waited !== undefined && { waited: hours(waited) }),
      ...(worked !== undefined && { worked: hours(worked) }),
      ...(late !== undefined && { late: hours(late) }),
      ...(open && { open }),
      ...(passes !== undefined && { passes }),
      ...(ground !== undefined && { ground }),
    };
  }
}

const hours = (ms: number): number => Math.round((ms / HOUR_MS) * HUNDREDTH) / HUNDREDTH;

/** @throws a refusal that names the member */
const given = <Value>(name: string, value: Value | undefined): Value => {
  if (value === undefined) throw new Refusal('request.invalid', { errors: [{ path: `/${name}`, code: 'field.missing' }] });
  return value;
};

const numberOf = (procedure: string, version: string): number => {
  if (!/^\d{1,9}$/.test(version)) throw new Rejected({ code: 'procedure.unknown', detail: { procedure, version } });
  return Number(version);
};
