import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type ProcedureDraft, type Store } from '@mot-cua/store';
import { Once } from '../door/once';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { ModelChecks } from './model-checks';
import { packageToStartFrom, procedureId } from './new-procedure';
import {
  DiagramToCheck,
  DraftToDelete,
  DraftToSave,
  DraftView,
  FindingsView,
  NewProcedure,
  ProcedureDetailView,
  ProcedurePage,
  ProcedureQuery,
  Publication,
  VersionDetailView,
} from './procedure-views';
import { ProcedureRows } from './procedure-rows';

/** The catalogue of procedures: drafts, checks, publishing. Versions once published are only read. */
@ApiTags('procedures')
@Controller('procedures')
export class ProcedureController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly rows: ProcedureRows,
    private readonly checks: ModelChecks,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Allows('signed-in')
  @ApiOkResponse({ type: ProcedurePage })
  async list(@CalledBy() caller: Caller, @Query() { q }: ProcedureQuery): Promise<ProcedurePage> {
    const drafts = caller.may.includes('configure');
    const entries = await this.store.procedures.list({ drafts, ...(q !== undefined ? { q } : {}) });
    return { rows: await this.rows.of(entries, drafts) };
  }

  @Post()
  @Once()
  @Allows('configure')
  @ApiCreatedResponse({ type: ProcedureDetailView })
  async create(@CalledBy() caller: Caller, @Body() body: NewProcedure): Promise<ProcedureDetailView> {
    const id = procedureId(body.code);
    const start = packageToStartFrom(body);
    const { diagram, forms } = await this.checks.translated(start.diagram);
    const content = { ...start, diagram, forms: [...start.forms, ...forms] };
    const draft = await this.store.procedures.create({ id, package: content, by: caller.person });
    if (!draft) throw new Refusal('procedure.code-taken', { errors: [{ path: '/code', code: 'field.taken' }] });
    return this.rows.detail(id, true);
  }

  @Post('check')
  @HttpCode(200)
  @Allows('configure')
  @ApiOkResponse({ type: FindingsView })
  async checkDiagram(@Body() { diagram }: DiagramToCheck): Promise<FindingsView> {
    return { findings: [...(await this.checks.ofDiagram(diagram))] };
  }

  @Get(':id')
  @Allows('signed-in')
  @ApiOkResponse({ type: ProcedureDetailView })
  async read(@CalledBy() caller: Caller, @Param('id') id: string): Promise<ProcedureDetailView> {
    return this.rows.detail(id, caller.may.includes('configure'));
  }

  @Get(':id/draft')
  @Allows('configure')
  @ApiOkResponse({ type: DraftView })
  async readDraft(@Param('id') id: string): Promise<DraftView> {
    return this.draftView(await this.draftOf(id));
  }

  @Post(':id/draft')
  @Once()
  @Allows('configure')
  @ApiCreatedResponse({ type: DraftView })
  async startDraft(@CalledBy() caller: Caller, @Param('id') id: string): Promise<DraftView> {
    const entry = await this.store.procedures.find(id);
    const newest = entry?.published && (await this.store.procedures.findVersion(id, entry.published.version));
    if (!newest) throw new Refusal('not-found');
    const { approval: _, ...content } = newest.package;
    const saved = await this.store.procedures.saveDraft({ procedure: id, package: content, by: caller.person });
    if (saved.kind === 'conflict') throw new Refusal('draft.exists', await this.conflict(saved.current));
    return this.draftView(saved.draft);
  }

  @Put(':id/draft')
  @Once()
  @Allows('configure')
  @ApiOkResponse({ type: DraftView })
  async saveDraft(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: DraftToSave): Promise<DraftView> {
    await this.draftOf(id);
    const saved = await this.store.procedures.saveDraft({
      procedure: id,
      revision: body.revision,
      package: body.package,
      by: caller.person,
    });
    if (saved.kind === 'conflict') throw new Refusal('draft.changed', await this.conflict(saved.current));
    return this.draftView(saved.draft);
  }

  @Delete(':id/draft')
  @Once()
  @HttpCode(204)
  @Allows('configure')
  @ApiNoContentResponse()
  async deleteDraft(@Param('id') id: string, @Body() body: DraftToDelete): Promise<void> {
    const draft = await this.draftOf(id);
    const deleted = await this.store.procedures.deleteDraft(id, body.revision ?? draft.revision);
    if (!deleted) throw new Refusal('draft.changed', await this.conflict(await this.store.procedures.findDraft(id)));
  }

  @Post(':id/draft/check')
  @HttpCode(200)
  @Allows('configure')
  @ApiOkResponse({ type: FindingsView })
  async checkDraft(@Param('id') id: string): Promise<FindingsView> {
    return { findings: [...(await this.checks.ofPackage((await this.draftOf(id)).package))] };
  }

  /** Makes the draft the next version, with the decision that approved it. Any finding of severity error refuses it. */
  @Post(':id/draft/publish')
  @Once()
  @Allows('configure')
  @ApiCreatedResponse({ type: VersionDetailView })
  async publish(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: Publication): Promise<VersionDetailView> {
    const draft = await this.draftOf(id);
    const { findings, package: approved } = await this.checks.forPublishing({ ...draft.package, approval: body.approval });
    if (findings.some(({ severity }) => severity === 'error')) throw new Refusal('publish.findings', { members: { findings } });
    const published = await this.store.procedures.publish({
      procedure: id,
      revision: draft.revision,
      by: caller.person,
      package: approved,
      ...(body.note ? { note: body.note } : {}),
    });
    if ('kind' in published) throw new Refusal('draft.changed', await this.conflict(published.current));
    return this.versionView(published);
  }

  @Get(':id/versions/:version')
  @Allows('signed-in')
  @ApiOkResponse({ type: VersionDetailView })
  async version(@Param('id') id: string, @Param('version', ParseIntPipe) version: number): Promise<VersionDetailView> {
    const found = await this.store.procedures.findVersion(id, version);
    if (!found) throw new Refusal('not-found');
    return this.versionView(found);
  }

  private async draftOf(id: string): Promise<ProcedureDraft> {
    const draft = await this.store.procedures.findDraft(id);
    if (!draft) throw new Refusal('not-found');
    return draft;
  }

  private async draftView({ revision, updatedAt, by, package: content }: ProcedureDraft): Promise<DraftView> {
    const names = await this.directory.people([by]);
    return { revision, updatedAt: instantText(updatedAt), by: names.get(by) ?? by, package: content };
  }

  private async versionView(found: Awaited<ReturnType<Store['procedures']['findVersion']>> & object): Promise<VersionDetailView> {
    const { procedure, version, publishedAt, by, hash, package: content } = found;
    const names = await this.directory.people([by]);
    return { procedure, version, publishedAt: instantText(publishedAt), by: names.get(by) ?? by, hash, package: content };
  }

  /** The copy somebody else saved travels with the refusal, so that both can be compared. */
  private async conflict(current: ProcedureDraft | undefined): Promise<{ members: Readonly<Record<string, unknown>> }> {
    return { members: current ? { current: await this.draftView(current) } : {} };
  }
}
