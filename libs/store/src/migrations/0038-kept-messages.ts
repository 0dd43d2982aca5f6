/** Messages between dossiers that came before anybody waited for them. */
export const keptMessages = String.raw`
create table kept_message (
  agency_id int not null,
  id text collate "C" not null check (id <> '' and length(id) <= 128),
  name text collate "C" not null,
  key text collate "C",
  payload jsonb,
  kept_at timestamptz not null default mc_now(),
  until_at timestamptz not null,
  primary key (agency_id, id)
);
create index kept_message_name on kept_message (agency_id, name);
comment on table kept_message is 'Thrown by a dossier of the agency before any other waited for it; each goes to the first that does, or ends unheard at until_at';
alter table kept_message enable row level security, force row level security;
create policy runtime on kept_message to runtime_rw using (true) with check (true);
grant select, insert, delete on kept_message to runtime_rw;
`;
