/** The catalogue: drafts may change, a published version never does (no role of the application may update or delete one). */
export const procedures = String.raw`
create table procedure (
  id text collate "C" primary key check (id ~ '^[a-z0-9][a-z0-9.-]{0,127}$'),
  code text not null,
  name jsonb not null,
  field jsonb not null,
  level text not null,
  "limit" jsonb,
  in_force boolean not null default true,
  created_by text not null,
  created_at timestamptz not null default mc_now()
);

create table procedure_draft (
  procedure_id text collate "C" primary key references procedure,
  revision int not null check (revision > 0),
  package jsonb not null,
  updated_by text not null,
  updated_at timestamptz not null default mc_now()
);

create table procedure_version (
  procedure_id text collate "C" not null references procedure,
  version int not null check (version > 0),
  package jsonb not null,
  hash bytea not null check (octet_length(hash) = 32),
  approval jsonb,
  note text,
  published_by text not null,
  published_at timestamptz not null default mc_now(),
  primary key (procedure_id, version)
);
comment on table procedure_version is 'Published packages, immutable; hash is SHA-256 over the canonical JSON (RFC 8785) of the package';

grant select on procedure, procedure_version to ledger, api_rw, runtime_rw, auditor_ro;
grant select on procedure_draft to api_rw;
grant insert, update on procedure to api_rw;
grant insert, update, delete on procedure_draft to api_rw;
grant insert on procedure_version to api_rw;
`;
