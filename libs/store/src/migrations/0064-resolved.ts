/**
 * How dossiers and steps ended: early, on time or late. Dossiers that ended before this table was there are judged by the day: nothing but a limit in
 * elapsed hours that ends on a rest day is judged otherwise by the calendar. Steps done before are counted as early or not from now on.
 */
const scope = `(select nullif(current_setting('app.agencies', true), '')::int[])::int[]`;

export const resolved = `
alter table statistic add column closed_early int not null default 0, add column tasks_early int not null default 0;
create table resolved (
  agency_id int not null,
  dossier_id uuid not null,
  procedure_id text collate "C" not null,
  closed_at timestamptz not null,
  ended_at timestamptz not null,
  due_at timestamptz,
  timeliness text collate "C" check (timeliness in ('early', 'on-time', 'late')),
  apologised boolean not null,
  primary key (agency_id, dossier_id)
);
create index resolved_closed on resolved (agency_id, closed_at desc, dossier_id);
create index resolved_how on resolved (agency_id, timeliness, closed_at desc, dossier_id);
comment on table resolved is 'Dossiers that ended, with the end of their resolution clock against the due time lateness is measured by (R-20, R-21, R-41)';
alter table resolved enable row level security, force row level security;
create policy readers on resolved for select to api_rw, auditor_ro using (agency_id = any (${scope}));
create policy ledger on resolved to ledger using (true) with check (true);
create policy runtime on resolved for select to runtime_rw using (true);
grant select on resolved to api_rw, runtime_rw, auditor_ro;
grant select, insert on resolved to ledger;
set local role ledger;
insert into resolved (agency_id, dossier_id, procedure_id, closed_at, ended_at, due_at, timeliness, apologised)
  select agency_id, id, procedure_id, closed_at, ended_at, due_at,
         case when due_at is null then null when ended_at > due_at then 'late' when mc_day(ended_at) < mc_day(due_at) then 'early' else 'on-time' end, apologised
  from (
    select d.agency_id, d.id, d.procedure_id, d.closed_at,
           case when c ->> 'state' = 'stopped' and c ? 'stoppedBy' then mc_instant((c ->> 'since')::bigint) else d.closed_at end as ended_at,
           mc_instant(case when (c #>> '{reappointed,late}')::boolean then (c #>> '{reappointed,from}')::bigint else (c ->> 'due')::bigint end) as due_at,
           coalesce(c ? 'reappointed', false) as apologised
    from dossier d left join lateral (select c from jsonb_array_elements(d.state -> 'clocks') c where c ->> 'name' = 'resolution') c on true
    where d.status = 'closed' and d.outcome is distinct from 'notAccepted') ended;
update statistic s set closed_early = r.early
  from (select agency_id, mc_day(closed_at) as day, procedure_id, count(*)::int as early from resolved where timeliness = 'early' group by 1, 2, 3) r
  where s.agency_id = r.agency_id and s.day = r.day and s.procedure_id = r.procedure_id;
reset role;
`;
