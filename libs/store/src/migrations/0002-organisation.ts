/** Agencies, people and what they may do; accounts and sessions; calendars. Dated: nothing is overwritten when somebody leaves or an agency merges. */
export const organisation = String.raw`
create table calendar (
  id text collate "C" not null,
  revision int not null check (revision > 0),
  parent_id text collate "C" check (parent_id <> id),
  notice text,
  data jsonb not null,
  created_by text not null,
  created_at timestamptz not null default mc_now(),
  primary key (id, revision)
);
comment on table calendar is 'Working time as data; a change is a new revision, old ones stay';

create table installation (
  single boolean primary key default true check (single),
  convention text not null default 'B' check (convention in ('A', 'B'))
);
comment on column installation.convention is 'How days are counted: B whole days by the Civil Code, A exact working hours (R-16)';
insert into installation default values;

create table agency (
  id int primary key check (id > 0),
  parent_id int references agency deferrable initially deferred,
  kind text not null check (kind in ('nation', 'ministry', 'province', 'department', 'district', 'commune', 'centre', 'office', 'other')),
  tier text not null check (tier in ('central', 'province', 'district', 'commune')),
  name_vi text not null,
  name_en text not null,
  identifier text check (identifier ~ '^[A-Z0-9.]{1,40}$'),
  code_format text not null default 'TT01/2018' check (code_format in ('TT01/2018', 'TT03/2025')),
  code_system text check (code_system ~ '^[0-9]{2}$'),
  calendar_id text not null,
  keys text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  successor_id int references agency deferrable initially deferred,
  unique (identifier, valid_from),
  check (code_format <> 'TT03/2025' or identifier is null or code_system is not null)
);
comment on column agency.keys is 'Names by which models call it, e.g. one-stop';
create index agency_parent on agency (parent_id);

create table unit (
  id uuid primary key,
  agency_id int not null references agency,
  name_vi text not null,
  name_en text not null
);
create index unit_agency on unit (agency_id);

create table role (
  id text collate "C" primary key check (id ~ '^[a-z][a-z0-9_-]{0,63}$'),
  name_vi text not null,
  name_en text not null,
  may text[] not null check (may <@ array['receive', 'process', 'configure', 'audit', 'administer'])
);

create table person (
  id uuid primary key,
  name text not null
);

create table assignment (
  id uuid primary key,
  person_id uuid not null references person,
  agency_id int not null references agency,
  unit_id uuid references unit,
  role_id text collate "C" not null references role,
  post_vi text not null,
  post_en text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index assignment_person on assignment (person_id);
create index assignment_agency on assignment (agency_id, role_id);

create table delegation (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  to_person_id uuid not null references person,
  ground text not null check (ground <> ''),
  valid_from date not null,
  valid_until date check (valid_until > valid_from)
);
create index delegation_to on delegation (to_person_id);
comment on table delegation is 'Acting for somebody absent, dated, on a paper (R-143)';

create table account (
  id uuid primary key,
  person_id uuid not null references person,
  name text collate "C" not null unique,
  password_hash text not null,
  disabled boolean not null default false
);

create index account_person on account (person_id);

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  assignment_id uuid references assignment,
  delegation_id uuid references delegation,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_expiry on session (expires_at);
create index session_account on session (account_id);

create table sign_in_failure (
  key text collate "C" primary key,
  failures int not null,
  since timestamptz not null,
  locked_until timestamptz not null default '-infinity'
);
comment on table sign_in_failure is 'Failures per name and per address within a window; bounded by the sweep of the runtime';

grant select on installation, calendar, agency, unit, role, person, assignment, delegation to ledger, api_rw, runtime_rw, auditor_ro;
grant select (person_id, disabled) on account to ledger;
grant insert on calendar to api_rw;
grant update on installation to api_rw;
grant insert, update on agency, unit, role, person, assignment, delegation, account to api_rw;
grant select on account to api_rw;
grant select, insert, update, delete on session, sign_in_failure to api_rw;
grant select, delete on session, sign_in_failure to runtime_rw;
`;
