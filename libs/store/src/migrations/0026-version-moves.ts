/** Open dossiers moved to another version of their procedure: the order, how far it has come, and what became of each dossier. */
export const versionMoves = String.raw`
create table version_move (
  id uuid primary key,
  procedure_id text collate "C" not null,
  from_version int not null,
  to_version int not null,
  nodes jsonb not null,
  flows jsonb not null,
  ground text not null check (ground <> ''),
  ordered_by text not null,
  ordered_at timestamptz not null default mc_now(),
  after_dossier uuid,
  batches int not null default 0,
  moved int not null default 0,
  refused int not null default 0,
  finished_at timestamptz,
  foreign key (procedure_id, from_version) references procedure_version,
  foreign key (procedure_id, to_version) references procedure_version,
  check (from_version <> to_version)
);
create index version_move_open on version_move (ordered_at) where finished_at is null;
comment on column version_move.after_dossier is 'Last dossier looked at; the runtime goes on behind it';

create table version_move_dossier (
  move_id uuid not null references version_move,
  dossier_id uuid not null,
  batch int not null,
  refusal jsonb,
  at timestamptz not null default mc_now(),
  primary key (move_id, dossier_id)
);
comment on table version_move_dossier is 'What became of each dossier of an order: moved, or refused and why. The move itself is a fact of the dossier';

alter table version_move_dossier enable row level security, force row level security;
create policy runtime on version_move_dossier to runtime_rw using (true) with check (true);
create policy readers on version_move_dossier for select to api_rw, auditor_ro using (true);
comment on policy readers on version_move_dossier is 'Who orders a move sees no dossiers: told are ids and why one was refused, nothing personal';

grant select, insert on version_move to api_rw;
grant select, update on version_move to runtime_rw;
grant select, insert on version_move_dossier to runtime_rw;
grant select on version_move_dossier to api_rw;
grant select on version_move, version_move_dossier to auditor_ro;
`;
