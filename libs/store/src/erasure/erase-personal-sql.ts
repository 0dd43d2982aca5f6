/**
 * Takes away value and salt of everything personal in a closed dossier; commitments stay in the facts, so that chain and proofs stay whole. What derived from
 * the values (search words, the clerk's note, names of files) goes too. Returns how many values went and the digests of bytes no other dossier holds; null when the dossier is not closed.
 */
export const erasePersonalSql = `
create or replace function erase_personal(dossier uuid, under text) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  owner int;
  gone int;
  loose jsonb;
begin
  if coalesce(under, '') = '' then raise exception 'an erasure names the law it is done under'; end if;
  select d.agency_id into owner from dossier d where d.id = dossier and d.status = 'closed' for no key update;
  if owner is null then return null; end if;
  update personal_value p set value = null, salt = null, erased_at = mc_now(), erased_under = under
    where p.agency_id = owner and p.dossier_id = dossier and p.erased_at is null;
  get diagnostics gone = row_count;
  update applicant a set full_name = '', data = null, salt = null, erased_at = mc_now(), erased_under = under
    where a.agency_id = owner and a.dossier_id = dossier and a.erased_at is null;
  -- Endings of the code stay findable; name and number of the applicant do not.
  delete from search_word w using dossier d
    where d.agency_id = owner and d.id = dossier and w.agency_id = owner and w.dossier_id = dossier and right(lower(d.code), length(w.word)) <> w.word;
  update dossier d set note = null where d.agency_id = owner and d.id = dossier;
  update verification v set place = '-', participants = '-', content = '-' where v.agency_id = owner and v.dossier_id = dossier;
  update file f set state = 'erased', name = '-', verdict = under where f.dossier_id = dossier and f.state <> 'erased';
  select coalesce(jsonb_agg(distinct encode(f.sha256, 'hex')), '[]') into loose from file f
    where f.dossier_id = dossier and not exists (select from file o where o.sha256 = f.sha256 and o.state in ('clean', 'quarantine'));
  return jsonb_build_object('values', gone, 'loose', loose);
end $$;
`;
