import { type Convention, levelInstants, type WorkingCalendar } from '@mot-cua/calendar';
import { type Procedure } from '@mot-cua/procedure';
import { type Levels } from '../projections';

/** What deciding needs beside the dossier, from caches that fill themselves. */
export type World = {
  readonly procedure: (id: string, version: number) => Procedure | Promise<Procedure>;
  readonly calendar: (id: string) => WorkingCalendar | Promise<WorkingCalendar>;
  /** How days are counted, chosen per installation. */
  readonly convention: () => Convention;
};

export const levelsBy =
  (calendar: WorkingCalendar): Levels =>
  (limit, start, due) =>
    levelInstants(calendar, { limit, start, due });
