import { type Text } from './text';

/** One thing wrong in calendar data, with its place. The sentence is complete in itself. */
export type Problem = Place & { readonly code: ProblemCode; readonly message: Text };

export type Place = {
  /** Line of the file, 1-based, when it was read from one. */
  readonly line?: number;
  /** Name of the column. */
  readonly column?: string;
  /** What it speaks of inside the calendar: a date, a month, a timetable. */
  readonly subject?: string;
  /** Id of the layer. */
  readonly layer?: string;
};

export type ProblemCode =
  | 'file.empty'
  | 'file.too-long'
  | 'file.column'
  | 'file.cells'
  | 'file.encoding'
  | 'file.quote'
  | 'day.date'
  | 'day.twice'
  | 'day.kind'
  | 'day.name'
  | 'day.confidence'
  | 'day.source'
  | 'day.year-missing'
  | 'swap.alone'
  | 'swap.pair'
  | 'swap.already-off'
  | 'swap.already-worked'
  | 'year.number'
  | 'year.twice'
  | 'year.status'
  | 'year.notice'
  | 'year.month-missing'
  | 'year.gap'
  | 'year.none'
  | 'year.not-final'
  | 'year.month-differs'
  | 'hours.date'
  | 'hours.name'
  | 'hours.weekday'
  | 'hours.interval'
  | 'hours.overlap'
  | 'hours.twice'
  | 'hours.none'
  | 'hours.missing'
  | 'layer.order';

export const problem = (code: ProblemCode, place: Place, vi: string, en: string): Problem => ({ code, ...place, message: { vi, en } });
