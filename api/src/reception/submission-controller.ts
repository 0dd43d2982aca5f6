import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { findLegalProfile } from '@mot-cua/calendar';
import { type CommandBody } from '@mot-cua/engine';
import { type Store } from '@mot-cua/store';
import { DossierCharges } from '../charges/dossier-charges';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierReader } from '../dossiers/dossier-reader';
import { DossierStandingView } from '../dossiers/dossier-views';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { CalledBy, officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import {
  PortalSubmission,
  SubmissionAnswer,
  SubmissionDetailView,
  SubmissionPage,
  SubmissionRowView,
  SubmissionToHandIn,
} from './submission-views';
import { Submissions } from './submissions';

/** What is handed in online or by post: by a portal or typed at the counter, and the one-stop's answer to it. */
@ApiTags('reception')
@Controller()
export class SubmissionController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly submissions: Submissions,
    private readonly dossiers: DossierReader,
    private readonly versions: PublishedVersions,
    private readonly directory: Directory,
    private readonly charges: DossierCharges,
  ) {}

  @Get('submissions')
  @Allows('receive')
  @ApiOkResponse({ type: SubmissionPage })
  async list(@CalledBy() caller: Caller): Promise<SubmissionPage> {
    const waiting = await this.store.dossiers.submitted(caller.scope, postOf(caller).agency);
    const rows = await Promise.all(waiting.map((record) => this.submissions.row(record)));
    return { rows: rows.sort(mostUrgentFirst) };
  }

  @Post('submissions')
  @Allows('receive')
  @ApiCreatedResponse({ type: SubmissionRowView })
  async handIn(@CalledBy() caller: Caller, @IdempotencyKey() key: string, @Body() body: SubmissionToHandIn): Promise<SubmissionRowView> {
    const { agency } = postOf(caller);
    const id = await this.submissions.handIn(body, { caller: officer(caller), agency, key, signedIn: caller });
    return this.submissions.row(await this.dossiers.get(caller, id));
  }

  /** The portal hands in what an applicant has filed; who accepts it decides the one-stop. Scans follow through the files of the dossier. */
  @Post('portal/submissions')
  @Allows('portal')
  @ApiCreatedResponse({ type: SubmissionRowView })
  async fromPortal(@IdempotencyKey() key: string, @Body() { office, ...body }: PortalSubmission): Promise<SubmissionRowView> {
    const agency = (await this.directory.agencies()).find(({ identifier }) => identifier === office)?.id;
    if (agency === undefined) throw new Refusal('request.invalid', { errors: [{ path: '/office', code: 'field.unknown' }] });
    const id = await this.submissions.handIn(body, { caller: { kind: 'system', system: 'portal' }, agency, key });
    const record = await this.store.dossiers.find([agency], id);
    if (!record) throw new Rejected({ code: 'dossier.unknown' });
    return this.submissions.row(record);
  }

  @Get('submissions/:id')
  @Allows('receive')
  @ApiOkResponse({ type: SubmissionDetailView })
  read(@CalledBy() caller: Caller, @Param('id') id: string): Promise<SubmissionDetailView> {
    return this.submissions.detail(caller, id);
  }

  /** Accepts (with its fees, in one transaction), asks to complete, refuses (Form 03), or notes that the applicant has completed it. Only the one-stop it was handed in to answers. */
  @Post('submissions/:id/answer')
  @HttpCode(200)
  @Allows('receive')
  @ApiOkResponse({ type: DossierStandingView })
  async answer(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() asked: SubmissionAnswer,
  ): Promise<DossierStandingView> {
    const record = await this.dossiers.get(caller, id);
    if (record.agency !== postOf(caller).agency) throw new Refusal('policy.refused');
    const version = await this.versions.get(record.procedure, record.version);
    const profile = findLegalProfile(record.now)?.id;
    const limit = this.submissions.limitOf(version);
    const { answer, charges = [] } = asked;
    const wrong = answer === 'accept' ? await this.charges.check(record, charges, '/charges') : [];
    if (wrong.length > 0) throw new Refusal('request.invalid', { errors: wrong });
    const said = answer === 'accept' ? this.charges.atReception(caller, version.package.fees, charges) : {};
    const accepting = { ...(limit && { limit }), ...(profile !== undefined && { profile }), ...(said.pause && { pause: said.pause }) };
    const handled = await this.store.dossiers.handle({
      dossier: id,
      caller: officer(caller),
      command: { id: key, ...commandOf(asked, accepting) },
      ...(said.charges ? { charges: said.charges } : {}),
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    return this.dossiers.standing(handled, version);
  }
}

type Accepting = Omit<Extract<CommandBody, { kind: 'AcceptSubmission' }>, 'kind'>;

function commandOf(
  { answer, ground = '', items = [] }: SubmissionAnswer,
  accepting: Accepting,
): Exclude<CommandBody, { kind: 'OpenDossier' }> {
  switch (answer) {
    case 'accept':
      return { kind: 'AcceptSubmission', ...accepting };
    case 'return':
      return { kind: 'ReturnSubmission', ground, items };
    case 'refuse':
      return { kind: 'RefuseSubmission', ground };
    case 'resubmitted':
      return { kind: 'Resubmit', ground };
    default:
      return answer satisfies never;
  }
}

/** By when it is to be answered; what waits for the applicant comes last. */
const mostUrgentFirst = (left: SubmissionRowView, right: SubmissionRowView): number =>
  Number(left.status === 5) - Number(right.status === 5) ||
  Date.parse(left.due ?? left.submittedAt) - Date.parse(right.due ?? right.submittedAt);
