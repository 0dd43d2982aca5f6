import { firstStartDue, type StartDue, startDueAfter, triggeredStarts } from '@mot-cua/engine';
import { type WorkingCalendar } from '@mot-cua/calendar';
import { type DataSource, type EntityManager } from 'typeorm';
import { type World } from '../dossiers/world';
import { type DueStart, type StartInForce, type TriggeredStarts } from '.';

/** Versions read at a time. */
const PAGE = 50;
const NEWEST = `(select max(w.version) from procedure_version w where w.procedure_id = s.procedure_id and (w.effective_at is null or w.effective_at <= mc_now()))`;

type UnreadRow = { readonly procedure_id: string; readonly version: number; readonly from_ms: string };
type StartRow = { readonly procedure_id: string; readonly version: number; readonly node: string; readonly trigger: number };
type DueRow = StartRow & {
  readonly rule: StartDue['rule'];
  readonly due_ms: string;
  readonly times_left: number | null;
  readonly after_agency: number | null;
  readonly now_ms: string;
  readonly superseded: boolean;
  readonly in_force: boolean;
};

/** Timers of procedures are counted by the calendar of the agency above all others: their dossiers may belong to any. */
export type TopCalendar = () => Promise<WorkingCalendar>;

export const storeTriggeredStarts = (source: DataSource, world: World, topCalendar: TopCalendar): TriggeredStarts => ({
  readNew: async () => {
    const unread: UnreadRow[] = await source.query(
      `select v.procedure_id, v.version, mc_ms(greatest(v.published_at, v.effective_at)) as from_ms from procedure_version v
       where not exists (select from read_version r where r.procedure_id = v.procedure_id and r.version = v.version)
       order by v.published_at, v.procedure_id, v.version limit $1`,
      [PAGE],
    );
    const unreadable: { procedure: string; version: number; why: string }[] = [];
    for (const row of unread) {
      const why = await readVersion(source, world, topCalendar, row);
      if (why !== undefined) unreadable.push({ procedure: row.procedure_id, version: row.version, why });
    }
    return unreadable;
  },
  by: async (kind, name) => {
    const rows: StartRow[] = await source.query(
      `select s.procedure_id, s.version, s.node, s.trigger from triggered_start s
       join procedure p on p.id = s.procedure_id and p.in_force and (p.retired_from is null or p.retired_from > mc_now())
       where s.kind = $1 and s.name = $2 and s.version = ${NEWEST} order by s.procedure_id, s.node, s.trigger`,
      [kind, name],
    );
    return rows.map(startOf);
  },
  passDue: (open) =>
    source.transaction(async (inside) => {
      const row = await takeDue(inside);
      if (!row) return false;
      await pass(inside, row, open, world, topCalendar);
      return true;
    }),
});

const startOf = ({ procedure_id: procedure, version, node, trigger }: StartRow): StartInForce => ({ procedure, version, node, trigger });

/** @returns why the version could not be read; it is not tried again. */
const readVersion = async (
  source: DataSource,
  world: World,
  topCalendar: TopCalendar,
  { procedure_id: procedure, version, from_ms: from }: UnreadRow,
): Promise<string | undefined> => {
  let rows: readonly Readonly<Record<string, unknown>>[] = [];
  let trouble: string | undefined;
  try {
    const model = await world.procedure(procedure, version);
    const counting = { calendar: await topCalendar(), convention: world.convention() };
    rows = triggeredStarts(model).map((start) => {
      const due = start.on === 'timer' ? firstStartDue(start.definition, Number(from), counting) : undefined;
      return {
        node: start.node,
        trigger: start.trigger,
        kind: start.on,
        ...(start.on === 'timer' ? {} : { name: start.name }),
        ...(due && { rule: due.rule, due_at: due.due, times_left: due.left }),
      };
    });
  } catch (error) {
    trouble = error instanceof Error ? error.message : String(error);
  }
  await source.transaction(async (inside) => {
    await inside.query('insert into read_version (procedure_id, version, trouble) values ($1, $2, $3) on conflict do nothing', [
      procedure,
      version,
      trouble ?? null,
    ]);
    await inside.query(
      `insert into triggered_start (procedure_id, version, node, trigger, kind, name, rule, due_at, times_left)
       select $1, $2, x.node, x.trigger, x.kind, x.name, x.rule, mc_instant(x.due_at), x.times_left
       from jsonb_to_recordset($3::jsonb) x(node text, trigger int, kind text, name text, rule jsonb, due_at bigint, times_left int)
       on conflict do nothing`,
      [procedure, version, JSON.stringify(rows)],
    );
  });
  return trouble;
};

const takeDue = async (inside: EntityManager): Promise<DueRow | undefined> => {
  const [row]: DueRow[] = await inside.query(
    `select s.procedure_id, s.version, s.node, s.trigger, s.rule, mc_ms(s.due_at) as due_ms, s.times_left, s.after_agency, mc_ms(mc_now()) as now_ms,
       s.version <> ${NEWEST} as superseded,
       (select p.in_force and (p.retired_from is null or p.retired_from > mc_now()) from procedure p where p.id = s.procedure_id) as in_force
     from triggered_start s where s.due_at <= mc_now() order by s.due_at, s.procedure_id, s.version, s.node, s.trigger limit 1 for update of s skip locked`,
  );
  return row;
};

/** A version that was superseded begins nothing any more; a procedure that is retired misses its time. */
const pass = async (
  inside: EntityManager,
  row: DueRow,
  open: (start: DueStart) => Promise<{ readonly after: number } | 'all'>,
  world: World,
  topCalendar: TopCalendar,
): Promise<void> => {
  const key = [row.procedure_id, row.version, row.node, row.trigger];
  const [due, now] = [Number(row.due_ms), Number(row.now_ms)];
  const opened =
    row.superseded || !row.in_force
      ? 'all'
      : await open({ ...startOf(row), due, now, ...(row.after_agency !== null && { after: row.after_agency }) });
  if (opened !== 'all') {
    await inside.query(
      'update triggered_start set after_agency = $5 where procedure_id = $1 and version = $2 and node = $3 and trigger = $4',
      [...key, opened.after],
    );
    return;
  }
  const { offset } = await topCalendar();
  const last: StartDue = { rule: row.rule, due, ...(row.times_left !== null && { left: row.times_left }) };
  const next = row.superseded ? undefined : startDueAfter(last, now, offset);
  await inside.query(
    `update triggered_start set due_at = mc_instant($5::bigint), times_left = $6, after_agency = null
     where procedure_id = $1 and version = $2 and node = $3 and trigger = $4`,
    [...key, next?.due ?? null, next?.left ?? null],
  );
};
