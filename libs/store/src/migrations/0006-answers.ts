/** Answers to writes beside the dossiers, by the caller's own id. */
export const answers = String.raw`
create table answer (
  caller text collate "C" not null,
  key text collate "C" not null check (key <> '' and length(key) <= 128),
  digest bytea not null check (octet_length(digest) = 32),
  begun_at timestamptz not null default mc_now(),
  status int,
  body jsonb,
  primary key (caller, key)
);
create index answer_age on answer (begun_at);
comment on table answer is 'Writes begun (no status) and answered, by the caller''s Idempotency-Key; swept after their retention';

grant select, insert, update, delete on answer to api_rw;
grant select, delete on answer to runtime_rw;
`;
