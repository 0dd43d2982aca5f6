import { type Params } from '@angular/router';
import { type Level } from '@mot-cua/contract';

export const views = ['all', 'mine', 'unclaimed', 'waiting', 'opinions', 'done'] as const;
export type View = (typeof views)[number];
export const levels: readonly Level[] = ['red', 'orange', 'yellow', 'green'];

/** What the list shows. All of it stands in the address, so that a link brings a colleague to the same rows. */
export type InboxQuery = {
  readonly view: View;
  readonly q: string;
  readonly levels: readonly Level[];
  readonly procedures: readonly string[];
};

/** Reads the address; what makes no sense there is left out. */
export function readQuery(params: Params): InboxQuery {
  const several = (name: string): string[] => [params[name] ?? []].flat().filter((value): value is string => typeof value === 'string');
  const view = several('view')[0];
  return {
    view: views.find((each) => each === view) ?? 'all',
    q: several('q')[0] ?? '',
    levels: levels.filter((level) => several('level').includes(level)),
    procedures: several('procedure').slice(0, 20),
  };
}

/** The other way round; what is as usual leaves no trace. */
export function writeQuery(query: InboxQuery): Params {
  return {
    view: query.view === 'all' ? null : query.view,
    q: query.q || null,
    level: query.levels.length > 0 ? query.levels : null,
    procedure: query.procedures.length > 0 ? query.procedures : null,
  };
}

/** Lists of dossiers one has acted on, or of opinions asked, not of tasks that wait. */
export const isHandled = (view: View): view is 'waiting' | 'done' | 'opinions' =>
  view === 'waiting' || view === 'done' || view === 'opinions';

/** The same question as the server understands it. */
export function askedOfServer(query: InboxQuery): Record<string, string | readonly string[]> {
  return { view: query.view, ...(query.q ? { q: query.q } : {}), level: query.levels, procedure: query.procedures };
}

/** Puts a value in or takes it out. */
export const toggled = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
