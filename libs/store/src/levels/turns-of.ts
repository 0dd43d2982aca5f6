import { type Dossier } from '@mot-cua/engine';
import { openClock } from '../projections/open-clock';
import { openTask } from '../projections/open-task';
import { type Levels, type Row } from '../projections/projection';

/** When the steps and the clock of a dossier turn yellow and orange; the clock is the row without a visit. */
export const turnsOf = (state: Dossier, levels: Levels): readonly Row[] =>
  [...openTask.rowsOf(state, levels), ...openClock.rowsOf(state, levels)].flatMap((row): Row[] => {
    const { visit = null, due_at, yellow_at, orange_at } = row;
    return due_at === null || yellow_at === null
      ? []
      : [{ visit, due_at: due_at ?? null, yellow_at: yellow_at ?? null, orange_at: orange_at ?? null }];
  });
