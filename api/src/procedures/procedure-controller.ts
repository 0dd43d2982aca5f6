import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseIntPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { writeProcedureFile } from '@mot-cua/proof';
import { type Store } from '@mot-cua/store';
import { type Response } from 'express';
import { sendBytes } from '../documents/send-bytes';
import { Once } from '../door/once';
import { PackageSeal } from '../evidence/package-seal';
import { AnswersBytes } from '../openapi/answers-bytes';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { Drafts } from './drafts';
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
  VersionDetailView,
} from './procedure-views';
import { ProcedureRows } from './procedure-rows';

/** The catalogue of procedures: drafts, checks, versions. Versions once published are only read. */
@ApiTags('procedures')
@Controller('procedures')
export class ProcedureController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly rows: ProcedureRows,
    private readonly checks: ModelChecks,
    private readonly drafts: Drafts,
    private readonly seal: PackageSeal,
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
  async readDraft(@CalledBy() caller: Caller, @Param('id') id: string): Promise<DraftView> {
    return this.drafts.view(caller, await this.drafts.get(id));
  }

  @Post(':id/draft')
  @Once()
  @Allows('configure')
  @ApiCreatedResponse({ type: DraftView })
  async startDraft(@CalledBy() caller: Caller, @Param('id') id: string): Promise<DraftView> {
    const [last] = await this.store.procedures.versions(id);
    const newest = last && (await this.store.procedures.findVersion(id, last.version));
    if (!newest) throw new Refusal('not-found');
    const { approval: _, ...content } = newest.package;
    const saved = await this.store.procedures.saveDraft({ procedure: id, package: content, by: caller.person });
    if (saved.kind === 'conflict') throw new Refusal('draft.exists', await this.drafts.conflict(caller, saved.current));
    return this.drafts.view(caller, saved.draft);
  }

  @Put(':id/draft')
  @Once()
  @Allows('configure')
  @ApiOkResponse({ type: DraftView })
  async saveDraft(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: DraftToSave): Promise<DraftView> {
    await this.drafts.get(id);
    const saved = await this.store.procedures.saveDraft({
      procedure: id,
      revision: body.revision,
      package: body.package,
      by: caller.person,
    });
    if (saved.kind === 'conflict') throw new Refusal('draft.changed', await this.drafts.conflict(caller, saved.current));
    return this.drafts.view(caller, saved.draft);
  }

  @Delete(':id/draft')
  @Once()
  @HttpCode(204)
  @Allows('configure')
  @ApiNoContentResponse()
  async deleteDraft(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: DraftToDelete): Promise<void> {
    const draft = await this.drafts.get(id);
    const deleted = await this.store.procedures.deleteDraft(id, body.revision ?? draft.revision);
    if (!deleted) throw new Refusal('draft.changed', await this.drafts.conflict(caller, await this.store.procedures.findDraft(id)));
  }

  @Post(':id/draft/check')
  @HttpCode(200)
  @Allows('configure')
  @ApiOkResponse({ type: FindingsView })
  async checkDraft(@Param('id') id: string): Promise<FindingsView> {
    return { findings: [...(await this.checks.ofPackage((await this.drafts.get(id)).package, id))] };
  }

  @Get(':id/versions/:version')
  @Allows('signed-in')
  @ApiOkResponse({ type: VersionDetailView })
  async version(@Param('id') id: string, @Param('version', ParseIntPipe) version: number): Promise<VersionDetailView> {
    const found = await this.store.procedures.findVersion(id, version);
    if (!found) throw new Refusal('not-found');
    return this.drafts.versionView(found);
  }

  /** The package as a file for another installation: with its hash, signed by this one. */
  @Get(':id/versions/:version/file')
  @Allows('signed-in')
  @AnswersBytes('application/json', 'The package with its hash, signed by this installation')
  async file(@Param('id') id: string, @Param('version', ParseIntPipe) version: number, @Res() response: Response): Promise<void> {
    const found = await this.store.procedures.findVersion(id, version);
    if (!found) throw new Refusal('not-found');
    const { id: key, publicKey, sign } = this.seal.key();
    const text = writeProcedureFile(found.package, { key, publicKey, sign });
    sendBytes(response, Buffer.from(text), { name: `${id}-${String(version)}.json`, type: 'application/json', inline: false });
  }
}
