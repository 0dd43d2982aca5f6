import { Pipe, type PipeTransform } from '@angular/core';
import { writeIsoDay } from '../language/dates';

/** A date of the calendar, `2026-03-02`, as people write it: 02/03/2026. */
@Pipe({ name: 'isoDay' })
export class IsoDay implements PipeTransform {
  transform(date: string | undefined): string {
    return date ? writeIsoDay(date) : '';
  }
}
