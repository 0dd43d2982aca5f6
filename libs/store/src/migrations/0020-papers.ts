/** Printed papers: texts of the forms, papers issued with their numbers, files of a dossier's papers. */
const scope = `(select nullif(current_setting('app.agencies', true), '')::int[])::int[]`;

export const papers = String.raw`
create table document_template (
  form text not null check (form ~ '^0[1-7]$'),
  revision int not null check (revision > 0),
  body text not null,
  updated_by uuid not null references person,
  updated_at timestamptz not null default mc_now(),
  primary key (form, revision)
);
comment on table document_template is 'Texts of the official forms as administrators wrote them; without a row the text the software brings';
grant select, insert on document_template to api_rw;
grant select on document_template to runtime_rw, auditor_ro;

create table document_series (
  agency_id int not null references agency,
  form text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (agency_id, form, year)
);
comment on table document_series is 'Last number of each form an agency issued in a year: begun anew each year, never reused (R-75)';
grant select, insert, update on document_series to ledger;

create table document (
  agency_id int not null,
  dossier_id uuid not null,
  id uuid not null,
  form text not null check (form ~ '^0[1-7]$'),
  number int not null,
  year int not null,
  written jsonb not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  key text collate "C" not null,
  primary key (agency_id, dossier_id, id),
  unique (agency_id, form, year, number),
  unique (issued_by, key)
);
comment on table document is 'Papers issued in a dossier, with what the officer wrote in them; the history holds their digests';
alter table document enable row level security, force row level security;
create policy readers on document for select to api_rw, auditor_ro using (
  exists (select from dossier d where d.agency_id = document.agency_id and d.id = document.dossier_id));
create policy ledger on document to ledger using (true) with check (true);
create policy runtime on document for select to runtime_rw using (true);
grant select on document to api_rw, runtime_rw, auditor_ro;
grant select, insert on document to ledger;

create table file (
  id uuid primary key,
  sha256 bytea not null check (octet_length(sha256) = 32),
  bytes bigint not null check (bytes > 0),
  type text not null,
  name text not null check (name <> '' and length(name) <= 200),
  state text not null check (state in ('quarantine', 'clean', 'infected')),
  verdict text,
  uploaded_by uuid not null references person,
  uploaded_in int not null references agency,
  uploaded_at timestamptz not null default mc_now(),
  scanned_at timestamptz,
  agency_id int,
  dossier_id uuid,
  paper_id text,
  attached_by uuid,
  attached_at timestamptz,
  check ((dossier_id is null) = (agency_id is null) and (dossier_id is null) = (attached_at is null))
);
create index file_dossier on file (agency_id, dossier_id, attached_at, id) where dossier_id is not null;
create index file_loose on file (uploaded_at) where dossier_id is null;
comment on table file is 'Files of dossiers; their bytes lie in the state folder by SHA-256. Without a dossier: handed in at a counter, not yet received';
alter table file enable row level security, force row level security;
create policy readers on file for select to api_rw, auditor_ro using (
  case when dossier_id is null then uploaded_in = any (${scope})
       else exists (select from dossier d where d.agency_id = file.agency_id and d.id = file.dossier_id) end);
create policy ledger on file to ledger using (true) with check (true);
create policy runtime on file for select to runtime_rw using (true);
grant select on file to api_rw, runtime_rw, auditor_ro;
grant select, insert, update on file to ledger;
`;
