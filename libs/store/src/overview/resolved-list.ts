import { isUuid, pageLength, readCursor, writeCursor } from '../cursor';
import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';
import { type OverseenPage, type ResolvedDossier, type ResolvedListQuery } from '.';

type Row = {
  readonly id: string;
  readonly code: string;
  readonly agency_id: number;
  readonly procedure_id: string;
  readonly version: number;
  readonly outcome: string | null;
  readonly closed: string;
  readonly ended: string;
  readonly due: string | null;
  readonly timeliness: 'early' | 'on-time' | 'late' | null;
  readonly apologised: boolean;
};

const dayBegins = (day: string): string => `${day}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`;

/** Each agency gives its last rows by the index; together the last of them all. */
export const resolvedList = async (readers: Readers, scope: Scope, query: ResolvedListQuery): Promise<OverseenPage<ResolvedDossier>> => {
  const limit = pageLength(query.limit);
  const cursor = readCursor(query.after, 2);
  const values: unknown[] = [query.agencies.filter((agency) => scope.includes(agency)), limit + 1, query.from, query.to];
  const parameter = (value: unknown): string => `$${values.push(value).toString()}`;
  const conditions = [`t.closed_at >= ${dayBegins('$3')}`, `t.closed_at < ${dayBegins('$4')}`];
  if (query.timeliness) conditions.push(`t.timeliness = ${parameter(query.timeliness)}`);
  if (cursor && isUuid(cursor[1]))
    conditions.push(`(t.closed_at, t.dossier_id) < (mc_instant(${parameter(cursor[0])}::bigint), ${parameter(cursor[1])}::uuid)`);
  const rows = await readers.scoped<Row>(
    scope,
    `select d.id, d.code, d.agency_id, d.procedure_id, d.version, d.outcome, mc_ms(page.closed_at) as closed, mc_ms(page.ended_at) as ended,
            mc_ms(page.due_at) as due, page.timeliness, page.apologised
     from (select t.* from unnest($1::int[]) v(id)
       cross join lateral (select t.* from resolved t where t.agency_id = v.id and ${conditions.join(' and ')} order by t.closed_at desc, t.dossier_id desc limit $2) t
       order by t.closed_at desc, t.dossier_id desc limit $2) page
     join dossier d on d.agency_id = page.agency_id and d.id = page.dossier_id order by page.closed_at desc, page.dossier_id desc`,
    values,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      id: row.id,
      code: row.code,
      agency: row.agency_id,
      procedure: row.procedure_id,
      version: row.version,
      endedAt: Number(row.ended),
      apologised: row.apologised,
      ...(row.outcome !== null && { outcome: row.outcome }),
      ...(row.due !== null && { due: Number(row.due) }),
      ...(row.timeliness !== null && { timeliness: row.timeliness }),
    })),
    ...(rows.length > limit && last && { next: writeCursor([Number(last.closed), last.id]) }),
  };
};
