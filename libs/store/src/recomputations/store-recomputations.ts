import { type Convention, type WorkingCalendar } from '@mot-cua/calendar';
import { type Dossier, findMovedDues, notOpened } from '@mot-cua/engine';
import { type Calendars } from '../calendars';
import { type Readers } from '../connection/readers';
import { type Handling } from '../dossiers/handle';
import { isUuid } from '../cursor';
import { type MovingDossier, type RecomputationPreview, type RecomputationRecord, type Recomputations, type RecomputationScope } from '.';

/** Dossiers read at once: some 5 MB. */
const READ_AT_ONCE = 2_000;
/** The most a preview looks at; five times what the largest province keeps open. */
const MOST_LOOKED = 1_000_000;
/** Rows of one page of moving dossiers. */
const PAGE = 200;
/** Dossiers looked at in one batch of an order; what moves among them are as many short commands, between those of the officers. */
const BATCH = 256;

type OpenRow = {
  readonly agency_id: number;
  readonly id: string;
  readonly code: string;
  readonly procedure_id: string;
  readonly calendar: string;
  readonly clocks: Dossier['clocks'];
  readonly visits: Dossier['visits'];
};

type OrderRow = {
  readonly id: string;
  readonly calendar_id: string;
  readonly revision: number;
  readonly agencies: number[];
  readonly ground: string;
  readonly by: string;
  readonly ordered: string;
  readonly after_dossier: string | null;
  readonly looked: number;
  readonly moved: number;
  readonly failed: number;
  readonly finished: string | null;
};

const orderColumns = `r.id, r.calendar_id, r.revision, r.agencies, r.ground, p.name as by, mc_ms(r.ordered_at) as ordered, r.after_dossier, r.looked, r.moved, r.failed,
  mc_ms(r.finished_at) as finished`;

/** Calendars by which an order counts: the changed one and those laid on it, each as it is now. */
type Counted = { readonly calendars: ReadonlyMap<string, WorkingCalendar>; readonly convention: Convention; readonly revision: number };

export const storeRecomputations = (readers: Readers, calendars: Calendars, handle: Handling['handle']): Recomputations => {
  const counted = async (id: string): Promise<Counted | undefined> => {
    calendars.forget();
    const records = await calendars.list();
    const own = records.find((record) => record.id === id);
    if (!own) return undefined;
    const ids = withLaidOn(id, records);
    const compiled = await Promise.all(ids.map((one) => calendars.compiled(one)));
    return {
      calendars: new Map(ids.map((one, n) => [one, compiled[n] as WorkingCalendar])),
      convention: await calendars.convention(),
      revision: own.revision,
    };
  };

  const read = (names: readonly string[], agencies: readonly number[], after: string | undefined, most: number): Promise<OpenRow[]> =>
    readers.plain<OpenRow>('select * from open_clocks($1, $2, $3, $4)', [names, agencies, after ?? null, most]);

  return {
    preview: async (scope) => {
      const by = await counted(scope.calendar);
      return by && preview(by, scope, read);
    },
    moving: async ({ calendar, agencies }, after) => {
      const by = await counted(calendar);
      const rows: MovingDossier[] = [];
      let cursor = isUuid(after) ? after : undefined;
      if (!by) return { rows };
      for (let looked = 0; looked < MOST_LOOKED; looked += READ_AT_ONCE) {
        const found = await read([...by.calendars.keys()], agencies, cursor, READ_AT_ONCE);
        for (const row of found) {
          cursor = row.id;
          const moving = movingOf(row, by);
          if (moving) rows.push(moving);
          if (rows.length === PAGE) return { rows, next: cursor };
        }
        if (found.length < READ_AT_ONCE) return { rows };
      }
      return { rows, ...(cursor !== undefined && { next: cursor }) };
    },
    order: async ({ id, calendar, revision, agencies, ground, by }) => {
      await readers.plain(
        'insert into recomputation (id, calendar_id, revision, agencies, ground, ordered_by) values ($1, $2, $3, $4, $5, $6)',
        [id, calendar, revision, agencies, ground, by],
      );
      const [row] = await readers.plain<OrderRow>(
        `select ${orderColumns} from recomputation r join person p on p.id = r.ordered_by where r.id = $1`,
        [id],
      );
      if (!row) throw new Error('an order just written was not found');
      return recordOf(row);
    },
    list: async () =>
      (
        await readers.plain<OrderRow>(
          `select ${orderColumns} from recomputation r join person p on p.id = r.ordered_by order by r.ordered_at desc limit 50`,
        )
      ).map(recordOf),
    work: async () => {
      const [order] = await readers.plain<OrderRow>(
        `select ${orderColumns} from recomputation r join person p on p.id = r.ordered_by where r.finished_at is null order by r.ordered_at limit 1`,
      );
      if (!order) return false;
      const by = await counted(order.calendar_id);
      const found = by ? await read([...by.calendars.keys()], order.agencies, order.after_dossier ?? undefined, BATCH) : [];
      const moving = by ? found.filter((row) => movingOf(row, by)) : [];
      const done = await Promise.all(moving.map(({ id }) => recompute(handle, order, id)));
      // Another runtime may have done the same batch: the commands are the same, so only the first count is kept.
      await readers.plain(
        `update recomputation set after_dossier = coalesce($3, after_dossier), looked = looked + $4, moved = moved + $5, failed = failed + $6,
           finished_at = case when $7 then mc_now() end where id = $1 and after_dossier is not distinct from $2`,
        [
          order.id,
          order.after_dossier,
          found.at(-1)?.id ?? null,
          found.length,
          done.filter(Boolean).length,
          done.filter((one) => !one).length,
          found.length < BATCH,
        ],
      );
      return true;
    },
  };
};

const recompute = async (handle: Handling['handle'], order: OrderRow, dossier: string): Promise<boolean> => {
  const handled = await handle({
    dossier,
    caller: { kind: 'system', system: 'runtime' },
    command: {
      kind: 'RecomputeDue',
      id: `recompute:${order.id}:${dossier}`,
      calendar: order.calendar_id,
      revision: order.revision,
      ground: `${order.ground} (${order.by})`,
    },
  });
  return handled.kind === 'accepted';
};

/** The calendar and every one laid on it, directly or on another of them. */
function withLaidOn(id: string, records: readonly { readonly id: string; readonly parent?: string }[]): readonly string[] {
  const ids = [id];
  for (const one of ids)
    ids.push(...records.filter(({ parent, id: other }) => parent === one && !ids.includes(other)).map(({ id: other }) => other));
  return ids;
}

function movingOf(row: OpenRow, { calendars, convention }: Counted): MovingDossier | undefined {
  const calendar = calendars.get(row.calendar);
  if (!calendar) return undefined;
  const { clocks, waits } = findMovedDues({ ...notOpened, clocks: row.clocks, visits: row.visits }, { calendar, convention });
  if (clocks.length === 0 && waits.length === 0) return undefined;
  const resolution = clocks.find(({ clock }) => clock === 'resolution');
  return {
    id: row.id,
    code: row.code,
    agency: row.agency_id,
    procedure: row.procedure_id,
    ...(resolution && { was: resolution.was, due: resolution.due }),
    steps: new Set(waits.map(({ visit }) => visit)).size,
  };
}

const preview = async (
  by: Counted,
  { calendar, agencies }: RecomputationScope,
  read: (names: readonly string[], agencies: readonly number[], after: string | undefined, most: number) => Promise<OpenRow[]>,
): Promise<RecomputationPreview> => {
  const began = performance.now();
  const moved = new Map<number, number>();
  let [looked, paused, all] = [0, 0, 0];
  for (let after: string | undefined; looked < MOST_LOOKED;) {
    const rows = await read([...by.calendars.keys()], agencies, after, READ_AT_ONCE);
    for (const row of rows) {
      const moving = movingOf(row, by);
      if (moving) all += 1;
      if (moving?.due !== undefined) moved.set(row.agency_id, (moved.get(row.agency_id) ?? 0) + 1);
      if (row.clocks.some(({ name, state }) => name === 'resolution' && state === 'paused')) paused += 1;
    }
    looked += rows.length;
    after = rows.at(-1)?.id;
    if (rows.length < READ_AT_ONCE) break;
  }
  const byAgency = [...moved].map(([agency, count]) => ({ agency, moved: count })).sort((a, b) => b.moved - a.moved);
  return { calendar, revision: by.revision, looked, moved: all, byAgency, paused, tookMs: Math.round(performance.now() - began) };
};

const recordOf = (row: OrderRow): RecomputationRecord => ({
  id: row.id,
  calendar: row.calendar_id,
  revision: row.revision,
  ground: row.ground,
  by: row.by,
  orderedAt: Number(row.ordered),
  looked: row.looked,
  moved: row.moved,
  failed: row.failed,
  ...(row.finished !== null && { finishedAt: Number(row.finished) }),
});
