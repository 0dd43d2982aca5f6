import { Body, Controller, Get, Inject, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AgencyRecord, newDossierId, type Store } from '@mot-cua/store';
import { Once } from '../door/once';
import { instantText } from '../dossiers/instant-text';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { Administered } from './administered';
import {
  AdministeredAgencies,
  AdministeredAgencyView,
  AdministrationActs,
  AgencyEnding,
  AgencyFields,
  AgencyRename,
  UnitFields,
  UnitView,
} from './agency-views';

/** Agencies and their units: dated, never deleted. Merged and renamed ones keep their number, their past names and their history. */
@ApiTags('administration')
@Controller('administration')
export class AgencyAdministration {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly administered: Administered,
  ) {}

  @Get('agencies')
  @Allows('administer')
  @ApiOkResponse({ type: AdministeredAgencies })
  async agencies(@CalledBy() caller: Caller): Promise<AdministeredAgencies> {
    const reached = await this.administered.agencies(caller);
    const rows = (await this.store.organisation.agencies()).filter(({ id }) => reached.includes(id));
    return { rows: await this.views(rows) };
  }

  @Post('agencies')
  @Once()
  @Allows('administer')
  @ApiCreatedResponse({ type: AdministeredAgencyView })
  async found(@CalledBy() caller: Caller, @Body() body: AgencyFields): Promise<AdministeredAgencyView> {
    if (body.parent === undefined) throw new Refusal('request.invalid', { errors: [{ path: '/parent', code: 'field.missing' }] });
    await this.administered.require(caller, body.parent);
    const known = await this.store.organisation.agencies();
    const id = Math.max(0, ...known.map((agency) => agency.id)) + 1;
    return this.write(caller, { id, ...body }, 'agency.founded');
  }

  /** Everything but the name and the ending. */
  @Put('agencies/:id')
  @Once()
  @Allows('administer')
  @ApiOkResponse({ type: AdministeredAgencyView })
  async change(
    @CalledBy() caller: Caller,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: AgencyFields,
  ): Promise<AdministeredAgencyView> {
    await this.administered.require(caller, id, ...(body.parent === undefined ? [] : [body.parent]));
    const before = await this.store.organisation.findAgency(id);
    if (!before) throw new Refusal('not-found');
    if (body.parent !== undefined && (await this.store.organisation.subtree(id)).includes(body.parent))
      throw new Refusal('request.invalid', { errors: [{ path: '/parent', code: 'field.circle' }] });
    const { name: _, ...changed } = body;
    return this.write(caller, { ...before, ...changed, id }, 'agency.changed');
  }

  /** From a day on it has another name; the one before is kept, and histories before that day go on using it. */
  @Post('agencies/:id/names')
  @Once()
  @Allows('administer')
  @ApiCreatedResponse({ type: AdministeredAgencyView })
  async rename(
    @CalledBy() caller: Caller,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: AgencyRename,
  ): Promise<AdministeredAgencyView> {
    await this.administered.require(caller, id);
    const renamed = await this.store.organisation.rename(id, { ...body, by: caller.person });
    if (!renamed) throw new Refusal('not-found');
    await this.administered.record(caller, 'agency.renamed', String(id), { name: body.name.vi, on: body.on, ground: body.ground });
    return this.view(id);
  }

  /** It is dissolved or merged into another. Refused while officers still have posts or open work there: that has to be handed over first. */
  @Post('agencies/:id/ending')
  @Once()
  @Allows('administer')
  @ApiCreatedResponse({ type: AdministeredAgencyView })
  async end(
    @CalledBy() caller: Caller,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: AgencyEnding,
  ): Promise<AdministeredAgencyView> {
    const { on, successor, ground } = body;
    await this.administered.require(caller, id, ...(successor === undefined ? [] : [successor]));
    const before = await this.store.organisation.findAgency(id);
    if (!before || successor === id) throw new Refusal('not-found');
    if (on <= before.from) throw new Refusal('request.invalid', { errors: [{ path: '/on', code: 'field.before-start' }] });
    const open = await this.store.organisation.openAt(id);
    if (open.tasks > 0 || open.posts > 0)
      throw new Refusal('agency.busy', { values: { tasks: open.tasks, posts: open.posts }, members: { open } });
    await this.store.organisation.put({ agencies: [{ ...before, to: on, ...(successor !== undefined && { successor }) }] });
    await this.administered.record(caller, 'agency.ended', String(id), { on, successor, ground });
    return this.view(id);
  }

  @Post('units')
  @Once()
  @Allows('administer')
  @ApiCreatedResponse({ type: UnitView })
  async foundUnit(@CalledBy() caller: Caller, @Body() body: UnitFields): Promise<UnitView> {
    return this.writeUnit(caller, newDossierId(), body);
  }

  @Put('units/:id')
  @Once()
  @Allows('administer')
  @ApiOkResponse({ type: UnitView })
  async changeUnit(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: UnitFields): Promise<UnitView> {
    const before = (await this.store.organisation.units()).find((unit) => unit.id === id);
    if (!before) throw new Refusal('not-found');
    await this.administered.require(caller, before.agency);
    return this.writeUnit(caller, id, body);
  }

  @Get('acts')
  @Allows('administer', 'audit')
  @ApiOkResponse({ type: AdministrationActs })
  async acts(): Promise<AdministrationActs> {
    return { rows: (await this.store.organisation.acts()).map(({ person: _, at, ...act }) => ({ ...act, at: instantText(at) })) };
  }

  private async writeUnit(caller: Caller, id: string, { agency, name, to }: UnitFields): Promise<UnitView> {
    await this.administered.require(caller, agency);
    await this.store.organisation.put({ units: [{ id, agency, name, ...(to !== undefined && { to }) }] });
    await this.administered.record(caller, 'unit.written', id, { agency, name: name.vi, to });
    return { id, name, ...(to !== undefined && { to }) };
  }

  private async write(caller: Caller, fields: AgencyFields & { readonly id: number }, act: string): Promise<AdministeredAgencyView> {
    const { ground, ...agency } = fields;
    const others = (await this.store.organisation.agencies()).filter(({ id }) => id !== agency.id);
    if (agency.identifier !== undefined && others.some(({ identifier, from }) => identifier === agency.identifier && from === agency.from))
      throw new Refusal('request.invalid', { errors: [{ path: '/identifier', code: 'field.taken' }] });
    if (agency.codeFormat === 'TT03/2025' && agency.identifier !== undefined && agency.codeSystem === undefined)
      throw new Refusal('request.invalid', { errors: [{ path: '/codeSystem', code: 'field.missing' }] });
    if (!(await this.store.calendars.find(agency.calendar)))
      throw new Refusal('request.invalid', { errors: [{ path: '/calendar', code: 'field.unknown-value' }] });
    await this.store.organisation.put({ agencies: [agency] });
    await this.administered.record(caller, act, String(agency.id), { name: agency.name.vi, calendar: agency.calendar, ground });
    return this.view(agency.id);
  }

  private async view(id: number): Promise<AdministeredAgencyView> {
    const record = await this.store.organisation.findAgency(id);
    const [view] = record ? await this.views([record]) : [];
    if (!view) throw new Refusal('not-found');
    return view;
  }

  private async views(records: readonly AgencyRecord[]): Promise<AdministeredAgencyView[]> {
    const [names, units] = await Promise.all([this.store.organisation.formerNames(), this.store.organisation.units()]);
    return records.map(({ keys = [], ...record }) => ({
      ...record,
      keys: [...keys],
      formerNames: names.filter(({ agency }) => agency === record.id).map(({ agency: _, ...name }) => name),
      units: units.filter(({ agency }) => agency === record.id).map(({ agency: _, ...unit }) => unit),
    }));
  }
}
