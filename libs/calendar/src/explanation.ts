import { type Certainty } from './certainty';
import { type Instant } from './civil-date';
import { type Text } from './text';
import { type Convention } from './time-limit';

/** How a due time follows, line by line, so that a citizen can check it by hand. */
export type Explanation = {
  readonly due: Instant;
  readonly convention: Convention;
  readonly certainty: Certainty;
  readonly lines: readonly ExplanationLine[];
};

export type LineKind =
  | 'limit'
  | 'convention'
  | 'hours'
  | 'start'
  /** The day that does not count because the term begins behind it. */
  | 'first-day'
  | 'counted'
  | 'skipped'
  | 'paused'
  | 'resumed'
  /** The last day is a rest day: the term ends with the next working day. */
  | 'moved'
  /** A bound took effect: a part of a day ends with the whole day; a pause makes no due time earlier. */
  | 'bounded'
  | 'overdue'
  /** A run that a supplement ended. */
  | 'restarted'
  /** What sector law added. */
  | 'extended'
  /** A new date given with an apology. */
  | 'reappointed'
  /** The recorded due time holds though the calendar would give another. */
  | 'kept'
  | 'sum'
  | 'due'
  | 'warning';

export type ExplanationLine = {
  readonly kind: LineKind;
  readonly text: Text;
  /** Whether the time of this line uses up the limit. */
  readonly counted: boolean;
  /** The time the line speaks of; days from midnight to midnight. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** What the line uses up. Lines of one kind add up to the limit. */
  readonly amount?: Amount;
  /** Rule of the project's rule book. */
  readonly rule?: string;
  /** Article of law. */
  readonly article?: string;
  /** Notice or decision a day off rests on. */
  readonly source?: string;
};

/** Time counted in milliseconds, or days counted whole (or a part of one). */
export type Amount = { readonly unit: 'time'; readonly ms: number } | { readonly unit: 'days'; readonly days: number };

/** Bộ luật Dân sự 91/2015/QH13. */
export const ARTICLES = {
  hoursFromTheMoment: 'BLDS 2015 Đ147.1',
  firstDay: 'BLDS 2015 Đ147.2',
  daysEnd: 'BLDS 2015 Đ148.1',
  monthsEnd: 'BLDS 2015 Đ148.3',
  restDayMoves: 'BLDS 2015 Đ148.5',
} as const;

/** A line that counts nothing by itself. */
export const remark = (kind: LineKind, text: Text): ExplanationLine => ({ kind, counted: false, text });
