import { Pipe, type PipeTransform, inject } from '@angular/core';
import { type Text } from '@mot-cua/procedure';
import { Language } from './language';

/** A text of the procedure or the server in the language now chosen; Vietnamese where the other is missing. */
@Pipe({ name: 'inLanguage', pure: false })
export class InLanguage implements PipeTransform {
  private readonly language = inject(Language);

  transform(text: Text | undefined): string {
    return text ? text[this.language.current()] || text.vi : '';
  }
}
