/**
 * What leaders oversee: the resolution clock of every open dossier with the instants at which its level turns, causes of lateness, and the right to see
 * them. What the administration keeps of the past: names an agency had. Which procedures a post is for.
 */
const scope = `(select nullif(current_setting('app.agencies', true), '')::int[])::int[]`;

export const oversight = String.raw`
create table open_clock (
  agency_id int not null,
  dossier_id uuid not null,
  procedure_id text collate "C" not null,
  due_at timestamptz not null,
  yellow_at timestamptz not null,
  orange_at timestamptz not null,
  paused boolean not null,
  primary key (agency_id, dossier_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index open_clock_due on open_clock (agency_id, due_at, dossier_id) include (yellow_at, orange_at, paused);
comment on table open_clock is 'Resolution clocks of open dossiers; levels are computed from it at the moment of asking (R-29)';

-- Dossiers opened before: their turns are taken by the clock on the wall until they next move.
insert into open_clock (agency_id, dossier_id, procedure_id, due_at, yellow_at, orange_at, paused)
  select d.agency_id, d.id, d.procedure_id, d.due_at, d.opened_at + (d.due_at - d.opened_at) / 2, d.opened_at + (d.due_at - d.opened_at) * 0.8,
         d.state @? '$.clocks[*] ? (@.name == "resolution" && @.state == "paused")'
  from dossier d where d.status <> 'closed' and d.due_at is not null
    and d.state @? '$.clocks[*] ? (@.name == "resolution" && @.state != "stopped")';

create table lateness_cause (
  agency_id int not null,
  dossier_id uuid not null,
  seq int not null,
  cause text not null,
  note text not null,
  person_id uuid,
  at timestamptz not null,
  primary key (agency_id, dossier_id, seq)
);
comment on table lateness_cause is 'Why a dossier is late, as its officers recorded it; a later entry replaces an earlier one on reading';

${['open_clock', 'lateness_cause']
  .map(
    (table) => `
alter table ${table} enable row level security, force row level security;
create policy readers on ${table} for select to api_rw, auditor_ro using (agency_id = any (${scope}));
create policy ledger on ${table} to ledger using (true) with check (true);
create policy runtime on ${table} for select to runtime_rw using (true);
grant select on ${table} to api_rw, runtime_rw, auditor_ro, ledger;
grant insert, update on ${table} to ledger;`,
  )
  .join('\n')}
grant delete on open_clock to ledger;

alter table role drop constraint role_may_check;
alter table role add constraint role_may_check check (may <@ array['receive', 'process', 'configure', 'audit', 'administer', 'oversee']);

create table agency_name (
  agency_id int not null references agency,
  valid_to date not null,
  name_vi text not null,
  name_en text not null,
  ground text not null check (ground <> ''),
  changed_by uuid references person,
  changed_at timestamptz not null default mc_now(),
  primary key (agency_id, valid_to)
);
comment on table agency_name is 'Names an agency had, each until a date (exclusive): histories name agencies as they were called then';
grant select on agency_name to api_rw, runtime_rw, auditor_ro;
grant insert, update on agency_name to api_rw;

alter table assignment add procedures text[] check (array_length(procedures, 1) > 0);
comment on column assignment.procedures is 'The only procedures this post is for; null: all of them';

alter table unit add valid_to date;
comment on column unit.valid_to is 'First day on which the unit is no more';

create table administration_act (
  id uuid primary key,
  person_id uuid not null references person,
  assignment_id uuid,
  at timestamptz not null default mc_now(),
  act text not null check (act <> ''),
  subject text not null,
  detail jsonb not null default '{}'
);
create index administration_act_at on administration_act (at desc, id);
comment on table administration_act is 'What administrators did, who and when; append only';
grant select, insert on administration_act to api_rw;
grant select on administration_act to auditor_ro;
`;
