/** What officers are told of: one row per person and event, which is also the outbox of the e-mail about it. */
export const alerts = String.raw`
create table alert_setting (
  person_id uuid primary key references person,
  email text,
  bell text[] not null,
  mail text[] not null,
  updated_at timestamptz not null default mc_now()
);
comment on table alert_setting is 'What each person wants to be told of in the page and by e-mail; without a row: everything in the page, nothing by e-mail';
grant select, insert, update on alert_setting to api_rw;
grant select on alert_setting to runtime_rw, ledger;

create table alert (
  person_id uuid not null references person,
  id bigint generated always as identity,
  kind text not null check (kind in ('new-work', 'assigned', 'online-waiting', 'due-tomorrow', 'due-soon', 'overdue', 'not-taken')),
  event text collate "C" not null,
  agency_id int not null,
  dossier_id uuid not null,
  visit text,
  node text,
  due_at timestamptz,
  at timestamptz not null,
  bell boolean not null,
  read_at timestamptz,
  mail text not null check (mail in ('none', 'waiting', 'sent', 'given-up')),
  mail_ready_at timestamptz not null,
  mail_attempts int not null default 0,
  mail_fence bigint not null default 0,
  primary key (person_id, id),
  unique (person_id, event)
);
create index alert_mail on alert (mail_ready_at, id) where mail = 'waiting';
create index alert_unread on alert (person_id, id) where bell and read_at is null;
comment on table alert is 'An event a person is told of, once: event names it, and the same event is never told twice to the same person';
alter table alert enable row level security, force row level security;
create policy readers on alert for select to api_rw, auditor_ro using (
  exists (select from dossier d where d.agency_id = alert.agency_id and d.id = alert.dossier_id));
create policy ledger on alert to ledger using (true) with check (true);
create policy runtime on alert for select to runtime_rw using (true);
create policy mailing on alert for update to runtime_rw using (true) with check (true);
grant select on alert to api_rw, runtime_rw, auditor_ro;
grant select, insert, update on alert to ledger;
grant update (mail, mail_ready_at, mail_attempts, mail_fence) on alert to runtime_rw;

create table alert_mark (
  kind text primary key,
  until timestamptz not null
);
comment on table alert_mark is 'Up to which instant each kind of passing time was looked at';
grant select, insert, update on alert_mark to runtime_rw;
`;
