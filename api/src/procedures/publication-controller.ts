import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Instant } from '@mot-cua/engine';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { type Store } from '@mot-cua/store';
import { Once } from '../door/once';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { Drafts } from './drafts';
import { firstMoment } from './first-moment';
import { ModelChecks } from './model-checks';
import { ProposalToMake, Publication, ReinstatementToOrder, RetirementToOrder } from './publication-views';
import { ProcedureRows } from './procedure-rows';
import { DraftView, ProcedureDetailView, VersionDetailView } from './procedure-views';

/** From a draft to a version in force, and to its end: proposing, publishing by a second administrator, repealing. */
@ApiTags('procedures')
@Controller('procedures/:id')
export class PublicationController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly drafts: Drafts,
    private readonly checks: ModelChecks,
    private readonly rows: ProcedureRows,
  ) {}

  /** Holds the draft to be ready, for another administrator to publish. Any finding of severity error refuses it. */
  @Put('draft/proposal')
  @Once()
  @Allows('configure')
  @ApiOkResponse({ type: DraftView })
  async propose(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: ProposalToMake): Promise<DraftView> {
    const draft = await this.drafts.get(id);
    await this.checked({ ...draft.package, approval: body.approval });
    const effectiveAt = await this.effective(body.effectiveOn);
    await this.store.proposals.propose({
      procedure: id,
      revision: draft.revision,
      approval: body.approval,
      by: caller.person,
      ...(body.note ? { note: body.note } : {}),
      ...(effectiveAt !== undefined ? { effectiveAt } : {}),
    });
    return this.drafts.view(caller, draft);
  }

  @Delete('draft/proposal')
  @Once()
  @Allows('configure')
  @ApiOkResponse({ type: DraftView })
  async withdraw(@CalledBy() caller: Caller, @Param('id') id: string): Promise<DraftView> {
    const draft = await this.drafts.get(id);
    if (!(await this.store.proposals.withdraw(id))) throw new Refusal('not-found');
    return this.drafts.view(caller, draft);
  }

  /** Makes the draft the next version, with the decision that approved it. Any finding of severity error refuses it. */
  @Post('draft/publish')
  @Once()
  @Allows('configure')
  @ApiCreatedResponse({ type: VersionDetailView })
  async publish(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: Publication): Promise<VersionDetailView> {
    const draft = await this.drafts.get(id);
    const proposal = await this.drafts.proposalOf(draft);
    if (!this.drafts.mayPublish(caller, draft, proposal)) throw new Refusal(proposal ? 'publish.four-eyes' : 'publish.not-proposed');
    const approval = body.approval ?? proposal?.approval;
    if (!approval) throw new Refusal('request.invalid', { errors: [{ path: '/approval', code: 'field.missing' }] });
    const approved = await this.checked({ ...draft.package, approval });
    const [note, effectiveAt] = [body.note ?? proposal?.note, (await this.effective(body.effectiveOn)) ?? proposal?.effectiveAt];
    const published = await this.store.procedures.publish({
      procedure: id,
      revision: draft.revision,
      by: caller.person,
      package: approved,
      ...(note ? { note } : {}),
      ...(effectiveAt !== undefined ? { effectiveAt } : {}),
      ...(proposal && proposal.by !== caller.person ? { proposedBy: proposal.by } : {}),
    });
    if ('kind' in published) throw new Refusal('draft.changed', await this.drafts.conflict(caller, published.current));
    return this.drafts.versionView(published);
  }

  /** No new dossiers from a day on; those received before go on by their version. */
  @Put('retirement')
  @Once()
  @Allows('configure')
  @ApiOkResponse({ type: ProcedureDetailView })
  async retire(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: RetirementToOrder): Promise<ProcedureDetailView> {
    await this.rows.detail(id, true);
    const from = firstMoment(body.from, await this.store.clock.now(), '/from');
    await this.store.procedures.retire({ procedure: id, from, ground: body.ground, by: caller.person });
    return this.rows.detail(id, true);
  }

  /** Takes a repeal back. */
  @Post('reinstatement')
  @Once()
  @HttpCode(200)
  @Allows('configure')
  @ApiOkResponse({ type: ProcedureDetailView })
  async reinstate(
    @CalledBy() caller: Caller,
    @Param('id') id: string,
    @Body() { ground }: ReinstatementToOrder,
  ): Promise<ProcedureDetailView> {
    if (!(await this.store.procedures.reinstate({ procedure: id, ground, by: caller.person }))) throw new Refusal('not-found');
    return this.rows.detail(id, true);
  }

  private async checked(content: ProcedurePackage): Promise<ProcedurePackage> {
    const { findings, package: approved } = await this.checks.forPublishing(content);
    if (findings.some(({ severity }) => severity === 'error')) throw new Refusal('publish.findings', { members: { findings } });
    return approved;
  }

  private async effective(day: string | undefined): Promise<Instant | undefined> {
    return day === undefined ? undefined : firstMoment(day, await this.store.clock.now(), '/effectiveOn');
  }
}
