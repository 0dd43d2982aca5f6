/** Verifications with the applicant present: time, place, participants, content. The history refers to each by its id. */
const visible = 'exists (select from dossier d where d.agency_id = verification.agency_id and d.id = verification.dossier_id)';

export const verifications = `
create table verification (
  agency_id int not null,
  dossier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  held_at timestamptz not null,
  place text not null check (place <> '' and length(place) <= 500),
  participants text not null check (participants <> '' and length(participants) <= 2000),
  content text not null check (content <> '' and length(content) <= 8000),
  at timestamptz not null default mc_now(),
  primary key (agency_id, dossier_id, id)
);
comment on table verification is 'Records of verifications with the applicant present (R-36)';
alter table verification enable row level security, force row level security;
create policy readers on verification for select to api_rw, auditor_ro using (${visible});
create policy writers on verification for insert to api_rw with check (${visible});
create policy runtime on verification for select to runtime_rw using (true);
create policy ledger on verification to ledger using (true) with check (true);
grant select on verification to api_rw, runtime_rw, auditor_ro, ledger;
grant insert on verification to api_rw;
grant update (place, participants, content) on verification to ledger;
`;
