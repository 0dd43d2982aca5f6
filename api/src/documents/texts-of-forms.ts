import { Inject, Injectable } from '@nestjs/common';
import { type DocumentTemplate, type Store } from '@mot-cua/store';
import { Refusal } from '../problems/refusal';
import { STORE } from '../store-provider';
import { defaultTemplates } from './default-templates';
import { type FormNumber } from './document-kinds';
import { readTemplate, type TemplateLine } from './template';

/** The texts forms are printed from: an administrator's where there is one, else ours. */
@Injectable()
export class TextsOfForms {
  constructor(@Inject(STORE) private readonly store: Store) {}

  async saved(): Promise<ReadonlyMap<string, DocumentTemplate>> {
    return new Map((await this.store.documents.templates()).map((template) => [template.form, template]));
  }

  async text(form: FormNumber): Promise<string> {
    return (await this.saved()).get(form)?.text ?? defaultTemplates[form];
  }

  async lines(form: FormNumber): Promise<readonly TemplateLine[]> {
    return readTemplate(form, await this.text(form)).lines;
  }

  /** Refused with the line and the word that is wrong; nothing is saved then. */
  checked(form: FormNumber, text: string): readonly TemplateLine[] {
    const { lines, troubles } = readTemplate(form, text);
    if (troubles.length > 0)
      throw new Refusal('request.invalid', {
        errors: troubles.map(({ code, line, what }) => ({ path: '/text', code, values: { line, what } })),
      });
    return lines;
  }
}
