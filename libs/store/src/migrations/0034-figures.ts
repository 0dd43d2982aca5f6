/**
 * Figures across dossiers, kept by the runtime from the facts as the public log takes them in: how long each step waited and was worked on, which flows were
 * passed, what was not foreseen; and sums of them per month, so that a procedure of a million dossiers is asked in one breath. Everything here can be made anew
 * from the facts.
 */
const scope = `(select nullif(current_setting('app.agencies', true), '')::int[])::int[]`;
const buckets = Array.from({ length: 52 }, (_, n) => `b${n.toString()} int not null default 0`).join(', ');

const work =
  'visits int not null, late int not null, again int not null, waited_ms bigint not null, worked_ms bigint not null, late_ms bigint not null';

const tables = ['figure_trail', 'step_visit', 'flow_pass', 'deviation', 'step_time', 'unit_work', 'officer_work', 'flow_use', 'path_use'];

export const figures = String.raw`
create table figure_cursor (
  single boolean primary key default true check (single),
  leaf bigint not null,
  at timestamptz not null
);
insert into figure_cursor (leaf, at) values (0, mc_now());
comment on table figure_cursor is 'Leaves of the public log up to which figures hold, and when that was all there was';
grant select on figure_cursor to api_rw, runtime_rw, auditor_ro;
grant select, update on figure_cursor to ledger;

create table figure_trail (
  agency_id int not null,
  dossier_id uuid not null,
  seq int not null,
  trail jsonb not null,
  primary key (agency_id, dossier_id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table figure_trail is 'Where folding a dossier for figures stands, to go on from';

create table step_visit (
  agency_id int not null,
  dossier_id uuid not null,
  visit text collate "C" not null,
  procedure_id text collate "C" not null,
  version int not null,
  node text collate "C" not null,
  nth int not null,
  worker_id int,
  role text,
  person_id uuid,
  opened_at timestamptz not null,
  seq int not null,
  ended_at timestamptz,
  ended_seq int,
  how text check (how in ('completed', 'met', 'cancelled')),
  waited_ms bigint not null,
  worked_ms bigint not null,
  total_ms bigint not null generated always as (waited_ms + worked_ms) stored,
  late_ms bigint not null,
  primary key (agency_id, dossier_id, visit),
  check ((ended_at is null) = (how is null))
) with (autovacuum_vacuum_scale_factor = 0.02);
create index step_visit_longest on step_visit (agency_id, procedure_id, version, node, total_ms desc) where ended_at is not null;
create index step_visit_waited on step_visit (agency_id, procedure_id, version, node, waited_ms desc) where ended_at is not null;
create index step_visit_late on step_visit (agency_id, procedure_id, version, node, late_ms desc) where late_ms > 0;
create index step_visit_again on step_visit (agency_id, procedure_id, version, node, nth desc) where nth > 1;
create index step_visit_open on step_visit (agency_id, procedure_id, version, node, opened_at) where ended_at is null;
comment on table step_visit is 'Each visit of a step with its working time: nobody held it (waited), somebody did (worked), behind its limit (late)';

create table flow_pass (
  agency_id int not null,
  procedure_id text collate "C" not null,
  version int not null,
  flow text collate "C" not null,
  dossier_id uuid not null,
  passes int not null,
  seq int not null,
  at timestamptz not null,
  primary key (agency_id, procedure_id, version, flow, dossier_id)
);
comment on table flow_pass is 'Which dossiers passed a flow, how often, and with which fact first';

create table deviation (
  agency_id int not null,
  dossier_id uuid not null,
  seq int not null,
  kind text not null,
  procedure_id text collate "C" not null,
  version int not null,
  at timestamptz not null,
  person_id uuid,
  ground text not null,
  primary key (agency_id, dossier_id, seq)
);
create index deviation_of on deviation (agency_id, procedure_id, version, at desc) include (kind);
comment on table deviation is 'Acts the diagram did not foresee, with their ground';

create table step_time (
  agency_id int not null,
  procedure_id text collate "C" not null,
  version int not null,
  measure text collate "C" not null check (measure in ('total', 'waited', 'worked')),
  month date not null,
  node text collate "C" not null,
  visits int not null,
  late int not null,
  again int not null,
  cancelled int not null,
  ms bigint not null,
  ${buckets},
  primary key (agency_id, procedure_id, version, measure, month, node)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table step_time is 'Ended visits of a step per month, counted by their working time: bucket n holds times below the n-th bound of the code; agency 0: all agencies together';

create table unit_work (
  agency_id int not null,
  procedure_id text collate "C" not null,
  version int not null,
  month date not null,
  node text collate "C" not null,
  worker_id int not null,
  role text not null,
  ${work},
  primary key (agency_id, procedure_id, version, month, node, worker_id, role)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table unit_work is 'Ended visits of a step per month by unit and role';

create table officer_work (
  agency_id int not null,
  procedure_id text collate "C" not null,
  version int not null,
  month date not null,
  node text collate "C" not null,
  worker_id int not null,
  role text not null,
  person text collate "C" not null,
  ${work},
  primary key (agency_id, procedure_id, version, month, node, worker_id, role, person)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table officer_work is 'Ended visits of a step per month by unit, role and person (empty: nobody)';

create table flow_use (
  agency_id int not null,
  procedure_id text collate "C" not null,
  version int not null,
  month date not null,
  flow text collate "C" not null,
  passes int not null,
  primary key (agency_id, procedure_id, version, month, flow)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

create table path_use (
  agency_id int not null,
  procedure_id text collate "C" not null,
  version int not null,
  month date not null,
  path text collate "C" not null,
  dossiers int not null,
  late int not null,
  primary key (agency_id, procedure_id, version, month, path)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table flow_use is 'Passes of a flow per month; agency 0: all agencies together';
comment on table path_use is 'Closed dossiers per month by the steps they took, in order; agency 0: all agencies together';

${tables
  .map(
    (table) => `
alter table ${table} enable row level security, force row level security;
create policy ledger on ${table} to ledger using (true) with check (true);
create policy runtime on ${table} for select to runtime_rw using (true);
create policy readers on ${table} for select to api_rw, auditor_ro using (agency_id = any (${scope}));
grant select on ${table} to api_rw, runtime_rw, auditor_ro;
grant select, insert, update, delete on ${table} to ledger;`,
  )
  .join('\n')}
`;
