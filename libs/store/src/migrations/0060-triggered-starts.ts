/**
 * What opens dossiers from outside: the starts by message, signal and time of published versions, derived from them by the runtime, and what outside
 * systems and officers tell an agency until it has been carried to whom it concerns.
 */
const visible = `agency_id = any ((select nullif(current_setting('app.agencies', true), '')::int[])::int[])`;

export const triggeredStarts = `
create table read_version (
  procedure_id text collate "C" not null,
  version int not null,
  trouble text,
  primary key (procedure_id, version),
  foreign key (procedure_id, version) references procedure_version
);
comment on table read_version is 'Versions whose starts are in triggered_start; trouble: why they could not be read';

create table triggered_start (
  procedure_id text collate "C" not null,
  version int not null,
  node text collate "C" not null,
  trigger int not null,
  kind text not null check (kind in ('message', 'signal', 'timer')),
  name text collate "C",
  rule jsonb,
  due_at timestamptz,
  times_left int,
  after_agency int,
  primary key (procedure_id, version, node, trigger),
  foreign key (procedure_id, version) references read_version,
  check ((kind = 'timer') = (name is null))
);
create index triggered_start_name on triggered_start (name, kind) where name is not null;
create index triggered_start_due on triggered_start (due_at) where due_at is not null;
comment on table triggered_start is 'Starts by message, signal and time of published versions, derived from their diagrams; after_agency: how far the opening at this due time has come';

create table announcement (
  agency_id int not null,
  id text collate "C" not null check (id <> '' and length(id) <= 128),
  kind text not null check (kind in ('message', 'signal')),
  name text collate "C" not null check (name <> '' and length(name) <= 128),
  key text collate "C",
  content jsonb,
  person_id uuid,
  keep_until timestamptz,
  digest bytea not null,
  at timestamptz not null default mc_now(),
  ready_at timestamptz not null default mc_now(),
  attempts int not null default 0,
  done_at timestamptz,
  outcome jsonb,
  primary key (agency_id, id)
);
create index announcement_ready on announcement (ready_at) where done_at is null;
create index announcement_done on announcement (done_at) where done_at is not null;
create index announcement_at on announcement (agency_id, at desc, id);
comment on table announcement is 'A message or signal told to an agency from outside; its content (payload, applicant) is emptied once it was carried to whom it concerns';

alter table announcement enable row level security, force row level security;
create policy readers on announcement for select to api_rw, auditor_ro using (${visible});
create policy writers on announcement for insert to api_rw with check (${visible});
create policy runtime on announcement to runtime_rw using (true) with check (true);
grant select on announcement to api_rw, auditor_ro, runtime_rw;
grant insert on announcement to api_rw;
grant update (content, ready_at, attempts, done_at, outcome), delete on announcement to runtime_rw;
grant select on read_version, triggered_start to api_rw, auditor_ro;
grant select, insert, update, delete on read_version, triggered_start to runtime_rw;
`;
