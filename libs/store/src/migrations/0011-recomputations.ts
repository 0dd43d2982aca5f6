/** A calendar changed after reception: the order to reckon open dossiers anew, and how far it has come. */
export const recomputations = String.raw`
create table recomputation (
  id uuid primary key,
  calendar_id text collate "C" not null,
  revision int not null check (revision > 0),
  agencies int[] not null,
  ground text not null check (ground <> ''),
  ordered_by uuid not null references person,
  ordered_at timestamptz not null default mc_now(),
  after_dossier uuid,
  looked int not null default 0,
  moved int not null default 0,
  failed int not null default 0,
  finished_at timestamptz
);
create index recomputation_open on recomputation (ordered_at) where finished_at is null;
comment on table recomputation is 'An explicit order to reckon due times anew by a changed calendar; what it did to each dossier is a fact of that dossier';
comment on column recomputation.agencies is 'Owners of the dossiers concerned: those under the agency of whoever ordered it';
comment on column recomputation.after_dossier is 'Last dossier looked at; the runtime goes on behind it';

grant select, insert on recomputation to api_rw;
grant select, update on recomputation to runtime_rw;
grant select on recomputation to auditor_ro;
create index dossier_open on dossier (id) where status = 'open';
`;
