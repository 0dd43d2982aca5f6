import { printLimit } from '@mot-cua/calendar';
import { type TimeLimit, readLimit } from '@mot-cua/procedure';
import { type Tongue } from '../language/language';

/** `0,5 ngày làm việc`: a limit in a sentence or a table, in the unit of its source. */
export const limitInWords = (limit: TimeLimit, tongue: Tongue): string => printLimit(limit)[tongue];

/** A limit as a diagram writes it, e.g. `0.5 working-days`. What is not one is undefined here and a finding of the check. */
export function limitOf(written: string | undefined): TimeLimit | undefined {
  const read = readLimit(written ?? '');
  return read.kind === 'limit' ? read.limit : undefined;
}
