/** Open dossiers of a version in order of their ids: what a move to another version looks at. Callers show numbers and codes, no data. */
export const openCasesSql = String.raw`
create or replace function open_cases(procedure text, of_version int, after_id uuid, most int)
  returns table (agency_id int, id uuid, code text, state jsonb)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select d.agency_id, d.id, d.code, d.state from dossier d
  where d.status <> 'closed' and d.procedure_id = procedure and d.version = of_version and (after_id is null or d.id > after_id)
  order by d.id limit most
$$;
`;
