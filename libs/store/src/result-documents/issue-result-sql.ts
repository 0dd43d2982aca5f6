/**
 * Enters a result in the outgoing register of its agency: under the number asked for, else under the next one of its symbol in the year. Returns
 * the number; the same id again its number of then; nothing: no such dossier, or the number is taken.
 */
export const issueResultSql = `
create or replace function issue_result(document uuid, dossier uuid, issuer int, content jsonb, person uuid) returns int
  language plpgsql security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  owner int;
  issued date := (content ->> 'issuedOn')::date;
  of_year int := extract(year from issued);
  of_symbol text := content ->> 'symbol';
  wanted int := (content ->> 'number')::int;
  given int;
begin
  select d.agency_id into owner from dossier d where d.id = $2;
  if owner is null then return null; end if;
  select r.number into given from result_document r where r.agency_id = owner and r.dossier_id = $2 and r.id = $1;
  if given is not null then return given; end if;
  -- The series' row is locked until the end: numbers are given one after the other.
  insert into result_series as s (issuer_id, symbol, year, last) values ($3, of_symbol, of_year, coalesce(wanted, 1))
    on conflict (issuer_id, symbol, year) do update set last = case when wanted is null then s.last + 1 else greatest(s.last, wanted) end
    returning s.last into given;
  insert into result_document (agency_id, dossier_id, id, issuer_id, kind, symbol, year, number, signed_on, issued_on, signer, document_type, file_id, signatures, replaces, ground, person_id)
    values (owner, $2, $1, $3, content ->> 'kind', of_symbol, of_year, coalesce(wanted, given), (content ->> 'signedOn')::date, issued, content ->> 'signer',
            content ->> 'documentType', (content ->> 'file')::uuid, coalesce((content ->> 'signatures')::int, 0), (content ->> 'replaces')::uuid, content ->> 'ground', $5)
    on conflict (issuer_id, year, symbol, number) do nothing
    returning number into given;
  if not found then return null; end if;
  return given;
end
$$;
`;
