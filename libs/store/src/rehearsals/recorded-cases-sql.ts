/**
 * The newest recorded dossiers of a procedure with their facts and the commands that led to them: what a draft is rehearsed on. Facts hold no personal
 * data; the caller shows verdicts and codes.
 */
export const recordedCasesSql = String.raw`
create or replace function recorded_cases(procedure text, most int)
  returns table (id uuid, code text, version int, calendar text, facts jsonb, commands jsonb)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select d.id, d.code, d.version, d.state ->> 'calendar',
    (select jsonb_agg(f.body || jsonb_build_object('seq', f.seq, 'kind', f.kind, 'at', mc_ms(f.at)) order by f.seq)
     from fact f where f.agency_id = d.agency_id and f.dossier_id = d.id),
    (select jsonb_agg(jsonb_build_object('caller', c.caller, 'body', c.body))
     from (select distinct coalesce(f.body -> 'by' ->> 'person', 'system:' || (f.body -> 'by' ->> 'system')) as caller, f.body ->> 'command' as id
           from fact f where f.agency_id = d.agency_id and f.dossier_id = d.id) k
     join command c on c.agency_id = d.agency_id and c.caller = k.caller and c.id = k.id where c.body is not null)
  from (select * from dossier d where d.procedure_id = procedure order by d.opened_at desc, d.id desc limit most) d
$$;
`;
