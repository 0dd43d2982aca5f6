import { type Dossier, type Visit } from '@mot-cua/engine';
import { type Change, type Levels, type Projection, type Row, touchedVisits } from './projection';

/** How a column travels in JSON and lies in the table. `instant`: milliseconds there, timestamptz here. `instant-or-never`: null there, infinity here; `instant-or-none`: null in both. */
export type ColumnKind = 'int' | 'text' | 'instant' | 'instant-or-never' | 'instant-or-none';

/** A table whose rows each belong to one visit: what waits for something from outside. */
export type VisitTable = {
  readonly table: string;
  /** Second half of the key: `visit` or `wait`. */
  readonly key: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** Columns not compared by the books: they may lawfully differ from what the state says now (leases, levels). */
  readonly uncompared?: readonly string[];
  /** The rows of one visit: key and columns. A visit of a dossier that is neither open nor waits to be accepted has none. */
  readonly rowsOf: (visit: Visit, dossier: Dossier, levels: Levels) => readonly Row[];
};

/** The projection of such a table: rows that went are deleted (each must be there), rows that came or changed are upserted. */
export const visitProjection = (
  of: VisitTable,
): Projection & { readonly rowsOf: (dossier: Dossier, levels: Levels) => readonly Row[] } => ({
  rowsOf: (dossier, levels) => rowsOf(of, dossier.visits, dossier, levels),
  table: of.table,
  rows: (change) => changedRows(of, change),
  sql: sqlOf(of),
  audit: {
    expected: (state, { agency, id, levels }) =>
      rowsOf(of, state.visits, state, levels).map((row) => withoutUncompared(of, { agency_id: agency, dossier_id: id, ...row })),
    actual: `select t.dossier_id as id, jsonb_build_object('agency_id', agency_id, 'dossier_id', dossier_id, '${of.key}', ${of.key}${Object.entries(
      of.columns,
    )
      .filter(([name]) => !of.uncompared?.includes(name))
      .map(([name, kind]) => `, '${name}', ${outOf(name, kind)}`)
      .join('')}) as row from unnest($1::int[], $2::uuid[]) w(a, d) join ${of.table} t on t.agency_id = w.a and t.dossier_id = w.d`,
  },
});

const rowsOf = (of: VisitTable, visits: readonly Visit[], dossier: Dossier, levels: Levels): Row[] =>
  dossier.status === 'open' || dossier.status === 'submitted' ? visits.flatMap((visit) => of.rowsOf(visit, dossier, levels)) : [];

const changedRows = (of: VisitTable, { agency, dossier, before, after, levels }: Change): Record<string, readonly Row[]> => {
  const { was, is } = touchedVisits(before, after);
  const owner = { agency_id: agency, dossier_id: dossier };
  const old = new Map(rowsOf(of, was, before, levels).map((row) => [row[of.key], row]));
  const set: Row[] = [];
  for (const row of rowsOf(of, is, after, levels)) {
    const known = old.get(row[of.key]);
    old.delete(row[of.key]);
    if (!known || Object.keys(of.columns).some((column) => known[column] !== row[column])) set.push({ ...owner, ...row });
  }
  const gone = [...old.values()].map((row) => ({ ...owner, [of.key]: row[of.key] ?? null }));
  return { [of.table]: set, [`${of.table}_gone`]: gone };
};

const withoutUncompared = (of: VisitTable, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !of.uncompared?.includes(name)));

const sqlOf = ({ table, key, columns }: VisitTable): string => {
  const names = Object.keys(columns);
  const travelling = Object.entries(columns).map(([name, kind]) => `${name} ${kind === 'int' || kind === 'text' ? kind : 'bigint'}`);
  return `
  if batch ? '${table}_gone' then
    delete from ${table} t using jsonb_to_recordset(batch -> '${table}_gone') x(agency_id int, dossier_id uuid, ${key} text)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.${key} = x.${key};
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> '${table}_gone') then
      raise exception '${table}: % rows to end, % found', jsonb_array_length(batch -> '${table}_gone'), touched;
    end if;
  end if;
  if batch ? '${table}' then
    insert into ${table} (agency_id, dossier_id, ${key}, ${names.join(', ')})
      select x.agency_id, x.dossier_id, x.${key}, ${Object.entries(columns)
        .map(([name, kind]) => into(name, kind))
        .join(', ')}
      from jsonb_to_recordset(batch -> '${table}') x(agency_id int, dossier_id uuid, ${key} text, ${travelling.join(', ')})
      order by x.agency_id, x.dossier_id, x.${key}
      on conflict (agency_id, dossier_id, ${key}) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')};
  end if;`;
};

const into = (name: string, kind: ColumnKind): string => {
  switch (kind) {
    case 'int':
    case 'text':
      return `x.${name}`;
    case 'instant':
    case 'instant-or-none':
      return `mc_instant(x.${name})`;
    case 'instant-or-never':
      return `coalesce(mc_instant(x.${name}), 'infinity')`;
  }
};

const outOf = (name: string, kind: ColumnKind): string => {
  switch (kind) {
    case 'int':
    case 'text':
      return name;
    case 'instant':
    case 'instant-or-none':
      return `mc_ms(${name})`;
    case 'instant-or-never':
      return `case when isfinite(${name}) then mc_ms(${name}) end`;
  }
};
