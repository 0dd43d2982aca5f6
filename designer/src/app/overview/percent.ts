import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Language } from '../language/language';

/** A share in percent with one decimal, in the manner of the language: 96,8 %. Rounded down, so that 94,96 never looks like 95. */
@Pipe({ name: 'percent1', pure: false })
export class Percent implements PipeTransform {
  private readonly language = inject(Language);

  transform(value: number | undefined): string {
    if (value === undefined) return '';
    const text = (Math.floor(value * 10) / 10).toFixed(1);
    return this.language.current() === 'vi' ? `${text.replace('.', ',')} %` : `${text}%`;
  }
}
