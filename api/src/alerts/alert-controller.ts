import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AlertRow, type Store } from '@mot-cua/store';
import { Once } from '../door/once';
import { instantText } from '../dossiers/instant-text';
import { Allows } from '../policy/policy';
import { PublishedVersions } from '../procedures/published-versions';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { AlertCount, AlertPage, AlertQuery, AlertSettingsView, AlertsRead, type AlertRowView } from './alert-views';

const PAGE = 100;

/** What the caller was told of, and what they want to be told of. */
@ApiTags('alerts')
@Controller('alerts')
export class AlertController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly versions: PublishedVersions,
  ) {}

  @Get()
  @Allows('signed-in')
  @ApiOkResponse({ type: AlertPage })
  async list(@CalledBy() caller: Caller, @Query() { after }: AlertQuery): Promise<AlertPage> {
    const alerts = await this.store.alerts.of(caller.scope, caller.person, after);
    const rows = await Promise.all(alerts.map((alert) => this.row(alert)));
    const last = rows.at(-1)?.id;
    return { rows, ...(rows.length === PAGE && last !== undefined ? { next: last } : {}) };
  }

  @Get('count')
  @Allows('signed-in')
  @ApiOkResponse({ type: AlertCount })
  async count(@CalledBy() { scope, person }: Caller): Promise<AlertCount> {
    return { unread: await this.store.alerts.unread(scope, person) };
  }

  @Post('read')
  @HttpCode(200)
  @Allows('signed-in')
  @ApiOkResponse({ type: AlertCount })
  async read(@CalledBy() { scope, person }: Caller, @Body() { until }: AlertsRead): Promise<AlertCount> {
    await this.store.alerts.read(person, until);
    return { unread: await this.store.alerts.unread(scope, person) };
  }

  @Get('settings')
  @Allows('signed-in')
  @ApiOkResponse({ type: AlertSettingsView })
  async settings(@CalledBy() { person }: Caller): Promise<AlertSettingsView> {
    const { email, bell, mail } = await this.store.alerts.settings(person);
    return { email, bell: [...bell], mail: [...mail] };
  }

  @Put('settings')
  @Allows('signed-in')
  @Once()
  @ApiOkResponse({ type: AlertSettingsView })
  async save(@CalledBy() { person }: Caller, @Body() { email, bell, mail }: AlertSettingsView): Promise<AlertSettingsView> {
    await this.store.alerts.saveSettings(person, { email, bell, mail });
    return { email, bell, mail };
  }

  private async row({ id, kind, dossier, code, procedure, version, visit, node, due, at, read }: AlertRow): Promise<AlertRowView> {
    const known = await this.versions.get(procedure, version);
    const stepName = node === undefined ? undefined : known.graph.findNode(node)?.name;
    return {
      id,
      kind,
      dossier,
      code,
      procedureName: known.package.name,
      at: instantText(at),
      read,
      ...(visit === undefined ? {} : { visit }),
      ...(stepName ? { stepName } : {}),
      ...(due === undefined ? {} : { due: instantText(due) }),
    };
  }
}
