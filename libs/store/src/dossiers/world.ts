import { type Convention, levelInstants, type LevelThresholds, type WorkingCalendar } from '@mot-cua/calendar';
import { type Instant } from '@mot-cua/engine';
import { type Procedure } from '@mot-cua/procedure';
import { type Levels } from '../projections';

/** What deciding needs beside the dossier, from caches that fill themselves. */
export type World = {
  readonly procedure: (id: string, version: number) => Procedure | Promise<Procedure>;
  readonly calendar: (id: string) => WorkingCalendar | Promise<WorkingCalendar>;
  /** The calendars by which a command of a moment may have been decided, likeliest first: for deciding it again. */
  readonly calendarsAt: (id: string) => Promise<(moment: Instant) => readonly [WorkingCalendar, ...WorkingCalendar[]]>;
  /** How days are counted, chosen per installation. */
  readonly convention: () => Convention;
  /** When levels turn, by the setting of the procedure or the installation. */
  readonly thresholds: (procedure: string | undefined) => LevelThresholds;
};

export const levelsBy =
  (calendar: WorkingCalendar, thresholds: LevelThresholds): Levels =>
  (limit, start, due, pauses = []) =>
    levelInstants(calendar, { limit, start, due, pauses }, thresholds);
