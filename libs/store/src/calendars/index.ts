import { type Convention, type WorkingCalendar } from '@mot-cua/calendar';
import { type Json } from '@mot-cua/procedure';

/**
 * One layer of working time as data (holidays, swaps, timetables): a `CalendarLayer` of `@mot-cua/calendar`. `parent` is the layer it is laid on (unit on
 * province on nation). Each change is a new revision; old ones stay.
 */
export type CalendarRecord = {
  readonly id: string;
  readonly parent?: string;
  readonly revision: number;
  readonly notice?: string;
  readonly data: Json;
};

export type Calendars = {
  /** The newest revision of each. */
  readonly list: () => Promise<readonly CalendarRecord[]>;
  readonly find: (id: string) => Promise<CalendarRecord | undefined>;
  readonly put: (calendar: {
    readonly id: string;
    readonly parent?: string;
    readonly notice?: string;
    readonly data: Json;
    readonly by: string;
  }) => Promise<CalendarRecord>;
  /** The layer and those below it, merged; cached for 30 s. Throws when it is missing or the layers contradict each other. */
  readonly compiled: (id: string) => Promise<WorkingCalendar>;
  /** How this installation counts days; `B` (whole days, Bộ luật Dân sự 2015 Điều 147, 148) unless chosen. */
  readonly convention: () => Promise<Convention>;
  readonly chooseConvention: (convention: Convention) => Promise<void>;
};
