/** Records that somebody looked; the same person and kind of look at the same dossier within a minute counts once. */
export const recordReadingSql = `
create or replace function record_reading(reading uuid, dossier uuid, person uuid, assignment uuid, what text, purpose text) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  insert into reading (agency_id, dossier_id, id, person_id, assignment_id, what, purpose)
  select d.agency_id, d.id, $1, $3, $4, $5, $6 from dossier d
  where d.id = $2 and not exists (
    select from reading r where r.agency_id = d.agency_id and r.dossier_id = d.id and r.person_id = $3 and r.what = $5 and r.at > mc_now() - interval '1 minute')
$$;
`;
