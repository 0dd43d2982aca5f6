/**
 * Dossiers: the facts, the fold, and what is derived from it. The owning agency comes first in every key. No role of the application
 * writes here but through `append` (`dossiers/append.sql.ts`), which runs as `ledger`.
 */
export const dossiers = String.raw`
create table dossier (
  agency_id int not null references agency,
  id uuid not null,
  code text collate "C" not null,
  code_agency_id int not null references agency,
  procedure_id text collate "C" not null,
  version int not null,
  participants int[] not null,
  channel text not null check (channel in ('direct', 'online', 'post')),
  return_by text not null check (return_by in ('counter', 'post', 'online')),
  note text,
  received_by uuid,
  opened_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  status text not null check (status in ('open', 'suspended', 'closed')),
  outcome text,
  seq int not null check (seq > 0),
  head bytea not null check (octet_length(head) = 32),
  state jsonb not null,
  primary key (agency_id, id),
  unique (code, agency_id),
  foreign key (procedure_id, version) references procedure_version,
  check ((status = 'closed') = (closed_at is not null)),
  check (agency_id = any (participants))
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
alter table dossier alter column state set storage main;
-- Callers name a dossier by its id alone.
create index dossier_id on dossier (id);
comment on column dossier.state is 'Fold of the facts, kept under 2 KB; compared with the facts every night';

create table fact (
  agency_id int not null,
  dossier_id uuid not null,
  seq int not null check (seq > 0),
  kind text collate "C" not null,
  at timestamptz not null,
  body jsonb not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (agency_id, dossier_id, seq)
) partition by range (dossier_id);
comment on table fact is 'Ground truth. A fact is {seq, kind, at, ...body}; hash = SHA-256(previous hash || canonical JSON of the fact)';
-- A guard that holds even if the code is wrong: no visit is completed twice.
create unique index fact_completion on fact (agency_id, dossier_id, (body ->> 'visit')) where kind = 'TaskCompleted';

create table command (
  agency_id int not null,
  caller text collate "C" not null,
  id text collate "C" not null check (id <> '' and length(id) <= 128),
  dossier_id uuid not null,
  digest bytea not null,
  answer jsonb not null,
  body jsonb,
  at timestamptz not null,
  primary key (agency_id, caller, id)
);
create index command_refused on command (at) where body is null;
comment on table command is 'What was asked and answered, by the caller''s own id. Accepted ones stay: they are decided again to prove the diagram was followed. Refused ones (no body) are swept';

create table dossier_ordinal (
  agency_id int not null references agency,
  day date not null,
  last int not null check (last >= 0),
  primary key (agency_id, day)
) with (fillfactor = 50);
comment on table dossier_ordinal is 'Ordinals in dossier codes, per agency in the code and day of reception (R-72)';

create table participant (
  agency_id int not null,
  dossier_id uuid not null,
  participant_id int not null,
  procedure_id text collate "C" not null,
  open boolean not null,
  primary key (agency_id, dossier_id, participant_id)
);
create index participant_list on participant (participant_id, open, dossier_id);
create index participant_procedure on participant (participant_id, procedure_id, open, dossier_id);

create table applicant (
  agency_id int not null,
  dossier_id uuid not null,
  full_name text not null,
  data jsonb,
  salt bytea,
  commitment bytea not null,
  erased_at timestamptz,
  erased_under text,
  primary key (agency_id, dossier_id),
  check ((erased_at is null) = (data is not null and salt is not null))
);
comment on table applicant is 'Personal data apart from the facts, which hold commitment = SHA-256(salt || canonical JSON of data)';

create table personal_value (
  agency_id int not null,
  dossier_id uuid not null,
  commitment bytea not null,
  name text not null,
  value jsonb,
  salt bytea,
  erased_at timestamptz,
  erased_under text,
  primary key (agency_id, dossier_id, commitment),
  check ((erased_at is null) = (value is not null and salt is not null))
);

create table paper (
  agency_id int not null,
  dossier_id uuid not null,
  position int not null,
  paper_id text not null,
  state text not null check (state in ('paper', 'electronic', 'store', 'lookedUp', 'presented', 'none')),
  copies int not null check (copies >= 0),
  primary key (agency_id, dossier_id, position)
);

create table search_word (
  viewer_id int not null,
  word text collate "C" not null,
  agency_id int not null,
  dossier_id uuid not null,
  primary key (viewer_id, word, agency_id, dossier_id)
);
create index search_word_dossier on search_word (agency_id, dossier_id);
comment on table search_word is 'Accent-free endings of the name from each word on, and parts of the code; one set per agency that may see the dossier';

create table open_task (
  agency_id int not null,
  dossier_id uuid not null,
  visit text collate "C" not null,
  worker_id int not null,
  role_id text collate "C" not null,
  due_at timestamptz not null,
  yellow_at timestamptz not null,
  orange_at timestamptz not null,
  procedure_id text collate "C" not null,
  version int not null,
  node text collate "C" not null,
  dossier_code text collate "C" not null,
  holder text collate "C",
  since timestamptz not null,
  primary key (agency_id, dossier_id, visit)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index open_task_inbox on open_task (worker_id, role_id, due_at, dossier_id, visit);
create index open_task_holder on open_task (holder, due_at, dossier_id, visit) where holder is not null;
comment on column open_task.worker_id is 'Agency that does the task; agency_id owns the dossier';

create table timer (
  agency_id int not null,
  dossier_id uuid not null,
  wait text collate "C" not null,
  due_at timestamptz not null,
  primary key (agency_id, dossier_id, wait)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index timer_due on timer (due_at, dossier_id, wait);

create table message_wait (
  agency_id int not null,
  dossier_id uuid not null,
  wait text collate "C" not null,
  name text collate "C" not null,
  key text collate "C",
  primary key (agency_id, dossier_id, wait)
);
create index message_wait_name on message_wait (name, key);

create table signal_wait (
  agency_id int not null,
  dossier_id uuid not null,
  wait text collate "C" not null,
  name text collate "C" not null,
  primary key (agency_id, dossier_id, wait)
);
create index signal_wait_name on signal_wait (agency_id, name);

create table job (
  agency_id int not null,
  dossier_id uuid not null,
  wait text collate "C" not null,
  connector text collate "C" not null,
  attempts_left int not null,
  ready_at timestamptz not null,
  worker text,
  fence bigint not null default 0,
  primary key (agency_id, dossier_id, wait)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index job_ready on job (ready_at, dossier_id, wait);
comment on column job.ready_at is 'From when on it may be taken: its start, the next attempt, or the end of the present lease';
comment on column job.fence is 'Grows with every take; a commit with an older one is refused';

create table outbox (
  agency_id int not null,
  dossier_id uuid not null,
  seq int not null,
  command text not null,
  content jsonb not null,
  at timestamptz not null,
  ready_at timestamptz not null,
  attempts int not null default 0,
  worker text,
  fence bigint not null default 0,
  error text,
  primary key (agency_id, dossier_id, seq)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index outbox_ready on outbox (ready_at, dossier_id, seq);
comment on table outbox is 'One row per accepted command, delivered in order per dossier, at least once, then deleted';

create table statistic (
  agency_id int not null,
  day date not null,
  procedure_id text collate "C" not null,
  opened int not null default 0,
  closed int not null default 0,
  closed_late int not null default 0,
  tasks_done int not null default 0,
  tasks_late int not null default 0,
  primary key (agency_id, day, procedure_id)
) with (fillfactor = 50);

create table open_count (
  agency_id int not null,
  procedure_id text collate "C" not null,
  open int not null,
  primary key (agency_id, procedure_id)
) with (fillfactor = 50);

create table reading (
  agency_id int not null,
  dossier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  assignment_id uuid,
  what text not null check (what in ('dossier', 'history', 'personal', 'receipt', 'export')),
  purpose text,
  at timestamptz not null default mc_now(),
  primary key (agency_id, dossier_id, id)
);
create index reading_person on reading (person_id, at);
comment on table reading is 'Who looked at which dossier, when, at what of it';

-- One partition of facts per month of the dossier's opening; made ahead by migration and runtime.
create function make_fact_partitions(first_month date, months int) returns int
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  month date;
  made int := 0;
  name text;
begin
  if months not between 0 and 600 then raise exception 'months out of bounds: %', months; end if;
  for month in select (date_trunc('month', first_month) + n * interval '1 month')::date from generate_series(0, months - 1) n loop
    name := 'fact_' || to_char(month, 'YYYY_MM');
    if to_regclass(name) is null then
      execute format('create table %I partition of fact for values from (%L) to (%L)', name,
        mc_uuid_from(month::timestamp at time zone 'UTC'), mc_uuid_from((month + interval '1 month') at time zone 'UTC'));
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;
grant execute on function make_fact_partitions(date, int) to runtime_rw;

-- Everything before the month in which the database was made, once.
create function make_earlier_fact_partition() returns void
  language plpgsql set search_path = public, pg_temp
  as $$
begin
  if to_regclass('fact_before') is null then
    execute format('create table fact_before partition of fact for values from (minvalue) to (%L)',
      mc_uuid_from(date_trunc('month', current_date)::timestamp at time zone 'UTC'));
  end if;
end $$;
`;
