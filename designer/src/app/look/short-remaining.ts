import { Pipe, type PipeTransform, inject } from '@angular/core';
import { type Remaining } from '@mot-cua/contract';
import { Language, type Tongue } from '../language/language';

/**
 * Remaining time as short as a cell needs it, in the unit of its source. Hours and minutes of a limit are working time unless
 * said otherwise, so they go without the word; days keep it: 5 days and 5 working days are not the same.
 */
export function shorten(text: string, tongue: Tongue): string {
  switch (tongue) {
    case 'vi':
      return text.replace(/(giờ|phút) làm việc/g, '$1').replace(/^quá hạn /i, 'quá ');
    case 'en':
      return text
        .replace(/ \(working time\)/g, '')
        .replace(/ overdue$/, ' late')
        .replace(/\bhours?\b/g, 'h')
        .replace(/\bminutes?\b/g, 'min');
  }
}

@Pipe({ name: 'shortRemaining', pure: false })
export class ShortRemaining implements PipeTransform {
  private readonly language = inject(Language);

  transform(remaining: Remaining): string {
    const tongue = this.language.current();
    return shorten(remaining.text[tongue] || remaining.text.vi, tongue);
  }
}
