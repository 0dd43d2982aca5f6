import { compileCalendar, type WorkingCalendar } from '@mot-cua/calendar';
import { type DataSource } from 'typeorm';
import { type World } from '../dossiers/world';
import { CalendarRow } from './rows';

/** How long after a change a process may still have decided by the calendar before it: some of its caches' time, generously. */
const HEARD_LATE_MS = 60_000;
const MOST_REVISIONS = 1_000;

type Revisions = ReadonlyMap<string, readonly CalendarRow[]>;

/** Calendars as they were: revisions never vanish, so every past moment has its calendar. */
export const calendarHistory =
  (source: DataSource): World['calendarsAt'] =>
  async (id) => {
    const revisions = await readRevisions(source, id);
    const compiled = new Map<string, WorkingCalendar>();
    const asOf = (moment: number): WorkingCalendar => {
      const layers = layersAt(revisions, id, moment);
      const key = layers.map(({ id: layer, revision }) => `${layer} ${revision.toString()}`).join();
      const known = compiled.get(key);
      if (known) return known;
      const outcome = compileCalendar(
        id,
        layers.map(({ data }) => data),
      );
      if (outcome.kind === 'refused')
        throw new Error(`Calendar ${id} of ${key}: ${outcome.problems.map(({ message }) => message.en).join(' ')}`);
      compiled.set(key, outcome.calendar);
      return outcome.calendar;
    };
    return (moment) => {
      const [then, before] = [asOf(moment), asOf(moment - HEARD_LATE_MS)];
      return before === then ? [then] : [then, before];
    };
  };

/** Every revision of the calendar and of all it was ever laid on, newest first. */
const readRevisions = async (source: DataSource, id: string): Promise<Revisions> => {
  const known = new Map<string, readonly CalendarRow[]>();
  for (let wanted = [id]; wanted.length > 0;) {
    for (const one of wanted)
      known.set(one, await source.manager.find(CalendarRow, { where: { id: one }, order: { revision: 'desc' }, take: MOST_REVISIONS }));
    const parents = [...known.values()].flat().flatMap(({ parentId }) => parentId ?? []);
    wanted = [...new Set(parents)].filter((parent) => !known.has(parent));
  }
  return known;
};

/** The layers that held at a moment, the nation's first. What was counted before the first revision of a layer was counted by that one. */
const layersAt = (revisions: Revisions, id: string, moment: number): readonly CalendarRow[] => {
  const layers: CalendarRow[] = [];
  for (let next: string | null = id; next !== null;) {
    const rows: readonly CalendarRow[] = revisions.get(next) ?? [];
    const held = rows.find(({ createdAt }) => createdAt.getTime() <= moment) ?? rows.at(-1);
    if (!held) throw new Error(`There is no calendar ${next}`);
    layers.unshift(held);
    next = held.parentId;
  }
  return layers;
};
