import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CalendarLayer, type Problem } from '@mot-cua/calendar';
import { type CalendarRecord, newDossierId, type RecomputationRecord, type Store } from '@mot-cua/store';
import { Administered } from '../administration/administered';
import { Once } from '../door/once';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal, type WrongPlace } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import {
  CalendarList,
  CalendarRevisions,
  type CalendarRowView,
  CalendarToSave,
  MovingDossierPage,
  MovingQuery,
  RecomputationList,
  RecomputationPreview,
  RecomputationToOrder,
  RecomputationView,
} from './calendar-administration-views';
import { CalendarDataView } from './calendar-view';
import { findCalendarProblems } from './sound-calendar';

const ID_FORM = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Calendars as data of the administration: every change a revision with its notice; due times follow only by an explicit order. */
@ApiTags('calendars')
@Controller('calendars')
export class CalendarAdministration {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly administered: Administered,
  ) {}

  @Get()
  @Allows('administer')
  @ApiOkResponse({ type: CalendarList })
  async list(): Promise<CalendarList> {
    const [records, agencies] = await Promise.all([this.store.calendars.list(), this.store.organisation.agencies()]);
    const names = await this.directory.people(records.map(({ by }) => by));
    return {
      rows: records.map((record): CalendarRowView => {
        const { level, name, years } = record.data;
        return {
          id: record.id,
          level,
          name,
          revision: record.revision,
          changedAt: instantText(record.at),
          by: names.get(record.by) ?? record.by,
          agencies: agencies.filter(({ calendar }) => calendar === record.id).length,
          years: years.map(({ year, status, notice }) => ({ year, status, notice })),
          ...(record.parent !== undefined && { parent: record.parent }),
          ...(record.notice !== undefined && { notice: record.notice }),
        };
      }),
    };
  }

  @Get('recomputations')
  @Allows('administer')
  @ApiOkResponse({ type: RecomputationList })
  async recomputations(): Promise<RecomputationList> {
    return { rows: (await this.store.recomputations.list()).map(recomputationView) };
  }

  @Get(':id/revisions')
  @Allows('administer')
  @ApiOkResponse({ type: CalendarRevisions })
  async revisions(@Param('id') id: string): Promise<CalendarRevisions> {
    const revisions = await this.store.calendars.revisions(id);
    if (revisions.length === 0) throw new Refusal('not-found');
    const names = await this.directory.people(revisions.map(({ by }) => by));
    return { rows: revisions.map(({ at, by, ...rest }) => ({ ...rest, at: instantText(at), by: names.get(by) ?? by })) };
  }

  /** Writes the next revision. Refused with every place named when the days contradict themselves or a calendar laid on this one would break. */
  @Put(':id')
  @Once()
  @Allows('administer')
  @ApiOkResponse({ type: CalendarDataView })
  async save(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: CalendarToSave): Promise<CalendarDataView> {
    if (!ID_FORM.test(id)) throw new Refusal('not-found');
    const { parent, notice, revision } = body;
    const layer: CalendarLayer = { id, ...plain(body.layer) };
    const others = await this.store.calendars.list();
    await this.requireReach(caller, id, others);
    const problems = findCalendarProblems({ layer, ...(parent !== undefined && { parent }) }, others);
    if (problems.length > 0) throw new Refusal('calendar.refused', { errors: problems.map(placeOf), members: { problems } });
    const changed = await this.store.calendars.change({
      id,
      ...(parent !== undefined && { parent }),
      notice,
      data: layer,
      by: caller.person,
      expected: revision,
    });
    if (changed.kind === 'conflict') throw new Refusal('calendar.changed');
    const upper = others.filter(({ id: other }) => other === parent).map(({ data }) => data);
    return {
      id,
      revision: changed.calendar.revision,
      convention: await this.store.calendars.convention(),
      layers: [...upper, layer],
    };
  }

  /** Counts over every open dossier under the caller's agency; nothing is written. */
  @Post(':id/preview')
  @HttpCode(200)
  @Allows('administer')
  @ApiOkResponse({ type: RecomputationPreview })
  async preview(@CalledBy() caller: Caller, @Param('id') id: string): Promise<RecomputationPreview> {
    const preview = await this.store.recomputations.preview({ calendar: id, agencies: await this.agenciesUnder(caller) });
    if (!preview) throw new Refusal('not-found');
    const byAgency = await Promise.all(
      preview.byAgency.map(async ({ agency, moved }) => ({ agency, moved, name: await this.directory.agencyName(agency) })),
    );
    return { ...preview, byAgency };
  }

  /** The dossiers of the preview one by one, some at a time. */
  @Get(':id/moving')
  @Allows('administer')
  @ApiOkResponse({ type: MovingDossierPage })
  async moving(@CalledBy() caller: Caller, @Param('id') id: string, @Query() { after }: MovingQuery): Promise<MovingDossierPage> {
    const page = await this.store.recomputations.moving({ calendar: id, agencies: await this.agenciesUnder(caller) }, after);
    return {
      rows: await Promise.all(
        page.rows.map(async ({ agency, was, due, ...row }) => ({
          ...row,
          agency: await this.directory.agencyName(agency),
          ...(was !== undefined && { was: instantText(was) }),
          ...(due !== undefined && { due: instantText(due) }),
        })),
      ),
      ...(page.next !== undefined && { next: page.next }),
    };
  }

  /** The explicit act: the runtime carries it out in batches, each dossier records what moved. Refused when the calendar changed since the preview. */
  @Post(':id/recomputations')
  @Once()
  @Allows('administer')
  @ApiCreatedResponse({ type: RecomputationView })
  async order(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: RecomputationToOrder): Promise<RecomputationView> {
    const current = await this.store.calendars.find(id);
    if (!current) throw new Refusal('not-found');
    if (current.revision !== body.revision) throw new Refusal('calendar.changed');
    const order = await this.store.recomputations.order({
      id: newDossierId(),
      calendar: id,
      agencies: await this.agenciesUnder(caller),
      revision: body.revision,
      ground: body.ground,
      by: caller.person,
    });
    return recomputationView(order);
  }

  /** Whoever changes a calendar must administer every agency that works by it or by one laid on it. */
  private async requireReach(caller: Caller, id: string, records: readonly CalendarRecord[]): Promise<void> {
    const concerned = [id];
    for (const one of concerned)
      concerned.push(
        ...records.filter(({ parent, id: other }) => parent === one && !concerned.includes(other)).map(({ id: other }) => other),
      );
    const [agencies, reached] = await Promise.all([this.store.organisation.agencies(), this.administered.agencies(caller)]);
    const beyond = agencies.some(({ id: agency, calendar }) => concerned.includes(calendar) && !reached.includes(agency));
    if (beyond) throw new Refusal('policy.refused');
  }

  private agenciesUnder(caller: Caller): Promise<readonly number[]> {
    return this.administered.agencies(caller);
  }
}

/** What class-transformer made of the body, as plain data. */
const plain = (layer: object): Omit<CalendarLayer, 'id'> => JSON.parse(JSON.stringify(layer)) as Omit<CalendarLayer, 'id'>;

const placeOf = ({ code, subject, layer, message }: Problem): WrongPlace => ({
  path: ['/layer', layer, subject].filter((part) => part !== undefined && part !== '').join('/'),
  code,
  message,
});

const recomputationView = ({ orderedAt, finishedAt, ...rest }: RecomputationRecord): RecomputationView => ({
  ...rest,
  orderedAt: instantText(orderedAt),
  ...(finishedAt !== undefined && { finishedAt: instantText(finishedAt) }),
});
