import { type LevelInstants, type Pause, type WorkingCalendar } from '@mot-cua/calendar';
import { type Dossier, type Fact, type Instant, type Visit } from '@mot-cua/engine';
import { type Json, type TimeLimit } from '@mot-cua/procedure';
import { type Opening } from '../dossiers/opening';

/** What one accepted command did to one dossier: all a projection may look at. */
export type Change = {
  readonly agency: number;
  readonly dossier: string;
  readonly before: Dossier;
  readonly after: Dossier;
  readonly facts: readonly Fact[];
  readonly command: { readonly id: string; readonly kind: string };
  /** Only when the command opened the dossier. */
  readonly opening?: Opening;
  readonly levels: Levels;
  /** By which the dossier counts its days. */
  readonly calendar: WorkingCalendar;
};

/** When a running limit turns yellow and orange, by the dossier's calendar and its procedure's thresholds; what its pauses took does not count. */
export type Levels = (limit: TimeLimit, start: Instant, due: Instant, pauses?: readonly Pause[]) => LevelInstants;

/** One row as JSON, column by column; instants in milliseconds. */
export type Row = Readonly<Record<string, Json>>;

/**
 * Something derived from dossiers and kept in a table, written in the transaction of the command. Adding one: a file here with its rows
 * and its SQL, a line in `index.ts`, a migration with its table.
 */
export type Projection = {
  /** Name of the table. */
  readonly table: string;
  /** What `append` is told: lists of rows by name; absent or empty ones touch nothing. */
  readonly rows: (change: Change) => Readonly<Record<string, readonly Row[]>>;
  /**
   * PL/pgSQL statements inside `append`, reading their rows from `batch -> '<name>'`. `touched` is free for a row count. Rows are locked
   * in order of their keys, so that two batches never wait for each other in a circle.
   */
  readonly sql: string;
  /** How books are checked: rows as they should be, and a query for the rows that are. Absent: not derivable from the state alone. */
  readonly audit?: Audit;
};

export type Audit = {
  readonly expected: (state: Dossier, dossier: { readonly agency: number; readonly id: string; readonly levels: Levels }) => readonly Row[];
  /** Takes agencies and their dossiers as $1 (int[]) and $2 (uuid[]), pair by pair; yields `id` (of the dossier) and `row`, a JSON object with the columns of `expected`. */
  readonly actual: string;
};

/** Visits that differ between two states: gone, new, or changed. Unchanged ones are the very same objects, for `evolve` copies only what it touches. */
export const touchedVisits = (before: Dossier, after: Dossier): { readonly was: readonly Visit[]; readonly is: readonly Visit[] } => {
  // A suspended dossier waits for nothing: its timers and tasks come back when it is resumed.
  if (before.status !== after.status) return { was: before.visits, is: after.visits };
  const was: Visit[] = [];
  const is: Visit[] = [];
  let left = 0;
  let right = 0;
  while (left < before.visits.length || right < after.visits.length) {
    const old = before.visits[left];
    const now = after.visits[right];
    if (old && now && old.n === now.n) {
      if (old !== now) {
        was.push(old);
        is.push(now);
      }
      left++;
      right++;
    } else if (old && (!now || old.n < now.n)) {
      was.push(old);
      left++;
    } else if (now) {
      is.push(now);
      right++;
    }
  }
  return { was, is };
};
