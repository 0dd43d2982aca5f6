/** `looked` null: about the public log as a whole, as seen by `seer`: `publishing`, which has one place of that name, or `check`, which has all others. */
export const noteFindingsSql = `
create or replace function note_findings(looked uuid[], noted jsonb, seer text) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into book_finding (id, agency_id, dossier_id, what, place, seq, detail)
    select x.id, (select d.agency_id from dossier d where d.id = x.dossier), x.dossier, x.what, coalesce(x.place, ''), x.seq, x.detail
    from jsonb_to_recordset(noted) x(id uuid, dossier uuid, what text, place text, seq int, detail text)
    on conflict (coalesce(dossier_id, '00000000-0000-0000-0000-000000000000'), what, place) where resolved_at is null
    do update set seen_at = mc_now(), detail = excluded.detail, seq = excluded.seq;
  update book_finding f set resolved_at = mc_now()
    where f.resolved_at is null and (f.dossier_id = any (looked) or (looked is null and f.dossier_id is null and (f.place = 'publishing') = (seer = 'publishing')))
      and not exists (select from jsonb_to_recordset(noted) x(dossier uuid, what text, place text)
                      where x.dossier is not distinct from f.dossier_id and x.what = f.what and coalesce(x.place, '') = f.place);
end $$;
`;
