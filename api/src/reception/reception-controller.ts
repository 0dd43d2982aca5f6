import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { findLegalProfile } from '@mot-cua/calendar';
import { wasReceived } from '@mot-cua/engine';
import { type Store } from '@mot-cua/store';
import { type Request } from 'express';
import { checkCharges } from '../charges/check-charges';
import { DossierCharges } from '../charges/dossier-charges';
import { originOf } from '../documents/origin-of';
import { dayOf } from '../documents/paper-words';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierReader } from '../dossiers/dossier-reader';
import { DossierFiles } from '../files/dossier-files';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { SETTINGS, type Settings } from '../settings';
import { CalledBy, officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { checkedAnswers } from '../tasks/answers';
import { matches } from './accent-blind';
import { checkApplicant } from './check-applicant';
import { checkPapers } from './check-papers';
import { DueTimes } from './due-times';
import { DueTimeView } from './due-view';
import { forAnother } from './for-another';
import { Receivable } from './receivable';
import { Receipts } from './receipts';
import {
  CompetentAgencyPage,
  DossierToReceive,
  DueQuery,
  ReceiptView,
  ReceptionPage,
  ReceptionQuery,
  type ReceptionRowView,
} from './reception-views';
import { ReturnPlaces } from './return-places';

/** The counter: what may be received, when it would be due, receiving it, its receipt. */
@ApiTags('reception')
@Controller()
export class ReceptionController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly versions: PublishedVersions,
    private readonly receivable: Receivable,
    private readonly dueTimes: DueTimes,
    private readonly receipts: Receipts,
    private readonly dossiers: DossierReader,
    private readonly files: DossierFiles,
    private readonly charges: DossierCharges,
    private readonly places: ReturnPlaces,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('reception/procedures')
  @Allows('receive')
  @ApiOkResponse({ type: ReceptionPage })
  async procedures(@CalledBy() caller: Caller, @Query() { q, competent }: ReceptionQuery): Promise<ReceptionPage> {
    const offers = await this.receivable.by(postOf(caller).agency, competent);
    const rows = offers.map(({ version, form }): ReceptionRowView => {
      const { code, name, case: which, field, papers, fees, result, committedLimit, statutoryLimit } = version.package;
      const limit = committedLimit ?? statutoryLimit;
      return {
        procedure: version.id,
        version: version.version,
        code,
        name,
        ...(which ? { case: which } : {}),
        field,
        papers: [...papers],
        fees: [...fees],
        result,
        ...(limit ? { limit } : {}),
        ...(form ? { form } : {}),
      };
    });
    return { rows: rows.filter((row) => matches(q, wordsOf(row))) };
  }

  @Get('reception/due')
  @Allows('receive')
  @ApiOkResponse({ type: DueTimeView })
  async due(@CalledBy() caller: Caller, @Query() { procedure, version, competent }: DueQuery): Promise<DueTimeView> {
    const { agency } = postOf(caller);
    const offer = await this.receivable.get(agency, procedure, version, competent);
    const { committedLimit, statutoryLimit } = offer.version.package;
    const now = await this.store.clock.now();
    // Received for another agency its time begins only when that one accepts it: nothing can be promised yet.
    const awaited =
      competent !== undefined && competent !== agency && forAnother(competent, findLegalProfile(now)).clockStart !== undefined;
    return this.dueTimes.ofLimit(awaited ? undefined : (committedLimit ?? statutoryLimit), offer.calendar, now);
  }

  /** One-stops for which this one may receive dossiers (phi địa giới, R-64). */
  @Get('reception/agencies')
  @Allows('receive')
  @ApiOkResponse({ type: CompetentAgencyPage })
  async agencies(@CalledBy() caller: Caller): Promise<CompetentAgencyPage> {
    const others = await this.receivable.others(postOf(caller).agency);
    return {
      rows: others.map(({ id, name }) => ({ agency: id, name })).sort((one, other) => one.name.vi.localeCompare(other.name.vi, 'vi')),
    };
  }

  /** Opens the dossier: code, clock, first tasks, charges and scans come into being in one transaction; the answer is the receipt. */
  @Post('dossiers')
  @Allows('receive')
  @ApiCreatedResponse({ type: ReceiptView })
  async receive(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() body: DossierToReceive,
    @Req() request: Request,
  ): Promise<ReceiptView> {
    const { agency } = postOf(caller);
    const { channel, charges = [], competent = agency } = body;
    const offer = await this.receivable.get(agency, body.procedure, body.version, competent);
    const now = await this.store.clock.now();
    const wrong = [
      ...checkApplicant(body.applicant),
      ...checkPapers(offer.version.package.papers, body.papers),
      ...(await this.places.check(agency, body)),
      ...checkCharges(offer.version.package.fees, { channel, day: dayOf(now) }, charges, '/charges'),
    ];
    if (wrong.length > 0) throw new Refusal('request.invalid', { errors: wrong });
    const answers = checkedAnswers(offer.form, body.data, '/data');
    const scans = [
      ...(await this.files.atReception(caller, offer.version.package.papers, body.papers)),
      ...(await this.files.inOpening(caller, offer.form, answers.data)),
    ];
    const profile = findLegalProfile(now);
    const handled = await this.store.dossiers.open({
      caller: officer(caller),
      id: key,
      agency,
      procedure: body.procedure,
      version: body.version,
      agencies: offer.agencies,
      channel: body.channel,
      applicant: body.applicant,
      papers: body.papers.map(({ id, state, copies }) => ({ id, state, copies })),
      data: answers.data,
      ...(answers.personal.length > 0 ? { personal: answers.personal } : {}),
      returnBy: body.returnBy,
      ...(await this.places.chosen(agency, body)),
      ...(body.note ? { note: body.note } : {}),
      calendar: offer.calendar,
      ...(profile ? { profile: profile.id } : {}),
      ...(competent === agency ? {} : forAnother(competent, profile)),
      ...(scans.length > 0 ? { scans } : {}),
      ...this.charges.atReception(caller, offer.version.package.fees, charges),
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    return this.receipts.of(caller, await this.dossiers.get(caller, handled.dossier), originOf(request, this.settings));
  }

  @Get('dossiers/:id/receipt')
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: ReceiptView })
  async receipt(@CalledBy() caller: Caller, @Param('id') id: string, @Req() request: Request): Promise<ReceiptView> {
    const record = await this.dossiers.get(caller, id);
    if (!wasReceived(record.state)) throw new Rejected({ code: 'dossier.not-accepted' });
    return this.receipts.of(caller, record, originOf(request, this.settings));
  }
}

const wordsOf = ({ code, name, case: which, field }: ReceptionRowView): string[] => [
  code,
  ...[name, which, field].flatMap((text) => (text ? [text.vi, text.en] : [])),
];
