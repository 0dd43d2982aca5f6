/**
 * What a person did, newest act first: tasks completed and dossiers received, among the dossiers the reader's scope may see. With `only_open` one
 * row per dossier that is not closed. A function of the ledger, because a wall would keep the planner from the index on the person.
 */
export const handledBySql = String.raw`
create or replace function handled_by(person uuid, only_open boolean, before timestamptz, most int)
  returns table (agency_id int, dossier_id uuid, kind text, at timestamptz, body jsonb)
  language sql stable security definer set search_path = public, pg_temp
as $$
  with mine as materialized (
    select f.agency_id, f.dossier_id, f.kind, f.at, f.body
    from fact f
    where f.body #>> '{by,person}' = $1::text and f.kind in ('TaskCompleted', 'DossierOpened') and f.at < $3
    order by f.at desc limit 1000)
  select m.agency_id, m.dossier_id, m.kind, m.at, m.body
  from (select mine.*, row_number() over (partition by mine.dossier_id order by mine.at desc) as nth from mine) m
  join dossier d on d.agency_id = m.agency_id and d.id = m.dossier_id
  where d.participants && nullif(current_setting('app.agencies', true), '')::int[]
    and (not $2 or (m.nth = 1 and d.status <> 'closed'))
    and (m.kind = 'TaskCompleted' or $2)
  order by m.at desc limit $4
$$;
`;
