/**
 * Work by unit is also summed over quarters and years, so that a year of a whole province is one row per unit and step, not twelve. Second visits stand in
 * their index by plain columns: only such a bound is one the index can use under row-level security.
 */
const scope = `(select nullif(current_setting('app.agencies', true), '')::int[])::int[]`;
const sums = ['visits', 'late', 'again', 'waited_ms', 'worked_ms', 'late_ms'];

export const figuresOfLongSpans = `
alter table unit_work rename to unit_month;
alter table unit_month rename constraint unit_work_pkey to unit_month_pkey;
create table unit_work (
  agency_id int not null,
  procedure_id text collate "C" not null,
  version int not null,
  months int not null check (months in (1, 3, 12)),
  month date not null,
  node text collate "C" not null,
  worker_id int not null,
  role text not null,
  visits int not null,
  late int not null,
  again int not null,
  waited_ms bigint not null,
  worked_ms bigint not null,
  late_ms bigint not null,
  primary key (agency_id, procedure_id, version, months, month, node, worker_id, role)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table unit_work is 'Ended visits of a step by unit and role, over a month, a quarter or a year (months) from this month on; agency 0: all agencies together';
alter table unit_work enable row level security, force row level security;
create policy ledger on unit_work to ledger using (true) with check (true);
create policy runtime on unit_work for select to runtime_rw using (true);
create policy readers on unit_work for select to api_rw, auditor_ro using (agency_id = any (${scope}));
grant select on unit_work to api_rw, runtime_rw, auditor_ro;
grant select, insert, update, delete on unit_work to ledger;
set role ledger;
insert into unit_work (agency_id, procedure_id, version, months, month, node, worker_id, role, ${sums.join(', ')})
  select o.agency, w.procedure_id, w.version, s.months, s.month, w.node, w.worker_id, w.role, ${sums.map((name) => `sum(w.${name})`).join(', ')}
  from unit_month w cross join lateral (values (w.agency_id), (0)) o(agency)
    cross join lateral (values (1, w.month), (3, date_trunc('quarter', w.month)::date), (12, date_trunc('year', w.month)::date)) s(months, month)
  group by 1, 2, 3, 4, 5, 6, 7, 8;
reset role;
drop table unit_month;
drop index step_visit_again;
create index step_visit_again on step_visit (agency_id, procedure_id, version, node, nth desc, opened_at desc, dossier_id desc) where nth > 1;
`;
