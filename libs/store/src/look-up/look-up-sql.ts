/**
 * What the public may be told of a dossier, for whoever knows its code and the last four digits of the applicant's telephone, ID number or tax code.
 * No row: no such dossier, or other digits; nobody can tell which.
 */
export const lookUpSql = `
create or replace function look_up(dossier_code text, digits text)
  returns table (code text, agency_id int, procedure_id text, version int, opened bigint, closed bigint, state jsonb)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select d.code, d.agency_id, d.procedure_id, d.version, mc_ms(d.opened_at), mc_ms(d.closed_at), d.state
  from dossier d join applicant a on a.agency_id = d.agency_id and a.dossier_id = d.id
  where d.code = $1 and $2 ~ '^[0-9]{4}$'
    and $2 in (right(regexp_replace(a.data ->> 'phone', '[^0-9]', '', 'g'), 4), right(regexp_replace(a.data ->> 'idNumber', '[^0-9]', '', 'g'), 4))
  order by d.agency_id limit 1
$$;
`;
