import { type CalendarLayer, compileCalendar, type WorkingCalendar } from '@mot-cua/calendar';
import { type Json } from '@mot-cua/procedure';

/** One revision of a calendar layer: what it said from a moment on. */
export type CalendarRevision = {
  readonly id: string;
  readonly revision: number;
  readonly parent?: string;
  /** Since when it holds, in milliseconds. */
  readonly since: number;
  readonly data: Json;
};

const MOST_LAYERS = 3;

/**
 * The calendar as it was at a moment: of each layer the newest revision that was known then (the first one, for a moment before it).
 * @returns undefined when a layer is missing or the layers contradict each other.
 */
export const calendarsAt = (revisions: readonly CalendarRevision[]): ((id: string, at: number) => WorkingCalendar | undefined) => {
  const compiled = new Map<string, WorkingCalendar | undefined>();
  const known = (id: string, at: number): CalendarRevision | undefined => {
    const all = revisions.filter((one) => one.id === id).sort((a, b) => a.revision - b.revision);
    return all.findLast(({ since }) => since <= at) ?? all[0];
  };
  return (id, at) => {
    const layers: CalendarRevision[] = [];
    for (let next: string | undefined = id; next !== undefined && layers.length < MOST_LAYERS;) {
      const layer = known(next, at);
      if (!layer) return undefined;
      layers.unshift(layer);
      next = layer.parent;
    }
    const key = layers.map((layer) => `${layer.id} ${layer.revision.toString()}`).join();
    if (!compiled.has(key)) {
      const outcome = compileCalendar(
        id,
        layers.map(({ data }) => data as unknown as CalendarLayer),
      );
      compiled.set(key, outcome.kind === 'compiled' ? outcome.calendar : undefined);
    }
    return compiled.get(key);
  };
};
