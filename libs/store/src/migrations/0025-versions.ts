/** Drafts as they once were, comments on elements, publishing by two people, versions and repeals that begin on a date. */
export const versions = String.raw`
create table draft_point (
  procedure_id text collate "C" not null references procedure,
  id bigint generated always as identity,
  revision int not null check (revision > 0),
  package jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null default mc_now(),
  primary key (procedure_id, id)
);
comment on table draft_point is 'Every saved state of a draft, thinned out by the hour: somebody may go back to it, also when the draft is gone';
grant select, insert, delete on draft_point to api_rw;

create table element_comment (
  id uuid primary key,
  procedure_id text collate "C" not null references procedure,
  element text collate "C",
  answer_to uuid references element_comment,
  body text not null check (body <> ''),
  written_by text not null,
  written_at timestamptz not null default mc_now(),
  resolved_by text,
  resolved_at timestamptz
);
create index element_comment_procedure on element_comment (procedure_id, written_at, id);
comment on column element_comment.element is 'Id in the diagram; absent: about the whole draft';
grant select, insert on element_comment to api_rw;
grant update (resolved_by, resolved_at) on element_comment to api_rw;

create table publication_proposal (
  procedure_id text collate "C" primary key references procedure,
  revision int not null check (revision > 0),
  approval jsonb not null,
  note text,
  effective_at timestamptz,
  proposed_by text not null,
  proposed_at timestamptz not null default mc_now()
);
comment on table publication_proposal is 'A draft one administrator holds to be ready; void as soon as the draft has another revision';
grant select, insert, update, delete on publication_proposal to api_rw;

alter table procedure_version add column effective_at timestamptz, add column proposed_by text;
comment on column procedure_version.effective_at is 'New dossiers follow it from then on; null: from its publication';

alter table procedure add column retired_from timestamptz;
create table retirement (
  procedure_id text collate "C" not null references procedure,
  id bigint generated always as identity,
  from_at timestamptz,
  ground text not null check (ground <> ''),
  ordered_by text not null,
  ordered_at timestamptz not null default mc_now(),
  primary key (procedure_id, id)
);
comment on table retirement is 'Orders to receive no more dossiers from a moment on (R-154), and to receive them again (from_at null); the last one holds';
grant select, insert on retirement to api_rw;
grant select on retirement to auditor_ro;
`;
