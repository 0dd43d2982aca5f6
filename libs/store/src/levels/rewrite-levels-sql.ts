/** Gives open tasks and clocks the turns of their levels anew. A row whose due time moved meanwhile was written by the newest thresholds already. */
export const rewriteLevelsSql = `
create or replace function rewrite_levels(rows jsonb) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  with x as materialized (
    select * from jsonb_to_recordset($1) x(agency_id int, dossier_id uuid, visit text, due_at bigint, yellow_at bigint, orange_at bigint)),
  tasks as (
    update open_task t set yellow_at = mc_instant(x.yellow_at), orange_at = mc_instant(x.orange_at) from x
    where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.visit = x.visit and t.due_at = mc_instant(x.due_at))
  update open_clock t set yellow_at = mc_instant(x.yellow_at), orange_at = mc_instant(x.orange_at) from x
  where x.visit is null and t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.due_at = mc_instant(x.due_at)
$$;
`;
