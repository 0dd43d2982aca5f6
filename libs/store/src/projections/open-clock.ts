import { type Dossier } from '@mot-cua/engine';
import { type Levels, type Projection, type Row } from './projection';

const RESOLUTION = 'resolution';

/** The resolution clock of every open dossier with the instants at which its level turns: what overviews count. */
export const openClock: Projection & { readonly rowsOf: (dossier: Dossier, levels: Levels) => readonly Row[] } = {
  rowsOf: (dossier, levels) => {
    const row = rowOf(dossier, levels);
    return row ? [row] : [];
  },
  table: 'open_clock',
  rows: ({ agency, dossier, before, after, levels }): Readonly<Record<string, readonly Row[]>> => {
    if (before.clocks === after.clocks && before.status === after.status) return {};
    const owner = { agency_id: agency, dossier_id: dossier };
    const [was, is] = [rowOf(before, levels), rowOf(after, levels)];
    if (is) return { open_clock: [{ ...owner, ...is }] };
    return was ? { open_clock_gone: [owner] } : {};
  },
  sql: `
  if batch ? 'open_clock_gone' then
    delete from open_clock t using jsonb_to_recordset(batch -> 'open_clock_gone') x(agency_id int, dossier_id uuid)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id;
  end if;
  if batch ? 'open_clock' then
    insert into open_clock (agency_id, dossier_id, procedure_id, due_at, yellow_at, orange_at, paused)
      select x.agency_id, x.dossier_id, x.procedure_id, mc_instant(x.due_at), mc_instant(x.yellow_at), mc_instant(x.orange_at), x.paused
      from jsonb_to_recordset(batch -> 'open_clock')
        x(agency_id int, dossier_id uuid, procedure_id text, due_at bigint, yellow_at bigint, orange_at bigint, paused boolean)
      order by 1, 2
      on conflict (agency_id, dossier_id) do update set due_at = excluded.due_at, yellow_at = excluded.yellow_at, orange_at = excluded.orange_at, paused = excluded.paused;
  end if;`,
  audit: {
    // Levels follow the calendar's revision when the clock last moved; the books look at the due time.
    expected: (state, { agency, id, levels }) => {
      const row = rowOf(state, levels);
      return row ? [{ agency_id: agency, dossier_id: id, due_at: row['due_at'], paused: row['paused'] }] : [];
    },
    actual: `select t.dossier_id as id, jsonb_build_object('agency_id', agency_id, 'dossier_id', dossier_id, 'due_at', mc_ms(due_at), 'paused', paused) as row
             from unnest($1::int[], $2::uuid[]) w(a, d) join open_clock t on t.agency_id = w.a and t.dossier_id = w.d`,
  },
};

/** A dossier that is closed, or whose clock has ended or never had a limit, has none. */
const rowOf = ({ status, clocks, pinned }: Dossier, levels: Levels): Row | undefined => {
  const clock = clocks.find(({ name }) => name === RESOLUTION);
  if (status === 'closed' || status === 'notOpened' || !clock?.limit || clock.due === undefined || clock.state === 'stopped')
    return undefined;
  const { yellowAt, orangeAt } = levels(clock.limit, clock.startedAt, clock.due, clock.pauses);
  return {
    procedure_id: pinned?.procedure ?? '',
    due_at: clock.due,
    yellow_at: yellowAt,
    orange_at: orangeAt,
    paused: clock.state === 'paused',
  };
};
