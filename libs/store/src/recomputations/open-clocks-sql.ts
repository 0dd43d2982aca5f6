/**
 * Open dossiers counted by one of these calendars and owned by one of these agencies, in order of their ids: what a recomputation looks at. Only
 * what due times follow from, no data of the dossier is looked at: whoever administers calendars sees no dossiers otherwise.
 */
export const openClocksSql = String.raw`
create or replace function open_clocks(calendars text[], agencies int[], after_id uuid, most int)
  returns table (agency_id int, id uuid, code text, procedure_id text, calendar text, clocks jsonb, visits jsonb)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select d.agency_id, d.id, d.code, d.procedure_id, d.state ->> 'calendar', d.state -> 'clocks',
         d.state -> 'visits'
  from dossier d
  where d.status = 'open' and (after_id is null or d.id > after_id) and d.agency_id = any (agencies) and d.state ->> 'calendar' = any (calendars)
  order by d.id limit most
$$;
`;
