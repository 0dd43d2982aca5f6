import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Data } from '@mot-cua/engine';
import { type DossierSummary, type Store } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { DueTimes } from '../reception/due-times';
import { CalledBy, officer, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { DossierReader } from './dossier-reader';
import { DossierDetailView, DossierPage, DossierQuery, OutsideMessage, ReadingPage, type DossierRowView } from './dossier-views';
import { instantText } from './instant-text';
import { nationalStatusOf, resolutionClock } from './national-status-of';

/** Dossiers of the agencies the caller's post sees. */
@ApiTags('dossiers')
@Controller('dossiers')
export class DossierController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly reader: DossierReader,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly dueTimes: DueTimes,
  ) {}

  @Get()
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: DossierPage })
  async list(@CalledBy() caller: Caller, @Query() { status, ...filter }: DossierQuery): Promise<DossierPage> {
    const page = await this.store.dossiers.list(caller.scope, { ...filter, ...(status ? { open: status === 'open' } : {}) });
    const rows = await Promise.all(page.rows.map((row) => this.row(row, page.now)));
    return { rows, ...(page.next !== undefined ? { next: page.next } : {}) };
  }

  @Get(':id')
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: DossierDetailView })
  async read(@CalledBy() caller: Caller, @Param('id') id: string): Promise<DossierDetailView> {
    return this.reader.view(caller, await this.reader.get(caller, id));
  }

  /** Records what a dossier waits for from outside and was told at the counter, e.g. that a payment was made; only where it was received. */
  @Post(':id/messages')
  @HttpCode(200)
  @Allows('receive')
  @ApiOkResponse({ type: DossierDetailView })
  async message(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { name, payload }: OutsideMessage,
  ): Promise<DossierDetailView> {
    await this.reader.outline(caller, id);
    const handled = await this.store.dossiers.handle({
      dossier: id,
      caller: officer(caller),
      command: { id: key, kind: 'ReceiveMessage', messageId: key, name, ...(payload ? { payload: payload as Data } : {}) },
      check: ({ agency, actor }) => (actor.agency === agency ? undefined : { code: 'caller.no-right' }),
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    return this.reader.view(caller, await this.reader.get(caller, id));
  }

  @Get(':id/readings')
  @Allows('audit')
  @ApiOkResponse({ type: ReadingPage })
  async readings(@CalledBy() caller: Caller, @Param('id') id: string): Promise<ReadingPage> {
    await this.reader.get(caller, id);
    const readings = await this.store.readings.of(caller.scope, id);
    const names = await this.directory.people(readings.map(({ person }) => person));
    return {
      rows: readings.map(({ person, what, at, purpose }) => ({
        person,
        name: names.get(person) ?? person,
        what,
        at: instantText(at),
        ...(purpose !== undefined ? { purpose } : {}),
      })),
    };
  }

  private async row(row: DossierSummary, now: number): Promise<DossierRowView> {
    const version = await this.versions.get(row.procedure, row.version);
    const status = nationalStatusOf(row.state);
    const time = await this.dueTimes.ofClock(resolutionClock(row.state), row.state, now);
    return {
      id: row.id,
      code: row.code,
      procedure: row.procedure,
      procedureName: version.package.name,
      applicantName: row.applicantName,
      receivedAt: instantText(row.openedAt),
      ...(time?.due !== undefined ? { due: time.due } : {}),
      ...(row.closedAt !== undefined ? { closedAt: instantText(row.closedAt) } : {}),
      status: status.number,
      statusName: status.name,
      ...(time?.level && row.closedAt === undefined ? { level: time.level } : {}),
      ...(time?.timeliness ? { timeliness: time.timeliness } : {}),
      ...(row.outcome !== undefined ? { outcome: row.outcome } : {}),
    };
  }
}
