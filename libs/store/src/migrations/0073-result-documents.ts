/**
 * Result documents: numbered in the outgoing register of the agency that issued them, replaced or corrected, never changed. What the
 * return desk confirms of originals shown for comparison stands with the return.
 */
const visible = 'exists (select from dossier d where d.agency_id = result_document.agency_id and d.id = result_document.dossier_id)';

export const resultDocuments = `
create table result_series (
  issuer_id int not null references agency,
  symbol text collate "C" not null,
  year int not null,
  last int not null check (last > 0),
  primary key (issuer_id, symbol, year)
);
comment on table result_series is 'Last outgoing number of each symbol an agency gave in a calendar year (R-51)';
grant select, insert, update on result_series to ledger;

create table result_document (
  agency_id int not null,
  dossier_id uuid not null,
  id uuid not null,
  issuer_id int not null references agency,
  kind text not null check (kind in ('result', 'replacement', 'correction')),
  symbol text collate "C" not null check (symbol <> '' and length(symbol) <= 40),
  year int not null,
  number int not null check (number > 0),
  signed_on date not null,
  issued_on date not null check (issued_on >= signed_on),
  signer text not null check (signer <> '' and length(signer) <= 200),
  document_type text not null check (document_type <> '' and length(document_type) <= 40),
  file_id uuid references file,
  signatures int not null default 0 check (signatures >= 0),
  replaces uuid,
  ground text check (ground <> '' and length(ground) <= 2000),
  person_id uuid not null references person,
  at timestamptz not null default mc_now(),
  primary key (agency_id, dossier_id, id),
  unique (issuer_id, year, symbol, number),
  foreign key (agency_id, dossier_id, replaces) references result_document,
  check ((kind = 'result') = (replaces is null)),
  check ((kind = 'result') = (ground is null))
);
comment on table result_document is 'Documents that settle a dossier, with the number and date they were issued under (R-50, R-51, R-54, R-56)';
alter table result_document enable row level security, force row level security;
create policy readers on result_document for select to api_rw, auditor_ro using (${visible});
create policy runtime on result_document for select to runtime_rw using (true);
create policy ledger on result_document to ledger using (true) with check (true);
grant select on result_document to api_rw, runtime_rw, auditor_ro;
grant select, insert on result_document to ledger;

alter table result_return add column originals_returned boolean not null default false;
comment on column result_return.originals_returned is 'The clerk confirmed that originals shown for comparison were handed back (R-53)';
`;
