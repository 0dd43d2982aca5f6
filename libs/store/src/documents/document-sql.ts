/** Gives the next number of the form in the year and keeps the paper; the same caller's key gets the paper it got before. */
export const issueDocumentSql = `
create or replace function issue_document(document uuid, dossier uuid, of_form text, content jsonb, person uuid, caller_key text)
  returns table (id uuid, dossier_id uuid, form text, number int, year int, written jsonb, issued_by uuid, issued_at bigint)
  language plpgsql security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  owner int;
  now timestamptz := mc_now();
  next int;
begin
  if not exists (select from document d where d.issued_by = $5 and d.key = $6) then
    select d.agency_id into owner from dossier d where d.id = $2;
    if owner is null then return; end if;
    insert into document_series as s (agency_id, form, year, last) values (owner, $3, extract(year from mc_day(now)), 1)
      on conflict (agency_id, form, year) do update set last = s.last + 1 returning s.last into next;
    insert into document (agency_id, dossier_id, id, form, number, year, written, issued_by, issued_at, key)
      values (owner, $2, $1, $3, next, extract(year from mc_day(now)), $4, $5, now, $6)
      on conflict (issued_by, key) do nothing;
  end if;
  return query select d.id, d.dossier_id, d.form, d.number, d.year, d.written, d.issued_by, mc_ms(d.issued_at)
    from document d where d.issued_by = $5 and d.key = $6;
end
$$;
`;

/** Records that somebody took these dossiers' data away in one list. */
export const recordExportSql = `
create or replace function record_export(dossiers uuid[], person uuid, assignment uuid, purpose text) returns void
  language sql security definer set search_path = public, pg_temp
as $$
  insert into reading (agency_id, dossier_id, id, person_id, assignment_id, what, purpose)
  select d.agency_id, d.id, gen_random_uuid(), $2, $3, 'export', $4 from dossier d where d.id = any ($1)
$$;
`;
