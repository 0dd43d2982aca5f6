import { type CalendarLayer, compileCalendar, type Convention, type WorkingCalendar } from '@mot-cua/calendar';
import { type DataSource } from 'typeorm';
import { type CalendarRecord, type Calendars } from '.';
import { type World } from '../dossiers/world';
import { calendarHistory } from './calendar-history';
import { CalendarRow, InstallationRow } from './rows';

/** How long another process may go on with a calendar that was changed. */
const CACHED_MS = 5_000;
/** Layers on one another: nation, province, unit. */
export const MOST_LAYERS = 3;
const MOST_REVISIONS = 200;

type Cached<Thing> = { readonly thing: Promise<Thing>; readonly until: number };

/** `known` and `knownConvention` answer at once when the cache is warm: the hot path asks on every command. */
export type CachedCalendars = Calendars & {
  readonly known: (id: string) => WorkingCalendar | Promise<WorkingCalendar>;
  readonly knownConvention: () => Convention;
  readonly heldAt: World['calendarsAt'];
};

export const storeCalendars = async (source: DataSource): Promise<CachedCalendars> => {
  const readConvention = async (): Promise<Convention> =>
    (await source.manager.findOneByOrFail(InstallationRow, { single: true })).convention;
  let convention = { chosen: await readConvention(), until: performance.now() + CACHED_MS };
  const refresh = async (): Promise<void> => {
    convention = { chosen: await readConvention(), until: performance.now() + CACHED_MS };
  };
  const compiled = new Map<string, Cached<WorkingCalendar>>();
  const ready = new Map<string, { readonly calendar: WorkingCalendar; readonly until: number }>();

  const find = async (id: string, revision?: number): Promise<CalendarRecord | undefined> => {
    const row = await source.manager.findOne(CalendarRow, {
      where: { id, ...(revision !== undefined && { revision }) },
      order: { revision: 'desc' },
    });
    return row ? recordOf(row) : undefined;
  };

  const compile = async (id: string): Promise<WorkingCalendar> => {
    const layers: CalendarLayer[] = [];
    for (let next: string | undefined = id; next !== undefined;) {
      const layer: CalendarRecord | undefined = await find(next);
      if (!layer) throw new Error(`There is no calendar ${next}`);
      if (layers.unshift(layer.data) > MOST_LAYERS) throw new Error(`Calendar ${id} has more than ${MOST_LAYERS.toString()} layers`);
      next = layer.parent;
    }
    const outcome = compileCalendar(id, layers);
    if (outcome.kind === 'refused') throw new Error(`Calendar ${id}: ${outcome.problems.map(({ message }) => message.en).join(' ')}`);
    return outcome.calendar;
  };

  const cached = (id: string): Promise<WorkingCalendar> => {
    const known = compiled.get(id);
    if (known && known.until > performance.now()) return known.thing;
    const until = performance.now() + CACHED_MS;
    const thing = compile(id);
    compiled.set(id, { thing, until });
    thing.then(
      (calendar) => ready.set(id, { calendar, until }),
      () => compiled.delete(id),
    );
    return thing;
  };

  const forget = (): void => {
    compiled.clear();
    ready.clear();
  };

  const put: Calendars['put'] = async (calendar) => {
    const changed = await change({ ...calendar, expected: (await find(calendar.id))?.revision ?? 0 });
    if (changed.kind === 'conflict') throw new Error(`Calendar ${calendar.id} was changed at the same time`);
    return changed.calendar;
  };

  const change: Calendars['change'] = async ({ id, parent, notice, data, by, expected }) => {
    const current = await find(id);
    // Two at once: the second meets the primary key.
    const [row]: CalendarRow[] =
      (current?.revision ?? 0) === expected
        ? await source.manager.query(
            `insert into calendar (id, revision, parent_id, notice, data, created_by) values ($1, $2, $3, $4, $5::jsonb, $6) on conflict do nothing
             returning id, revision, parent_id as "parentId", notice, data, created_by as "createdBy", created_at as "createdAt"`,
            [id, expected + 1, parent ?? null, notice ?? null, JSON.stringify(data), by],
          )
        : [];
    if (!row) return { kind: 'conflict', ...(current && { current }) };
    forget();
    return { kind: 'changed', calendar: recordOf(row) };
  };

  return {
    find,
    forget,
    put,
    change,
    heldAt: calendarHistory(source),
    revisions: async (id) => {
      const rows = await source.manager.find(CalendarRow, {
        select: { id: true, revision: true, notice: true, createdBy: true, createdAt: true },
        where: { id },
        order: { revision: 'desc' },
        take: MOST_REVISIONS,
      });
      return rows.map(({ revision, notice, createdBy, createdAt }) => ({
        revision,
        by: createdBy,
        at: createdAt.getTime(),
        ...(notice !== null && { notice }),
      }));
    },
    list: async () => {
      const rows = await source.manager
        .createQueryBuilder(CalendarRow, 'c')
        .distinctOn(['c.id'])
        .orderBy('c.id')
        .addOrderBy('c.revision', 'DESC')
        .getMany();
      return rows.map(recordOf);
    },
    compiled: cached,
    known: (id) => {
      const known = ready.get(id);
      return known && known.until > performance.now() ? known.calendar : cached(id);
    },
    convention: readConvention,
    chooseConvention: async (chosen) => {
      await source.manager.update(InstallationRow, { single: true }, { convention: chosen });
      await refresh();
    },
    knownConvention: () => {
      if (convention.until <= performance.now()) {
        convention = { ...convention, until: performance.now() + CACHED_MS };
        // The old choice holds until the new one is read; without the database nothing is decided anyway.
        refresh().catch(() => undefined);
      }
      return convention.chosen;
    },
  };
};

export const recordOf = ({ id, revision, parentId, notice, data, createdBy, createdAt }: CalendarRow): CalendarRecord => ({
  id,
  revision,
  data,
  by: createdBy,
  at: createdAt.getTime(),
  ...(parentId !== null && { parent: parentId }),
  ...(notice !== null && { notice }),
});
