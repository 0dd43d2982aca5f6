import { pipeline } from 'node:stream/promises';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { describeBytes } from '../documents/send-bytes';
import { IdempotencyKey } from '../door/idempotency-key';
import { AnswersBytes } from '../openapi/answers-bytes';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { DossierFiles } from './dossier-files';
import { UploadPace } from './upload-pace';
import { ContentQuery, FilePage, FileRowView, FileRulesView, FileToAttach, UploadQuery } from './file-views';

/** Files of a dossier's papers. */
@ApiTags('files')
@Controller()
export class FileController {
  constructor(
    private readonly files: DossierFiles,
    private readonly pace: UploadPace,
  ) {}

  /** The body is the file itself (`application/octet-stream`), its name is in the address. It is no part of a dossier yet. */
  @Post('files')
  @Allows('receive', 'process')
  @ApiConsumes('application/octet-stream')
  @ApiCreatedResponse({ type: FileRowView })
  async upload(@CalledBy() caller: Caller, @Query() { name }: UploadQuery, @Req() request: Request): Promise<FileRowView> {
    const seconds = this.pace.begin(caller.person, performance.now());
    if (seconds > 0) {
      request.resume();
      throw new Refusal('file.too-many', { values: { seconds }, retryAfterSeconds: seconds });
    }
    try {
      return await this.files.upload(caller, name, request, Number(request.get('content-length') ?? 0));
    } finally {
      this.pace.end(caller.person);
      // What was refused halfway is read to its end, so that the answer reaches the sender.
      request.resume();
    }
  }

  @Get('files/rules')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: FileRulesView })
  rules(): FileRulesView {
    return this.files.rules();
  }

  @Get('files/:id')
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: FileRowView })
  async view(@CalledBy() caller: Caller, @Param('id') id: string): Promise<FileRowView> {
    return this.files.view(caller, id);
  }

  @Get('files/:id/content')
  @Allows('receive', 'process', 'audit')
  @AnswersBytes('application/octet-stream', 'The bytes that were handed in')
  async content(
    @CalledBy() caller: Caller,
    @Param('id') id: string,
    @Query() { inline = false }: ContentQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { file, kind, stream } = await this.files.open(caller, id);
    describeBytes(response, { name: file.name, type: file.type, inline: inline && kind?.shown === true });
    response.setHeader('Content-Length', String(file.bytes));
    await pipeline(stream, response).catch(() => response.destroy());
  }

  @Get('dossiers/:id/files')
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: FilePage })
  async list(@CalledBy() caller: Caller, @Param('id') id: string): Promise<FilePage> {
    return this.files.of(caller, id);
  }

  @Post('dossiers/:id/files')
  @Allows('receive', 'process')
  @ApiCreatedResponse({ type: FilePage })
  async attach(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() { file, paper }: FileToAttach,
  ): Promise<FilePage> {
    await this.files.attach(caller, id, file, paper, key);
    return this.files.of(caller, id);
  }
}
