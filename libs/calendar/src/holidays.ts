import { type DateText } from './civil-date';
import { type OpenInterval, type Timetable } from './office-hours';
import { type Text } from './text';

/**
 * Why a date differs from its week: `holiday` off; `compensation` off, for a holiday on a weekly rest day (Bộ luật Lao động 2019, Điều 111.3);
 * `swap-off` a working day taken off against `swap-work`, a rest day worked instead. Swaps follow from yearly decisions only.
 */
export type DayKind = 'holiday' | 'compensation' | 'swap-off' | 'swap-work';

/** `stated` by a notice, `by-law` computed from the law, `proposed` and not yet decided. */
export type Confidence = 'stated' | 'by-law' | 'proposed';

export type CalendarDay = {
  readonly date: DateText;
  readonly kind: DayKind;
  readonly name: Text;
  readonly confidence: Confidence;
  /** Number of the notice or article. */
  readonly source: string;
  /** Swaps only: the other day of the swap. */
  readonly pair?: DateText;
};

/** What is declared of one year as a whole. */
export type CalendarYear = {
  readonly year: number;
  /** `proposed`: some days of the year are not decided yet, so no due time in it is final. */
  readonly status: 'final' | 'proposed';
  readonly notice: string;
  /** Working days of January to December: the checksum of the loaded days. */
  readonly workingDays: readonly number[];
};

/**
 * The calendar of one level. A province adds to the nation and a unit to its province: a date of the lower level replaces that of the upper one,
 * and hours of the lower level hold from their first date on.
 */
export type CalendarLayer = {
  readonly id: string;
  readonly level: 'national' | 'province' | 'unit';
  readonly name: Text;
  readonly years: readonly CalendarYear[];
  readonly days: readonly CalendarDay[];
  readonly timetables: readonly Timetable[];
};

/** A day that differs from its week, as it holds after inheritance. */
export type SpecialDay = CalendarDay & {
  /** Id of the layer that set it. */
  readonly layer: string;
  /** Worked hours, for `swap-work`; empty otherwise. */
  readonly hours: readonly OpenInterval[];
};
