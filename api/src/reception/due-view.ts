import { type DueView, type Level, type Remaining, type Timeliness } from '@mot-cua/contract';
import { ShowsChoice, ShowsInstant, ShowsList, ShowsNumber, ShowsObject, ShowsText, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { TIME_UNITS } from '../procedures/package-views';

export const TIMELINESS = ['early', 'on-time', 'late', 'in-time', 'overdue'] as const;
export const LEVELS = ['green', 'yellow', 'orange', 'red'] as const;

/** Working time left, in the unit of the limit; negative when late. */
export class RemainingView implements Remaining {
  @ShowsNumber() value!: number;
  @ShowsChoice(TIME_UNITS) unit!: Remaining['unit'];
  @ShowsObject(() => TextView, { description: 'As people read it: "còn 1,5 ngày làm việc"' }) text!: TextView;
}

/** One line of the derivation of a due time. */
export class ExplanationLine {
  @ShowsText({ description: 'Kind of the line, stable' }) kind!: string;
  @ShowsObject(() => TextView) text!: TextView;
  @ShowsText({ optional: true }) from?: string;
  @ShowsText({ optional: true }) to?: string;
  @ShowsYesNo({ description: 'Whether this stretch counts towards the limit' }) counted!: boolean;
}

/** A due time with its derivation: lines a citizen could check by hand. */
export class DueTimeView implements DueView {
  @ShowsInstant({ optional: true, description: 'Absent: the procedure sets no limit' }) due?: string;
  @ShowsObject(() => RemainingView, { optional: true }) remaining?: RemainingView;
  @ShowsChoice(LEVELS, { optional: true }) level?: Level;
  @ShowsChoice(TIMELINESS, { optional: true, description: 'Early, on time or late when it has ended, else in time or overdue (R-21)' })
  timeliness?: Timeliness;
  @ShowsInstant({ optional: true, description: 'When it ended (R-20)' }) endedAt?: string;
  @ShowsChoice(['A', 'B'], { description: 'A: exact working time; B: whole days, the first not counted (R-16)' }) convention!: 'A' | 'B';
  @ShowsList(() => ExplanationLine) explanation!: ExplanationLine[];
}
