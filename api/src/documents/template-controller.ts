import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type DocumentTemplate, type Store } from '@mot-cua/store';
import { type Response } from 'express';
import { Once } from '../door/once';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { AnswersBytes } from '../openapi/answers-bytes';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { defaultTemplates } from './default-templates';
import { formFaces, FORMS, type FormNumber } from './document-kinds';
import { DocumentTemplatePage, DocumentTemplateView, TemplateToSave, TemplateToTry } from './document-views';
import { drawPdf } from './draw-pdf';
import { fillTemplate } from './fill-template';
import { mergeFields } from './merge-fields';
import { sampleValues } from './sample-values';
import { PDF, sendBytes } from './send-bytes';
import { TextsOfForms } from './texts-of-forms';

/** Texts of the official forms, as administrators write them. */
@ApiTags('documents')
@Controller('document-templates')
export class TemplateController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly texts: TextsOfForms,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Allows('configure', 'administer')
  @ApiOkResponse({ type: DocumentTemplatePage })
  async list(): Promise<DocumentTemplatePage> {
    const saved = await this.texts.saved();
    const names = await this.directory.people([...saved.values()].map(({ by }) => by));
    return { rows: FORMS.map((form) => view(form, saved.get(form), names)) };
  }

  @Put(':form')
  @Allows('configure', 'administer')
  @Once()
  @ApiOkResponse({ type: DocumentTemplateView })
  async save(
    @CalledBy() caller: Caller,
    @Param('form') name: string,
    @Body() { text, revision }: TemplateToSave,
  ): Promise<DocumentTemplateView> {
    const form = known(name);
    this.texts.checked(form, text);
    const saved = await this.store.documents.saveTemplate({ form, revision, text, by: caller.person });
    if (!saved) throw new Refusal('template.changed');
    return view(form, saved, await this.directory.people([saved.by]));
  }

  /** The paper as it would be printed, with made-up values; nothing is saved. */
  @Post(':form/sample')
  @HttpCode(200)
  @Allows('configure', 'administer')
  @AnswersBytes(PDF, 'A sample')
  async sample(@Param('form') name: string, @Body() { text }: TemplateToTry, @Res() response: Response): Promise<void> {
    const form = known(name);
    const pieces = fillTemplate(this.texts.checked(form, text), sampleValues(form));
    const pdf = await drawPdf(pieces, formFaces[form].sheet, { title: formFaces[form].title.vi, at: await this.store.clock.now() });
    sendBytes(response, pdf, { name: `mau-${form}.pdf`, type: PDF, inline: true });
  }
}

function known(name: string): FormNumber {
  const form = FORMS.find((each) => each === name);
  if (!form) throw new Refusal('not-found');
  return form;
}

const view = (form: FormNumber, saved: DocumentTemplate | undefined, names: ReadonlyMap<string, string>): DocumentTemplateView => ({
  form,
  title: formFaces[form].title,
  text: saved?.text ?? defaultTemplates[form],
  revision: saved?.revision ?? 0,
  changed: saved !== undefined && saved.text !== defaultTemplates[form],
  ...(saved ? { savedAt: instantText(saved.at), savedBy: names.get(saved.by) ?? saved.by } : {}),
  fields: mergeFields[form].map(({ name, label, kind }) => ({ name, label, kind })),
});
