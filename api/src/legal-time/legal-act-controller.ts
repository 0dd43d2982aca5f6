import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CommandBody, RESOLUTION } from '@mot-cua/engine';
import { type Store, type UnderLock } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierReader } from '../dossiers/dossier-reader';
import { DossierStandingView } from '../dossiers/dossier-views';
import { Allows } from '../policy/policy';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { CalledBy, officer, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { ApologyBody, ExtensionBody, GroundBody, PauseBody, SupplementRequestBody, WithdrawalBody } from './legal-act-views';

/**
 * The fixed acts of the law over a dossier's clocks, available wherever the law allows without anybody drawing them. Those that speak to the
 * applicant are the receiving one-stop's; the others also belong to the agency whose step waits.
 */
@ApiTags('legal time')
@Controller('dossiers/:id/acts')
export class LegalActController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly dossiers: DossierReader,
    private readonly versions: PublishedVersions,
  ) {}

  @Post('supplement-request')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: DossierStandingView })
  requestSupplement(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: SupplementRequestBody,
  ) {
    const { visit, ground, items, basis } = body;
    return this.ask(caller, id, key, { kind: 'RequestSupplement', visit, ground, items, ...(basis ? { basis } : {}) }, atWork);
  }

  @Post('supplement')
  @HttpCode(200)
  @Allows('receive')
  @ApiOkResponse({ type: DossierStandingView })
  receiveSupplement(@CalledBy() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string, @Body() { ground }: GroundBody) {
    return this.ask(caller, id, key, { kind: 'ReceiveSupplement', ground }, atReception);
  }

  @Post('extension')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: DossierStandingView })
  extend(@CalledBy() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string, @Body() body: ExtensionBody) {
    const { extension, ground, basis } = body;
    return this.ask(caller, id, key, { kind: 'ExtendClock', extension, ground, basis }, atWork);
  }

  @Post('apology')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: DossierStandingView })
  apologise(@CalledBy() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string, @Body() body: ApologyBody) {
    const { due, ground, signer, number } = body;
    return this.ask(caller, id, key, { kind: 'Reappoint', due: Date.parse(due), ground, signer, ...(number ? { number } : {}) }, atWork);
  }

  @Post('pause')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: DossierStandingView })
  pause(@CalledBy() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string, @Body() { reason, ground }: PauseBody) {
    return this.ask(caller, id, key, { kind: 'ChangeClock', clock: RESOLUTION, to: 'paused', reason, ground }, atWork);
  }

  @Post('resumption')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: DossierStandingView })
  resume(@CalledBy() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string, @Body() { ground }: GroundBody) {
    return this.ask(caller, id, key, { kind: 'ChangeClock', clock: RESOLUTION, to: 'running', ground }, atWork);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Allows('receive')
  @ApiOkResponse({ type: DossierStandingView })
  withdraw(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { ground, outcome }: WithdrawalBody,
  ) {
    return this.ask(caller, id, key, { kind: 'Withdraw', ground, outcome }, atReception);
  }

  private async ask(
    caller: Caller,
    id: string,
    key: string,
    command: Exclude<CommandBody, { kind: 'OpenDossier' }>,
    mayAct: (under: UnderLock, caller: Caller) => boolean,
  ): Promise<DossierStandingView> {
    await this.dossiers.outline(caller, id);
    const handled = await this.store.dossiers.handle({
      dossier: id,
      caller: officer(caller),
      command: { id: key, ...command },
      check: (under) => (mayAct(under, caller) ? undefined : { code: 'caller.no-right' }),
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    const { procedure, version } = handled.state.pinned ?? { procedure: '', version: 0 };
    return this.dossiers.standing(handled, await this.versions.get(procedure, version));
  }
}

/** At the counter where the dossier was received. */
const atReception = ({ actor, agency }: UnderLock, { may }: Caller): boolean => actor.agency === agency && may.includes('receive');

/** There, or where one of its steps waits for the caller's own role. */
const atWork = (under: UnderLock, caller: Caller): boolean =>
  atReception(under, caller) ||
  under.dossier.visits.some(({ waits = [] }) =>
    waits.some(({ work }) => work !== undefined && work.agency === under.actor.agency && work.role === under.actor.role),
  );
