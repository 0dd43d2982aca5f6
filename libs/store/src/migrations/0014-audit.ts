/**
 * What the nightly check of the books found (kept until it tallies again).
 */
export const audit = `
create table book_finding (
  id uuid primary key,
  agency_id int,
  dossier_id uuid,
  what text not null,
  place text not null default '',
  seq int,
  detail text not null,
  found_at timestamptz not null default mc_now(),
  seen_at timestamptz not null default mc_now(),
  resolved_at timestamptz
);
create unique index book_finding_open on book_finding (coalesce(dossier_id, '00000000-0000-0000-0000-000000000000'), what, place) where resolved_at is null;
create index book_finding_list on book_finding (found_at desc);
comment on table book_finding is 'Differences between facts and what is derived from them, or between the public log and what was published';

alter table book_finding enable row level security, force row level security;
create policy ledger on book_finding to ledger using (true) with check (true);
create policy runtime on book_finding for select to runtime_rw using (true);
create policy readers on book_finding for select to api_rw, auditor_ro
  using (dossier_id is null or exists (select from dossier d where d.agency_id = book_finding.agency_id and d.id = book_finding.dossier_id));
grant select, insert, update on book_finding to ledger;
grant select on book_finding to api_rw, runtime_rw, auditor_ro;
`;
