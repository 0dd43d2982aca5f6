import { type CalendarLayer, type Convention, type WorkingCalendar } from '@mot-cua/calendar';
import { type Instant } from '@mot-cua/engine';

/**
 * One layer of working time as data (holidays, swaps, timetables). `parent` is the layer it is laid on (unit on
 * province on nation). Each change is a new revision; old ones stay.
 */
export type CalendarRecord = {
  readonly id: string;
  readonly parent?: string;
  readonly revision: number;
  readonly notice?: string;
  readonly data: CalendarLayer;
  readonly by: string;
  readonly at: Instant;
};

/** What one change of a calendar was, without its days. */
export type CalendarRevision = Pick<CalendarRecord, 'revision' | 'notice' | 'by' | 'at'>;

export type Calendars = {
  /** The newest revision of each. */
  readonly list: () => Promise<readonly CalendarRecord[]>;
  readonly find: (id: string, revision?: number) => Promise<CalendarRecord | undefined>;
  /** Newest first, at most 200. */
  readonly revisions: (id: string) => Promise<readonly CalendarRevision[]>;
  /** Writes the next revision if `expected` is still the newest (0: there is none yet); else somebody was faster and nothing is written. */
  readonly change: (
    calendar: Parameters<Calendars['put']>[0] & { readonly expected: number },
  ) => Promise<
    { readonly kind: 'changed'; readonly calendar: CalendarRecord } | { readonly kind: 'conflict'; readonly current?: CalendarRecord }
  >;
  readonly put: (calendar: {
    readonly id: string;
    readonly parent?: string;
    readonly notice?: string;
    readonly data: CalendarLayer;
    readonly by: string;
  }) => Promise<CalendarRecord>;
  /** The layer and those below it, merged; cached for 5 s. Throws when it is missing or the layers contradict each other. */
  readonly compiled: (id: string) => Promise<WorkingCalendar>;
  /** Reads calendars anew: they may have been changed by another process a moment ago. */
  readonly forget: () => void;
  /** How this installation counts days; `B` (whole days, Bộ luật Dân sự 2015 Điều 147, 148) unless chosen. */
  readonly convention: () => Promise<Convention>;
  readonly chooseConvention: (convention: Convention) => Promise<void>;
};
