/**
 * Takes away value and salt of everything personal in a closed dossier; commitments stay in the facts, so that chain and proofs stay whole. What derived from
 * the values (search words, the clerk's note, letters not yet sent) goes too.
 */
export const erasePersonalSql = `
create or replace function erase_personal(dossier uuid, under text) returns int
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  owner int;
  gone int;
begin
  if coalesce(under, '') = '' then raise exception 'an erasure names the law it is done under'; end if;
  select d.agency_id into owner from dossier d where d.id = dossier and d.status = 'closed' for no key update;
  if owner is null then return -1; end if;
  update personal_value p set value = null, salt = null, erased_at = mc_now(), erased_under = under
    where p.agency_id = owner and p.dossier_id = dossier and p.erased_at is null;
  get diagnostics gone = row_count;
  update applicant a set full_name = '', data = null, salt = null, erased_at = mc_now(), erased_under = under
    where a.agency_id = owner and a.dossier_id = dossier and a.erased_at is null;
  -- Endings of the code stay findable; name and number of the applicant do not.
  delete from search_word w using dossier d
    where d.agency_id = owner and d.id = dossier and w.agency_id = owner and w.dossier_id = dossier and right(lower(d.code), length(w.word)) <> w.word;
  update dossier d set note = null where d.agency_id = owner and d.id = dossier;
  return gone;
end $$;
`;
