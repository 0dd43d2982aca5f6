import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { newDossierId, type Store, type Verification } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { Once } from '../door/once';
import { DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { CalledBy, officer, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { VerificationPage, VerificationToRecord, VerificationView } from './verification-views';

/** Verifications with the applicant present: time, place, participants and content are entered in the system. */
@ApiTags('dossiers')
@Controller('dossiers/:id/verifications')
export class VerificationController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly dossiers: DossierReader,
  ) {}

  @Get()
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: VerificationPage })
  async list(@CalledBy() caller: Caller, @Param('id') id: string): Promise<VerificationPage> {
    await this.dossiers.outline(caller, id);
    await this.dossiers.recordReading(caller, id, 'personal');
    return { rows: await this.shown(await this.store.verifications.of(caller.scope, id)) };
  }

  /** The record is kept beside the history, which says that there is one, when and by whom. */
  @Post()
  @Once()
  @Allows('receive', 'process')
  @ApiCreatedResponse({ type: VerificationView })
  async record(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { heldAt, place, participants, content }: VerificationToRecord,
  ): Promise<VerificationView> {
    const { agency } = await this.dossiers.outline(caller, id);
    const held = Date.parse(heldAt);
    if (held > (await this.store.clock.now())) throw new Refusal('request.invalid', { errors: [{ path: '/heldAt', code: 'field.past' }] });
    const verification = { id: newDossierId(), person: caller.person, heldAt: held, place, participants, content };
    await this.store.verifications.record(caller.scope, { ...verification, agency, dossier: id });
    const command = { id: key, kind: 'AddRemark', ref: verification.id, what: 'verification' } as const;
    const handled = await this.store.dossiers.handle({ dossier: id, caller: officer(caller), command });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    const [shown] = await this.shown([{ ...verification, at: handled.at }]);
    return shown as VerificationView;
  }

  private async shown(verifications: readonly Verification[]): Promise<VerificationView[]> {
    const names = await this.directory.people(verifications.map(({ person }) => person));
    return verifications.map(({ person, heldAt, at, ...rest }) => ({
      ...rest,
      heldAt: instantText(heldAt),
      by: names.get(person) ?? person,
      at: instantText(at),
    }));
  }
}
