/**
 * What the officer's day needs beside the dossiers: lists kept under a name, notes, opinions asked of other agencies, slips given at the counter
 * without a dossier (Forms 02 and 03), and how results left the house. Texts people write stay out of the facts, which hold a reference.
 */
const scope = `(select nullif(current_setting('app.agencies', true), '')::int[])::int[]`;

const ofDossier = (table: string): string =>
  `exists (select from dossier d where d.agency_id = ${table}.agency_id and d.id = ${table}.dossier_id)`;

/** Readers and writers of the api see one condition; nothing is deleted, the runtime and the auditor read. */
const wall = (table: string, condition: string, write: string): string => `
alter table ${table} enable row level security, force row level security;
create policy readers on ${table} for select to api_rw, auditor_ro using (${condition});
create policy runtime on ${table} for select to runtime_rw using (true);
create policy writers on ${table} for insert to api_rw with check (${condition});
grant select on ${table} to api_rw, runtime_rw, auditor_ro;
grant ${write} on ${table} to api_rw;`;

export const desk = `
-- Who did what, newest first. Reading by person goes through handled_by() alone.
create index fact_person on fact ((body #>> '{by,person}'), at) where kind in ('TaskCompleted', 'DossierOpened');

create table saved_view (
  id uuid primary key,
  person_id uuid not null,
  agency_id int not null references agency,
  role_id text not null,
  name text not null check (name <> '' and length(name) <= 100),
  query text not null check (length(query) <= 2000),
  shared boolean not null,
  at timestamptz not null default mc_now()
);
create index saved_view_person on saved_view (person_id);
create index saved_view_post on saved_view (agency_id, role_id) where shared;
comment on table saved_view is 'Lists of the inbox kept under a name; a shared one is seen by everybody of the post';
grant select, insert, delete on saved_view to api_rw;

create table note (
  agency_id int not null,
  dossier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  visit text collate "C",
  text text not null check (text <> '' and length(text) <= 4000),
  mentions uuid[] not null default '{}',
  at timestamptz not null default mc_now(),
  primary key (agency_id, dossier_id, id)
);
comment on table note is 'What officers tell each other about a dossier; the fact RemarkAdded refers to it by id';
${wall('note', ofDossier('note'), 'insert')}

create table opinion (
  agency_id int not null,
  dossier_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  asking_agency_id int not null references agency,
  asked_agency_id int not null references agency,
  dossier_code text not null,
  question text not null check (question <> '' and length(question) <= 4000),
  due_at timestamptz not null,
  asked_at timestamptz not null default mc_now(),
  answer text check (answer <> '' and length(answer) <= 8000),
  answered_by uuid,
  answered_at timestamptz,
  primary key (agency_id, dossier_id, id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index opinion_asked on opinion (asked_agency_id, due_at) where answer is null;
comment on table opinion is 'Opinions asked of other agencies: content, agency, deadline, answer (R-63)';
${wall('opinion', `asked_agency_id = any (${scope}) or asking_agency_id = any (${scope}) or ${ofDossier('opinion')}`, 'insert')}
create policy answers on opinion for update to api_rw using (asked_agency_id = any (${scope}) and answer is null) with check (asked_agency_id = any (${scope}));
grant update (answer, answered_by, answered_at) on opinion to api_rw;

create table counter_slip (
  agency_id int not null references agency,
  year int not null,
  kind text not null check (kind in ('supplement', 'refusal')),
  ordinal int not null check (ordinal > 0),
  id uuid not null unique,
  procedure_id text collate "C" not null,
  version int not null,
  channel text not null check (channel in ('direct', 'online', 'post')),
  applicant jsonb not null,
  items jsonb not null,
  reason text not null check (reason <> '' and length(reason) <= 4000),
  contact text,
  person_id uuid not null,
  at timestamptz not null default mc_now(),
  primary key (agency_id, year, kind, ordinal),
  foreign key (procedure_id, version) references procedure_version
);
comment on table counter_slip is 'Forms 02 and 03 given at the counter before anything was received (R-04); numbered per agency, year and kind from 1 (R-75)';
${wall('counter_slip', `agency_id = any (${scope})`, 'insert')}
-- Numbering looks over the whole series.
grant select on counter_slip to ledger;
create policy ledger on counter_slip for select to ledger using (true);

create table result_return (
  agency_id int not null,
  dossier_id uuid not null,
  id uuid not null,
  way text not null check (way in ('counter', 'post', 'online')),
  received_by text,
  proof text not null check (proof in ('signature', 'confirmation', 'tracking', 'online')),
  tracking_number text,
  batch text,
  person_id uuid not null,
  at timestamptz not null default mc_now(),
  primary key (agency_id, dossier_id, id),
  check ((way = 'post') = (tracking_number is not null)),
  check ((way = 'counter') = (received_by is not null))
);
create index result_return_batch on result_return (agency_id, batch) where batch is not null;
comment on table result_return is 'Who got the result, when, with what proof (R-55); post: the batch and its tracking number';
${wall('result_return', ofDossier('result_return'), 'insert')}
`;
