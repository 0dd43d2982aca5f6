/**
 * Hand-overs nobody has accepted yet, seen by giver and receiver; and what the counter says at reception is written with the dossier, in one
 * transaction: the ledger writes charges as well.
 */
const scope = `(select nullif(current_setting('app.agencies', true), '')::int[])::int[]`;

export const handOvers = `
create table hand_over (
  agency_id int not null,
  dossier_id uuid not null,
  visit text collate "C" not null,
  giver_id int not null,
  giver_role text,
  giver_person text,
  worker_id int not null,
  role_id text not null,
  at timestamptz not null,
  ground text,
  refused boolean not null,
  primary key (agency_id, dossier_id, visit)
) with (fillfactor = 80);
create index hand_over_giver on hand_over (giver_id, at, dossier_id);
create index hand_over_receiver on hand_over (worker_id, role_id, at);
create index hand_over_at on hand_over (at);
comment on table hand_over is 'Tasks given to another unit and not accepted yet (R-65): derived from the facts, gone when somebody takes the task';
alter table hand_over enable row level security, force row level security;
create policy readers on hand_over for select to api_rw, auditor_ro using (giver_id = any (${scope}) or worker_id = any (${scope}) or agency_id = any (${scope}));
create policy ledger on hand_over to ledger using (true) with check (true);
create policy runtime on hand_over for select to runtime_rw using (true);
grant select on hand_over to api_rw, runtime_rw, auditor_ro;
grant select, insert, update, delete on hand_over to ledger;
create policy ledger on charge to ledger using (true) with check (true);
grant select, insert on charge to ledger;
-- Open tasks at another agency than the dossier's that nobody has taken: handed over before this table was there.
set local role ledger;
insert into hand_over (agency_id, dossier_id, visit, giver_id, worker_id, role_id, at, refused)
  select agency_id, dossier_id, visit, agency_id, worker_id, role_id, since, false from open_task where worker_id <> agency_id and holder is null;
reset role;
`;
