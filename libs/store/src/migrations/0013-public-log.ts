/**
 * The log of chain heads (RFC 6962): every history's newest fact becomes a leaf of one Merkle tree, whose root is signed and published outside this
 * database. `unlogged` is written by `append` and emptied by the runtime; it has no index, for it is only ever read as a whole.
 */
export const publicLog = `
create table unlogged (
  agency_id int not null,
  dossier_id uuid not null,
  seq int not null,
  head bytea not null
) with (autovacuum_vacuum_scale_factor = 0.02);
comment on table unlogged is 'Heads of histories that are not yet in the log';

create table log_leaf (
  n bigint primary key check (n >= 0),
  agency_id int,
  kind text not null check (kind in ('dossier', 'version')),
  id text collate "C" not null,
  seq int not null check (seq > 0),
  hash bytea not null check (octet_length(hash) = 32),
  check ((kind = 'dossier') = (agency_id is not null))
);
create index log_leaf_of on log_leaf (id, n desc);
comment on table log_leaf is 'Leaves of the log: the newest fact of a dossier, or a published version';

create table log_node (
  level int not null check (level between 0 and 62),
  at bigint not null check (at >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, at)
);
comment on table log_node is 'Complete subtrees of the log, leaves at level 0';

create table log_size (
  single boolean primary key default true check (single),
  size bigint not null,
  peaks text[] not null
);
insert into log_size (size, peaks) values (0, '{}');

create table log_key (
  id text collate "C" primary key,
  public_key bytea not null check (octet_length(public_key) = 32),
  since timestamptz not null default mc_now()
);
comment on table log_key is 'Public keys that heads were signed with; the secret ones never come here';

create table tree_head (
  size bigint not null,
  at timestamptz not null,
  root bytea not null check (octet_length(root) = 32),
  key text collate "C" not null references log_key (id),
  signature bytea not null check (octet_length(signature) = 64),
  primary key (size, at)
);

alter table unlogged enable row level security, force row level security;
create policy ledger on unlogged to ledger using (true) with check (true);
create policy runtime on unlogged for select to runtime_rw using (true);
alter table log_leaf enable row level security, force row level security;
create policy ledger on log_leaf to ledger using (true) with check (true);
create policy runtime on log_leaf for select to runtime_rw using (true);
create policy readers on log_leaf for select to api_rw, auditor_ro
  using (case kind when 'version' then true else exists (select from dossier d where d.agency_id = log_leaf.agency_id and d.id = log_leaf.id::uuid) end);
grant select, insert, delete on unlogged to ledger;
grant select on unlogged to runtime_rw;
grant select, insert on log_leaf, log_node, log_key, tree_head to ledger;
grant select, update on log_size to ledger;
grant select on log_leaf, log_node, log_key, tree_head, log_size to api_rw, runtime_rw, auditor_ro;
grant select on procedure_version to ledger;

-- What was recorded before there was a log enters it first.
set local role ledger;
insert into unlogged (agency_id, dossier_id, seq, head) select agency_id, id, seq, head from dossier order by id;
reset role;
`;
