import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CounterSlip, type Store } from '@mot-cua/store';
import { Once } from '../door/once';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { PublishedVersions } from '../procedures/published-versions';
import { CalledBy, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { checkApplicant } from './check-applicant';
import { Receivable } from './receivable';
import { ReturningPage, ReturningQuery, type ReturningApplicantView, SlipPage, SlipToGive, SlipView } from './slip-views';

/** Dossiers looked through for people who were here before. */
const MOST_LOOKED_AT = 12;

/** The two outcomes of the counter check that receive nothing, and finding people who come again. */
@ApiTags('reception')
@Controller('reception')
export class SlipController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly receivable: Receivable,
    private readonly dossiers: DossierReader,
  ) {}

  @Post('slips')
  @Once()
  @Allows('receive')
  @ApiCreatedResponse({ type: SlipView })
  async give(@CalledBy() caller: Caller, @Body() body: SlipToGive): Promise<SlipView> {
    const { agency } = postOf(caller);
    await this.receivable.get(agency, body.procedure, body.version);
    const items = body.items.map((item) => item.trim()).filter(Boolean);
    const wrong = checkApplicant(body.applicant);
    if (body.kind === 'supplement' && items.length === 0) wrong.push({ path: '/items', code: 'field.missing' });
    if (wrong.length > 0) throw new Refusal('request.invalid', { errors: wrong });
    const { kind, procedure, version, channel, applicant, reason, contact } = body;
    const slip = await this.store.counterSlips.issue(caller.scope, {
      agency,
      kind,
      procedure,
      version,
      channel,
      applicant,
      items: kind === 'supplement' ? items : [],
      reason,
      person: caller.person,
      ...(contact ? { contact } : {}),
    });
    return this.shown(slip);
  }

  @Get('slips')
  @Allows('receive')
  @ApiOkResponse({ type: SlipPage })
  async latest(@CalledBy() caller: Caller): Promise<SlipPage> {
    const slips = await this.store.counterSlips.latest(caller.scope, postOf(caller).agency);
    return { rows: await Promise.all(slips.map((slip) => this.shown(slip))) };
  }

  @Get('slips/:id')
  @Allows('receive', 'audit')
  @ApiOkResponse({ type: SlipView })
  async read(@CalledBy() caller: Caller, @Param('id') id: string): Promise<SlipView> {
    const slip = await this.store.counterSlips.find(caller.scope, id);
    if (!slip) throw new Refusal('not-found');
    return this.shown(slip);
  }

  /** People of earlier dossiers of this office, newest first, each once: their data need not be asked twice. The reading is recorded. */
  @Get('applicants')
  @Allows('receive')
  @ApiOkResponse({ type: ReturningPage })
  async returning(@CalledBy() caller: Caller, @Query() { q }: ReturningQuery): Promise<ReturningPage> {
    const { rows } = await this.store.dossiers.list(caller.scope, { q, limit: MOST_LOOKED_AT });
    const found = new Map<string, ReturningApplicantView>();
    for (const { id, code, procedure, version, openedAt } of rows) {
      const { applicant } = await this.dossiers.get(caller, id);
      if (!applicant || found.has(applicant.idNumber)) continue;
      await this.dossiers.recordReading(caller, id, 'personal');
      const procedureName = (await this.versions.get(procedure, version)).package.name;
      found.set(applicant.idNumber, { applicant, code, procedureName, at: instantText(openedAt) });
    }
    return { rows: [...found.values()] };
  }

  private async shown(slip: CounterSlip): Promise<SlipView> {
    const { package: content } = await this.versions.get(slip.procedure, slip.version);
    const clerks = await this.directory.people([slip.person]);
    const { id, kind, number, year, channel, applicant, items, reason, contact, person, at } = slip;
    return {
      id,
      kind,
      number: `${String(number).padStart(2, '0')}/${SYMBOLS[kind]}`,
      year,
      procedure: content.name,
      procedureCode: content.code,
      channel,
      office: await this.directory.agencyName(slip.agency),
      applicant,
      items: [...items],
      reason,
      ...(contact !== undefined ? { contact } : {}),
      clerk: clerks.get(person) ?? person,
      at: instantText(at),
    };
  }
}

/** Phiếu bổ sung, phiếu từ chối. */
const SYMBOLS: Readonly<Record<CounterSlip['kind'], string>> = { supplement: 'PBS', refusal: 'PTC' };
