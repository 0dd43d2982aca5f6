import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { IdempotencyKey } from '../door/idempotency-key';
import { AnswersBytes } from '../openapi/answers-bytes';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { SETTINGS, type Settings } from '../settings';
import { CalledBy, type Caller } from '../sign-in/caller';
import { DocumentPage, DocumentToIssue } from './document-views';
import { DossierPapers } from './dossier-papers';
import { originOf } from './origin-of';
import { PDF, sendBytes } from './send-bytes';
import { checkWritten, writtenOf } from './written';

/** Official forms of a dossier: receipt and control slip always, the others as they are issued. */
@ApiTags('documents')
@Controller('dossiers/:id/documents')
export class DocumentController {
  constructor(
    private readonly papers: DossierPapers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: DocumentPage })
  async list(@CalledBy() caller: Caller, @Param('id') id: string): Promise<DocumentPage> {
    return { rows: await this.papers.list(caller, id) };
  }

  /** Issues Form 02, 03, 04 or 05: numbers it and records it in the history. */
  @Post()
  @Allows('receive', 'process')
  @ApiCreatedResponse({ type: DocumentPage })
  async issue(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: DocumentToIssue,
  ): Promise<DocumentPage> {
    const wrong = checkWritten(body);
    if (wrong.length > 0) throw new Refusal('request.invalid', { errors: wrong });
    const issued = await this.papers.issue(caller, id, body.form, writtenOf(body), key);
    return { rows: (await this.papers.list(caller, id)).filter((row) => row.id === issued.id) };
  }

  @Get(':document/pdf')
  @Allows('receive', 'process', 'audit')
  @AnswersBytes(PDF, 'The paper, its fonts inside')
  async print(
    @CalledBy() caller: Caller,
    @Param('id') id: string,
    @Param('document') document: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { name, pdf } = await this.papers.print(caller, id, document, originOf(request, this.settings));
    sendBytes(response, pdf, { name, type: PDF, inline: true });
  }
}
