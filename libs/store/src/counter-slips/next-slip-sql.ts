/** The next number of Form 02 or 03 in the year: one series with those issued in dossiers; writers of one series wait for each other. */
export const nextSlipSql = `
create or replace function next_slip(agency int, of_year int, of_kind text) returns int
  language sql volatile security definer set search_path = public, pg_temp
as $$
  insert into document_series as s (agency_id, form, year, last)
  values ($1, case $3 when 'supplement' then '02' when 'refusal' then '03' end, $2, 1)
  on conflict (agency_id, form, year) do update set last = s.last + 1
  returning s.last
$$;
`;
