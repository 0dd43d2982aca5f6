-- The schema as the migrations make it. Written by dump-schema.ts and compared by schema.spec.ts; do not edit.

-- Tables

create table account (
  id uuid not null,
  person_id uuid not null,
  name text collate "C" not null,
  password_hash text not null,
  disabled boolean not null default false,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_name_key UNIQUE (name),
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table administration_act (
  id uuid not null,
  person_id uuid not null,
  assignment_id uuid,
  at timestamp with time zone not null default mc_now(),
  act text not null,
  subject text not null,
  detail jsonb not null default '{}'::jsonb,
  constraint administration_act_pkey PRIMARY KEY (id),
  constraint administration_act_act_check CHECK ((act <> ''::text)),
  constraint administration_act_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table agency (
  id integer not null,
  parent_id integer,
  kind text not null,
  tier text not null,
  name_vi text not null,
  name_en text not null,
  identifier text,
  code_format text not null default 'TT01/2018'::text,
  code_system text,
  calendar_id text not null,
  keys text[] not null default '{}'::text[],
  valid_from date not null,
  valid_to date,
  successor_id integer,
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_check CHECK ((valid_to > valid_from)),
  constraint agency_check1 CHECK (((code_format <> 'TT03/2025'::text) OR (identifier IS NULL) OR (code_system IS NOT NULL))),
  constraint agency_code_format_check CHECK ((code_format = ANY (ARRAY['TT01/2018'::text, 'TT03/2025'::text]))),
  constraint agency_code_system_check CHECK ((code_system ~ '^[0-9]{2}$'::text)),
  constraint agency_id_check CHECK ((id > 0)),
  constraint agency_identifier_check CHECK ((identifier ~ '^[A-Z0-9.]{1,40}$'::text)),
  constraint agency_identifier_valid_from_key UNIQUE (identifier, valid_from),
  constraint agency_kind_check CHECK ((kind = ANY (ARRAY['nation'::text, 'ministry'::text, 'province'::text, 'department'::text, 'district'::text, 'commune'::text, 'centre'::text, 'office'::text, 'other'::text]))),
  constraint agency_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  constraint agency_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  constraint agency_tier_check CHECK ((tier = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'commune'::text])))
);

create table agency_name (
  agency_id integer not null,
  valid_to date not null,
  name_vi text not null,
  name_en text not null,
  ground text not null,
  changed_by uuid,
  changed_at timestamp with time zone not null default mc_now(),
  constraint agency_name_pkey PRIMARY KEY (agency_id, valid_to),
  constraint agency_name_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint agency_name_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id),
  constraint agency_name_ground_check CHECK ((ground <> ''::text))
);

create table alert (
  person_id uuid not null,
  id bigint not null,
  kind text not null,
  event text collate "C" not null,
  agency_id integer not null,
  dossier_id uuid not null,
  visit text,
  node text,
  due_at timestamp with time zone,
  at timestamp with time zone not null,
  bell boolean not null,
  read_at timestamp with time zone,
  mail text not null,
  mail_ready_at timestamp with time zone not null,
  mail_attempts integer not null default 0,
  mail_fence bigint not null default 0,
  constraint alert_pkey PRIMARY KEY (person_id, id),
  constraint alert_kind_check CHECK ((kind ~ '^[a-z][a-z-]{2,39}$'::text)),
  constraint alert_mail_check CHECK ((mail = ANY (ARRAY['none'::text, 'waiting'::text, 'sent'::text, 'given-up'::text]))),
  constraint alert_person_id_event_key UNIQUE (person_id, event),
  constraint alert_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table alert_mark (
  kind text not null,
  until timestamp with time zone not null,
  constraint alert_mark_pkey PRIMARY KEY (kind)
);

create table alert_setting (
  person_id uuid not null,
  email text,
  bell text[] not null,
  mail text[] not null,
  updated_at timestamp with time zone not null default mc_now(),
  constraint alert_setting_pkey PRIMARY KEY (person_id),
  constraint alert_setting_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table announcement (
  agency_id integer not null,
  id text collate "C" not null,
  kind text not null,
  name text collate "C" not null,
  key text collate "C",
  content jsonb,
  person_id uuid,
  keep_until timestamp with time zone,
  digest bytea not null,
  at timestamp with time zone not null default mc_now(),
  ready_at timestamp with time zone not null default mc_now(),
  attempts integer not null default 0,
  done_at timestamp with time zone,
  outcome jsonb,
  constraint announcement_pkey PRIMARY KEY (agency_id, id),
  constraint announcement_id_check CHECK (((id <> ''::text) AND (length(id) <= 128))),
  constraint announcement_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'signal'::text]))),
  constraint announcement_name_check CHECK (((name <> ''::text) AND (length(name) <= 128)))
);

create table answer (
  caller text collate "C" not null,
  key text collate "C" not null,
  digest bytea not null,
  begun_at timestamp with time zone not null default mc_now(),
  status integer,
  body jsonb,
  constraint answer_pkey PRIMARY KEY (caller, key),
  constraint answer_digest_check CHECK ((octet_length(digest) = 32)),
  constraint answer_key_check CHECK (((key <> ''::text) AND (length(key) <= 128)))
);

create table applicant (
  agency_id integer not null,
  dossier_id uuid not null,
  full_name text not null,
  data jsonb,
  salt bytea,
  commitment bytea not null,
  erased_at timestamp with time zone,
  erased_under text,
  constraint applicant_pkey PRIMARY KEY (agency_id, dossier_id),
  constraint applicant_check CHECK (((erased_at IS NULL) = ((data IS NOT NULL) AND (salt IS NOT NULL))))
);

create table assignment (
  id uuid not null,
  person_id uuid not null,
  agency_id integer not null,
  unit_id uuid,
  role_id text collate "C" not null,
  post_vi text not null,
  post_en text not null,
  valid_from date not null,
  valid_to date,
  procedures text[],
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint assignment_check CHECK ((valid_to > valid_from)),
  constraint assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint assignment_procedures_check CHECK ((array_length(procedures, 1) > 0)),
  constraint assignment_role_id_fkey FOREIGN KEY (role_id) REFERENCES role(id),
  constraint assignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
);

create table book_finding (
  id uuid not null,
  agency_id integer,
  dossier_id uuid,
  what text not null,
  place text not null default ''::text,
  seq integer,
  detail text not null,
  found_at timestamp with time zone not null default mc_now(),
  seen_at timestamp with time zone not null default mc_now(),
  resolved_at timestamp with time zone,
  constraint book_finding_pkey PRIMARY KEY (id)
);

create table calendar (
  id text collate "C" not null,
  revision integer not null,
  parent_id text collate "C",
  notice text,
  data jsonb not null,
  created_by text not null,
  created_at timestamp with time zone not null default mc_now(),
  constraint calendar_pkey PRIMARY KEY (id, revision),
  constraint calendar_check CHECK ((parent_id <> id)),
  constraint calendar_revision_check CHECK ((revision > 0))
);

create table charge (
  agency_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  fee text collate "C" not null,
  moment text not null,
  pages integer,
  copies integer not null,
  exemption text collate "C",
  exemption_ground text,
  amount bigint not null,
  demanded boolean not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default mc_now(),
  way text,
  receipt_number text,
  collected_by uuid,
  collected_in integer,
  collected_at timestamp with time zone,
  constraint charge_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint charge_agency_id_dossier_id_fee_moment_key UNIQUE (agency_id, dossier_id, fee, moment),
  constraint charge_amount_check CHECK ((amount >= 0)),
  constraint charge_check CHECK ((((way IS NULL) = (collected_at IS NULL)) AND ((way IS NULL) = (collected_by IS NULL)) AND ((way IS NULL) = (collected_in IS NULL)))),
  constraint charge_check1 CHECK (((way IS NULL) OR (amount > 0))),
  constraint charge_collected_in_fkey FOREIGN KEY (collected_in) REFERENCES agency(id),
  constraint charge_copies_check CHECK ((copies > 0)),
  constraint charge_exemption_ground_check CHECK (((exemption_ground <> ''::text) AND (length(exemption_ground) <= 1000))),
  constraint charge_moment_check CHECK ((moment = ANY (ARRAY['reception'::text, 'supplement'::text, 'return'::text]))),
  constraint charge_pages_check CHECK ((pages > 0)),
  constraint charge_receipt_number_check CHECK (((receipt_number <> ''::text) AND (length(receipt_number) <= 50))),
  constraint charge_way_check CHECK ((way = ANY (ARRAY['cash'::text, 'transfer'::text, 'online'::text])))
);

create table command (
  agency_id integer not null,
  caller text collate "C" not null,
  id text collate "C" not null,
  dossier_id uuid not null,
  digest bytea not null,
  answer jsonb not null,
  body jsonb,
  at timestamp with time zone not null,
  constraint command_pkey PRIMARY KEY (agency_id, caller, id),
  constraint command_id_check CHECK (((id <> ''::text) AND (length(id) <= 128)))
);

create table counter_slip (
  agency_id integer not null,
  year integer not null,
  kind text not null,
  ordinal integer not null,
  id uuid not null,
  procedure_id text collate "C" not null,
  version integer not null,
  channel text not null,
  applicant jsonb not null,
  items jsonb not null,
  reason text not null,
  contact text,
  person_id uuid not null,
  at timestamp with time zone not null default mc_now(),
  constraint counter_slip_pkey PRIMARY KEY (agency_id, year, kind, ordinal),
  constraint counter_slip_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint counter_slip_channel_check CHECK ((channel = ANY (ARRAY['direct'::text, 'online'::text, 'post'::text]))),
  constraint counter_slip_id_key UNIQUE (id),
  constraint counter_slip_kind_check CHECK ((kind = ANY (ARRAY['supplement'::text, 'refusal'::text]))),
  constraint counter_slip_ordinal_check CHECK ((ordinal > 0)),
  constraint counter_slip_procedure_id_version_fkey FOREIGN KEY (procedure_id, version) REFERENCES procedure_version(procedure_id, version),
  constraint counter_slip_reason_check CHECK (((reason <> ''::text) AND (length(reason) <= 4000)))
);

create table delegation (
  id uuid not null,
  assignment_id uuid not null,
  to_person_id uuid not null,
  ground text not null,
  valid_from date not null,
  valid_until date,
  constraint delegation_pkey PRIMARY KEY (id),
  constraint delegation_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id),
  constraint delegation_check CHECK ((valid_until > valid_from)),
  constraint delegation_ground_check CHECK ((ground <> ''::text)),
  constraint delegation_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES person(id)
);

create table deviation (
  agency_id integer not null,
  dossier_id uuid not null,
  seq integer not null,
  kind text not null,
  procedure_id text collate "C" not null,
  version integer not null,
  at timestamp with time zone not null,
  person_id uuid,
  ground text not null,
  constraint deviation_pkey PRIMARY KEY (agency_id, dossier_id, seq)
);

create table document (
  agency_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  form text not null,
  number integer not null,
  year integer not null,
  written jsonb not null,
  issued_by uuid not null,
  issued_at timestamp with time zone not null,
  key text collate "C" not null,
  constraint document_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint document_agency_id_form_year_number_key UNIQUE (agency_id, form, year, number),
  constraint document_form_check CHECK ((form ~ '^0[1-7]$'::text)),
  constraint document_issued_by_key_key UNIQUE (issued_by, key)
);

create table document_series (
  agency_id integer not null,
  form text not null,
  year integer not null,
  last integer not null,
  constraint document_series_pkey PRIMARY KEY (agency_id, form, year),
  constraint document_series_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint document_series_last_check CHECK ((last > 0))
);

create table document_template (
  form text not null,
  revision integer not null,
  body text not null,
  updated_by uuid not null,
  updated_at timestamp with time zone not null default mc_now(),
  constraint document_template_pkey PRIMARY KEY (form, revision),
  constraint document_template_form_check CHECK ((form ~ '^0[1-7]$'::text)),
  constraint document_template_revision_check CHECK ((revision > 0)),
  constraint document_template_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES person(id)
);

create table dossier (
  agency_id integer not null,
  id uuid not null,
  code text collate "C" not null,
  code_agency_id integer not null,
  procedure_id text collate "C" not null,
  version integer not null,
  participants integer[] not null,
  channel text not null,
  return_by text not null,
  note text,
  received_by uuid,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone,
  closed_at timestamp with time zone,
  status text not null,
  outcome text,
  seq integer not null,
  head bytea not null,
  state jsonb not null,
  return_at_id integer,
  constraint dossier_pkey PRIMARY KEY (agency_id, id),
  constraint dossier_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint dossier_channel_check CHECK ((channel = ANY (ARRAY['direct'::text, 'online'::text, 'post'::text]))),
  constraint dossier_check CHECK (((status = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint dossier_check1 CHECK ((agency_id = ANY (participants))),
  constraint dossier_check2 CHECK (((return_at_id IS NULL) OR (return_by = 'counter'::text))),
  constraint dossier_code_agency_id_fkey FOREIGN KEY (code_agency_id) REFERENCES agency(id),
  constraint dossier_code_agency_id_key UNIQUE (code, agency_id),
  constraint dossier_head_check CHECK ((octet_length(head) = 32)),
  constraint dossier_procedure_id_version_fkey FOREIGN KEY (procedure_id, version) REFERENCES procedure_version(procedure_id, version),
  constraint dossier_return_at_id_fkey FOREIGN KEY (return_at_id) REFERENCES agency(id),
  constraint dossier_return_by_check CHECK ((return_by = ANY (ARRAY['counter'::text, 'post'::text, 'online'::text]))),
  constraint dossier_seq_check CHECK ((seq > 0)),
  constraint dossier_status_check CHECK ((status = ANY (ARRAY['submitted'::text, 'open'::text, 'suspended'::text, 'closed'::text])))
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0.02);
alter table dossier alter column state set storage main;

create table dossier_ordinal (
  agency_id integer not null,
  day date not null,
  last integer not null,
  constraint dossier_ordinal_pkey PRIMARY KEY (agency_id, day),
  constraint dossier_ordinal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint dossier_ordinal_last_check CHECK ((last >= 0))
) with (fillfactor=50);

create table draft_point (
  procedure_id text collate "C" not null,
  id bigint not null,
  revision integer not null,
  package jsonb not null,
  saved_by text not null,
  saved_at timestamp with time zone not null default mc_now(),
  constraint draft_point_pkey PRIMARY KEY (procedure_id, id),
  constraint draft_point_procedure_id_fkey FOREIGN KEY (procedure_id) REFERENCES procedure(id),
  constraint draft_point_revision_check CHECK ((revision > 0))
);

create table element_comment (
  id uuid not null,
  procedure_id text collate "C" not null,
  element text collate "C",
  answer_to uuid,
  body text not null,
  written_by text not null,
  written_at timestamp with time zone not null default mc_now(),
  resolved_by text,
  resolved_at timestamp with time zone,
  constraint element_comment_pkey PRIMARY KEY (id),
  constraint element_comment_answer_to_fkey FOREIGN KEY (answer_to) REFERENCES element_comment(id),
  constraint element_comment_body_check CHECK ((body <> ''::text)),
  constraint element_comment_procedure_id_fkey FOREIGN KEY (procedure_id) REFERENCES procedure(id)
);

create table fact (
  agency_id integer not null,
  dossier_id uuid not null,
  seq integer not null,
  kind text collate "C" not null,
  at timestamp with time zone not null,
  body jsonb not null,
  hash bytea not null,
  constraint fact_pkey PRIMARY KEY (agency_id, dossier_id, seq),
  constraint fact_hash_check CHECK ((octet_length(hash) = 32)),
  constraint fact_seq_check CHECK ((seq > 0))
) partition by RANGE (dossier_id);

create table figure_cursor (
  single boolean not null default true,
  leaf bigint not null,
  at timestamp with time zone not null,
  constraint figure_cursor_pkey PRIMARY KEY (single),
  constraint figure_cursor_single_check CHECK (single)
);

create table figure_trail (
  agency_id integer not null,
  dossier_id uuid not null,
  seq integer not null,
  trail jsonb not null,
  constraint figure_trail_pkey PRIMARY KEY (agency_id, dossier_id)
) with (fillfactor=70, autovacuum_vacuum_scale_factor=0.02);

create table file (
  id uuid not null,
  sha256 bytea not null,
  bytes bigint not null,
  type text not null,
  name text not null,
  state text not null,
  verdict text,
  uploaded_by uuid not null,
  uploaded_in integer not null,
  uploaded_at timestamp with time zone not null default mc_now(),
  scanned_at timestamp with time zone,
  agency_id integer,
  dossier_id uuid,
  paper_id text,
  attached_by uuid,
  attached_at timestamp with time zone,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_bytes_check CHECK ((bytes > 0)),
  constraint file_check CHECK ((((dossier_id IS NULL) = (agency_id IS NULL)) AND ((dossier_id IS NULL) = (attached_at IS NULL)))),
  constraint file_name_check CHECK (((name <> ''::text) AND (length(name) <= 200))),
  constraint file_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint file_state_check CHECK ((state = ANY (ARRAY['quarantine'::text, 'clean'::text, 'infected'::text, 'erased'::text]))),
  constraint file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES person(id),
  constraint file_uploaded_in_fkey FOREIGN KEY (uploaded_in) REFERENCES agency(id)
);

create table flow_pass (
  agency_id integer not null,
  procedure_id text collate "C" not null,
  version integer not null,
  flow text collate "C" not null,
  dossier_id uuid not null,
  passes integer not null,
  seq integer not null,
  at timestamp with time zone not null,
  constraint flow_pass_pkey PRIMARY KEY (agency_id, procedure_id, version, flow, dossier_id)
);

create table flow_use (
  agency_id integer not null,
  procedure_id text collate "C" not null,
  version integer not null,
  month date not null,
  flow text collate "C" not null,
  passes integer not null,
  constraint flow_use_pkey PRIMARY KEY (agency_id, procedure_id, version, month, flow)
) with (fillfactor=70, autovacuum_vacuum_scale_factor=0.02);

create table hand_over (
  agency_id integer not null,
  dossier_id uuid not null,
  visit text collate "C" not null,
  giver_id integer not null,
  giver_role text,
  giver_person text,
  worker_id integer not null,
  role_id text not null,
  at timestamp with time zone not null,
  ground text,
  refused boolean not null,
  constraint hand_over_pkey PRIMARY KEY (agency_id, dossier_id, visit)
) with (fillfactor=80);

create table installation (
  single boolean not null default true,
  convention text not null default 'B'::text,
  constraint installation_pkey PRIMARY KEY (single),
  constraint installation_convention_check CHECK ((convention = ANY (ARRAY['A'::text, 'B'::text]))),
  constraint installation_single_check CHECK (single)
);

create table job (
  agency_id integer not null,
  dossier_id uuid not null,
  wait text collate "C" not null,
  connector text collate "C" not null,
  attempts_left integer not null,
  ready_at timestamp with time zone not null,
  worker text,
  fence bigint not null default 0,
  constraint job_pkey PRIMARY KEY (agency_id, dossier_id, wait)
) with (fillfactor=80, autovacuum_vacuum_scale_factor=0.02);

create table kept_message (
  agency_id integer not null,
  id text collate "C" not null,
  name text collate "C" not null,
  key text collate "C",
  payload jsonb,
  kept_at timestamp with time zone not null default mc_now(),
  until_at timestamp with time zone not null,
  constraint kept_message_pkey PRIMARY KEY (agency_id, id),
  constraint kept_message_id_check CHECK (((id <> ''::text) AND (length(id) <= 128)))
);

create table lateness_cause (
  agency_id integer not null,
  dossier_id uuid not null,
  seq integer not null,
  cause text not null,
  note text not null,
  person_id uuid,
  at timestamp with time zone not null,
  constraint lateness_cause_pkey PRIMARY KEY (agency_id, dossier_id, seq)
);

create table level_setting (
  procedure_id text collate "C" not null,
  yellow_share double precision not null,
  orange_share double precision not null,
  orange_within_hours double precision not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null default mc_now(),
  constraint level_setting_pkey PRIMARY KEY (procedure_id),
  constraint level_setting_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id),
  constraint level_setting_check CHECK ((((0)::double precision <= orange_share) AND (orange_share <= yellow_share) AND (yellow_share <= (1)::double precision) AND ((orange_within_hours >= (0)::double precision) AND (orange_within_hours <= (1000)::double precision))))
);

create table level_work (
  single boolean not null default true,
  after_dossier uuid,
  changed_at timestamp with time zone not null default mc_now(),
  finished boolean not null default true,
  constraint level_work_pkey PRIMARY KEY (single),
  constraint level_work_single_check CHECK (single)
);

create table log_key (
  id text collate "C" not null,
  public_key bytea not null,
  since timestamp with time zone not null default mc_now(),
  constraint log_key_pkey PRIMARY KEY (id),
  constraint log_key_public_key_check CHECK ((octet_length(public_key) = 32))
);

create table log_leaf (
  n bigint not null,
  agency_id integer,
  kind text not null,
  id text collate "C" not null,
  seq integer not null,
  hash bytea not null,
  constraint log_leaf_pkey PRIMARY KEY (n),
  constraint log_leaf_check CHECK (((kind = 'dossier'::text) = (agency_id IS NOT NULL))),
  constraint log_leaf_hash_check CHECK ((octet_length(hash) = 32)),
  constraint log_leaf_kind_check CHECK ((kind = ANY (ARRAY['dossier'::text, 'version'::text]))),
  constraint log_leaf_n_check CHECK ((n >= 0)),
  constraint log_leaf_seq_check CHECK ((seq > 0))
);

create table log_node (
  level integer not null,
  at bigint not null,
  hash bytea not null,
  constraint log_node_pkey PRIMARY KEY (level, at),
  constraint log_node_at_check CHECK ((at >= 0)),
  constraint log_node_hash_check CHECK ((octet_length(hash) = 32)),
  constraint log_node_level_check CHECK (((level >= 0) AND (level <= 62)))
);

create table log_size (
  single boolean not null default true,
  size bigint not null,
  peaks text[] not null,
  constraint log_size_pkey PRIMARY KEY (single),
  constraint log_size_single_check CHECK (single)
);

create table message_wait (
  agency_id integer not null,
  dossier_id uuid not null,
  wait text collate "C" not null,
  name text collate "C" not null,
  key text collate "C",
  constraint message_wait_pkey PRIMARY KEY (agency_id, dossier_id, wait)
);

create table note (
  agency_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  visit text collate "C",
  text text not null,
  mentions uuid[] not null default '{}'::uuid[],
  at timestamp with time zone not null default mc_now(),
  constraint note_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint note_text_check CHECK (((text <> ''::text) AND (length(text) <= 4000)))
);

create table officer_work (
  agency_id integer not null,
  procedure_id text collate "C" not null,
  version integer not null,
  month date not null,
  node text collate "C" not null,
  worker_id integer not null,
  role text not null,
  person text collate "C" not null,
  visits integer not null,
  late integer not null,
  again integer not null,
  waited_ms bigint not null,
  worked_ms bigint not null,
  late_ms bigint not null,
  constraint officer_work_pkey PRIMARY KEY (agency_id, procedure_id, version, month, node, worker_id, role, person)
) with (fillfactor=70, autovacuum_vacuum_scale_factor=0.02);

create table open_clock (
  agency_id integer not null,
  dossier_id uuid not null,
  procedure_id text collate "C" not null,
  due_at timestamp with time zone not null,
  yellow_at timestamp with time zone not null,
  orange_at timestamp with time zone not null,
  paused boolean not null,
  constraint open_clock_pkey PRIMARY KEY (agency_id, dossier_id)
) with (fillfactor=80, autovacuum_vacuum_scale_factor=0.02);

create table open_count (
  agency_id integer not null,
  procedure_id text collate "C" not null,
  open integer not null,
  constraint open_count_pkey PRIMARY KEY (agency_id, procedure_id)
) with (fillfactor=50);

create table open_task (
  agency_id integer not null,
  dossier_id uuid not null,
  visit text collate "C" not null,
  worker_id integer not null,
  role_id text collate "C" not null,
  due_at timestamp with time zone not null,
  yellow_at timestamp with time zone not null,
  orange_at timestamp with time zone not null,
  procedure_id text collate "C" not null,
  version integer not null,
  node text collate "C" not null,
  dossier_code text collate "C" not null,
  holder text collate "C",
  since timestamp with time zone not null,
  paused_at timestamp with time zone,
  constraint open_task_pkey PRIMARY KEY (agency_id, dossier_id, visit) INCLUDE (worker_id, role_id, due_at, yellow_at, orange_at, paused_at, procedure_id, holder)
) with (fillfactor=80, autovacuum_vacuum_scale_factor=0.02);

create table opinion (
  agency_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  asking_agency_id integer not null,
  asked_agency_id integer not null,
  dossier_code text not null,
  question text not null,
  due_at timestamp with time zone not null,
  asked_at timestamp with time zone not null default mc_now(),
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  silence text not null default 'report'::text,
  silence_basis text,
  time_limit text collate "C",
  constraint opinion_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint opinion_answer_check CHECK (((answer <> ''::text) AND (length(answer) <= 8000))),
  constraint opinion_asked_agency_id_fkey FOREIGN KEY (asked_agency_id) REFERENCES agency(id),
  constraint opinion_asking_agency_id_fkey FOREIGN KEY (asking_agency_id) REFERENCES agency(id),
  constraint opinion_check CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)))),
  constraint opinion_check1 CHECK (((silence = 'consent'::text) = (silence_basis IS NOT NULL))),
  constraint opinion_question_check CHECK (((question <> ''::text) AND (length(question) <= 4000))),
  constraint opinion_silence_basis_check CHECK (((silence_basis <> ''::text) AND (length(silence_basis) <= 500))),
  constraint opinion_silence_check CHECK ((silence = ANY (ARRAY['report'::text, 'consent'::text])))
);

create table outbox (
  agency_id integer not null,
  dossier_id uuid not null,
  seq integer not null,
  command text not null,
  content jsonb not null,
  at timestamp with time zone not null,
  ready_at timestamp with time zone not null,
  attempts integer not null default 0,
  worker text,
  fence bigint not null default 0,
  error text,
  constraint outbox_pkey PRIMARY KEY (agency_id, dossier_id, seq)
) with (fillfactor=80, autovacuum_vacuum_scale_factor=0.02);

create table paper (
  agency_id integer not null,
  dossier_id uuid not null,
  "position" integer not null,
  paper_id text not null,
  state text not null,
  copies integer not null,
  constraint paper_pkey PRIMARY KEY (agency_id, dossier_id, "position"),
  constraint paper_copies_check CHECK ((copies >= 0)),
  constraint paper_state_check CHECK ((state = ANY (ARRAY['paper'::text, 'electronic'::text, 'store'::text, 'lookedUp'::text, 'presented'::text, 'none'::text])))
);

create table participant (
  agency_id integer not null,
  dossier_id uuid not null,
  participant_id integer not null,
  procedure_id text collate "C" not null,
  open boolean not null,
  constraint participant_pkey PRIMARY KEY (agency_id, dossier_id, participant_id)
);

create table path_use (
  agency_id integer not null,
  procedure_id text collate "C" not null,
  version integer not null,
  month date not null,
  path text collate "C" not null,
  dossiers integer not null,
  late integer not null,
  constraint path_use_pkey PRIMARY KEY (agency_id, procedure_id, version, month, path)
) with (fillfactor=70, autovacuum_vacuum_scale_factor=0.02);

create table person (
  id uuid not null,
  name text not null,
  constraint person_pkey PRIMARY KEY (id)
);

create table personal_value (
  agency_id integer not null,
  dossier_id uuid not null,
  commitment bytea not null,
  name text not null,
  value jsonb,
  salt bytea,
  erased_at timestamp with time zone,
  erased_under text,
  constraint personal_value_pkey PRIMARY KEY (agency_id, dossier_id, commitment),
  constraint personal_value_check CHECK (((erased_at IS NULL) = ((value IS NOT NULL) AND (salt IS NOT NULL))))
);

create table procedure (
  id text collate "C" not null,
  code text not null,
  name jsonb not null,
  field jsonb not null,
  level text not null,
  "limit" jsonb,
  in_force boolean not null default true,
  created_by text not null,
  created_at timestamp with time zone not null default mc_now(),
  retired_from timestamp with time zone,
  constraint procedure_pkey PRIMARY KEY (id),
  constraint procedure_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9.-]{0,127}$'::text))
);

create table procedure_draft (
  procedure_id text collate "C" not null,
  revision integer not null,
  package jsonb not null,
  updated_by text not null,
  updated_at timestamp with time zone not null default mc_now(),
  constraint procedure_draft_pkey PRIMARY KEY (procedure_id),
  constraint procedure_draft_procedure_id_fkey FOREIGN KEY (procedure_id) REFERENCES procedure(id),
  constraint procedure_draft_revision_check CHECK ((revision > 0))
);

create table procedure_version (
  procedure_id text collate "C" not null,
  version integer not null,
  package jsonb not null,
  hash bytea not null,
  approval jsonb,
  note text,
  published_by text not null,
  published_at timestamp with time zone not null default mc_now(),
  effective_at timestamp with time zone,
  proposed_by text,
  constraint procedure_version_pkey PRIMARY KEY (procedure_id, version),
  constraint procedure_version_hash_check CHECK ((octet_length(hash) = 32)),
  constraint procedure_version_procedure_id_fkey FOREIGN KEY (procedure_id) REFERENCES procedure(id),
  constraint procedure_version_version_check CHECK ((version > 0))
);

create table publication_proposal (
  procedure_id text collate "C" not null,
  revision integer not null,
  approval jsonb not null,
  note text,
  effective_at timestamp with time zone,
  proposed_by text not null,
  proposed_at timestamp with time zone not null default mc_now(),
  constraint publication_proposal_pkey PRIMARY KEY (procedure_id),
  constraint publication_proposal_procedure_id_fkey FOREIGN KEY (procedure_id) REFERENCES procedure(id),
  constraint publication_proposal_revision_check CHECK ((revision > 0))
);

create table read_version (
  procedure_id text collate "C" not null,
  version integer not null,
  trouble text,
  constraint read_version_pkey PRIMARY KEY (procedure_id, version),
  constraint read_version_procedure_id_version_fkey FOREIGN KEY (procedure_id, version) REFERENCES procedure_version(procedure_id, version)
);

create table reading (
  agency_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  assignment_id uuid,
  what text not null,
  purpose text,
  at timestamp with time zone not null default mc_now(),
  constraint reading_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint reading_what_check CHECK ((what = ANY (ARRAY['dossier'::text, 'history'::text, 'personal'::text, 'receipt'::text, 'export'::text])))
);

create table recomputation (
  id uuid not null,
  calendar_id text collate "C" not null,
  revision integer not null,
  agencies integer[] not null,
  ground text not null,
  ordered_by uuid not null,
  ordered_at timestamp with time zone not null default mc_now(),
  after_dossier uuid,
  looked integer not null default 0,
  moved integer not null default 0,
  failed integer not null default 0,
  finished_at timestamp with time zone,
  constraint recomputation_pkey PRIMARY KEY (id),
  constraint recomputation_ground_check CHECK ((ground <> ''::text)),
  constraint recomputation_ordered_by_fkey FOREIGN KEY (ordered_by) REFERENCES person(id),
  constraint recomputation_revision_check CHECK ((revision > 0))
);

create table resolved (
  agency_id integer not null,
  dossier_id uuid not null,
  procedure_id text collate "C" not null,
  closed_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  due_at timestamp with time zone,
  timeliness text collate "C",
  apologised boolean not null,
  constraint resolved_pkey PRIMARY KEY (agency_id, dossier_id),
  constraint resolved_timeliness_check CHECK ((timeliness = ANY (ARRAY['early'::text, 'on-time'::text, 'late'::text])))
);

create table result_document (
  agency_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  issuer_id integer not null,
  kind text not null,
  symbol text collate "C" not null,
  year integer not null,
  number integer not null,
  signed_on date not null,
  issued_on date not null,
  signer text not null,
  document_type text not null,
  file_id uuid,
  signatures integer not null default 0,
  replaces uuid,
  ground text,
  person_id uuid not null,
  at timestamp with time zone not null default mc_now(),
  constraint result_document_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint result_document_agency_id_dossier_id_replaces_fkey FOREIGN KEY (agency_id, dossier_id, replaces) REFERENCES result_document(agency_id, dossier_id, id),
  constraint result_document_check CHECK ((issued_on >= signed_on)),
  constraint result_document_check1 CHECK (((kind = 'result'::text) = (replaces IS NULL))),
  constraint result_document_check2 CHECK (((kind = 'result'::text) = (ground IS NULL))),
  constraint result_document_document_type_check CHECK (((document_type <> ''::text) AND (length(document_type) <= 40))),
  constraint result_document_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint result_document_ground_check CHECK (((ground <> ''::text) AND (length(ground) <= 2000))),
  constraint result_document_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES agency(id),
  constraint result_document_issuer_id_year_symbol_number_key UNIQUE (issuer_id, year, symbol, number),
  constraint result_document_kind_check CHECK ((kind = ANY (ARRAY['result'::text, 'replacement'::text, 'correction'::text]))),
  constraint result_document_number_check CHECK ((number > 0)),
  constraint result_document_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint result_document_signatures_check CHECK ((signatures >= 0)),
  constraint result_document_signer_check CHECK (((signer <> ''::text) AND (length(signer) <= 200))),
  constraint result_document_symbol_check CHECK (((symbol <> ''::text) AND (length(symbol) <= 40)))
);

create table result_return (
  agency_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  way text not null,
  received_by text,
  proof text not null,
  tracking_number text,
  batch text,
  person_id uuid not null,
  at timestamp with time zone not null default mc_now(),
  originals_returned boolean not null default false,
  authority text,
  constraint result_return_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint result_return_authority_check CHECK (((authority <> ''::text) AND (length(authority) <= 500))),
  constraint result_return_check CHECK (((way = 'post'::text) = (tracking_number IS NOT NULL))),
  constraint result_return_check1 CHECK (((way = 'counter'::text) = (received_by IS NOT NULL))),
  constraint result_return_proof_check CHECK ((proof = ANY (ARRAY['signature'::text, 'confirmation'::text, 'tracking'::text, 'online'::text]))),
  constraint result_return_way_check CHECK ((way = ANY (ARRAY['counter'::text, 'post'::text, 'online'::text])))
);

create table result_series (
  issuer_id integer not null,
  symbol text collate "C" not null,
  year integer not null,
  last integer not null,
  constraint result_series_pkey PRIMARY KEY (issuer_id, symbol, year),
  constraint result_series_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES agency(id),
  constraint result_series_last_check CHECK ((last > 0))
);

create table retention (
  procedure_id text collate "C" not null,
  months integer not null,
  under text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null default mc_now(),
  constraint retention_pkey PRIMARY KEY (procedure_id),
  constraint retention_months_check CHECK (((months >= 1) AND (months <= 1200))),
  constraint retention_procedure_id_fkey FOREIGN KEY (procedure_id) REFERENCES procedure(id),
  constraint retention_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id),
  constraint retention_under_check CHECK ((under <> ''::text))
);

create table retirement (
  procedure_id text collate "C" not null,
  id bigint not null,
  from_at timestamp with time zone,
  ground text not null,
  ordered_by text not null,
  ordered_at timestamp with time zone not null default mc_now(),
  constraint retirement_pkey PRIMARY KEY (procedure_id, id),
  constraint retirement_ground_check CHECK ((ground <> ''::text)),
  constraint retirement_procedure_id_fkey FOREIGN KEY (procedure_id) REFERENCES procedure(id)
);

create table role (
  id text collate "C" not null,
  name_vi text not null,
  name_en text not null,
  may text[] not null,
  constraint role_pkey PRIMARY KEY (id),
  constraint role_id_check CHECK ((id ~ '^[a-z][a-z0-9_-]{0,63}$'::text)),
  constraint role_may_check CHECK ((may <@ ARRAY['receive'::text, 'process'::text, 'configure'::text, 'audit'::text, 'administer'::text, 'oversee'::text]))
);

create table saved_view (
  id uuid not null,
  person_id uuid not null,
  agency_id integer not null,
  role_id text not null,
  name text not null,
  query text not null,
  shared boolean not null,
  at timestamp with time zone not null default mc_now(),
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint saved_view_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint saved_view_name_check CHECK (((name <> ''::text) AND (length(name) <= 100))),
  constraint saved_view_query_check CHECK ((length(query) <= 2000))
);

create table schema_migration (
  id integer not null default nextval('schema_migration_id_seq'::regclass),
  "timestamp" bigint not null,
  name character varying not null,
  constraint PK_0edff5015b71cc0389ae0f4b9a1 PRIMARY KEY (id)
);

create table search_word (
  viewer_id integer not null,
  word text collate "C" not null,
  agency_id integer not null,
  dossier_id uuid not null,
  constraint search_word_pkey PRIMARY KEY (viewer_id, word, agency_id, dossier_id)
);

create table session (
  token_hash bytea not null,
  account_id uuid not null,
  assignment_id uuid,
  delegation_id uuid,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint session_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id),
  constraint session_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id)
);

create table sign_in_failure (
  key text collate "C" not null,
  failures integer not null,
  since timestamp with time zone not null,
  locked_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint sign_in_failure_pkey PRIMARY KEY (key)
);

create table signal_wait (
  agency_id integer not null,
  dossier_id uuid not null,
  wait text collate "C" not null,
  name text collate "C" not null,
  constraint signal_wait_pkey PRIMARY KEY (agency_id, dossier_id, wait)
);

create table statistic (
  agency_id integer not null,
  day date not null,
  procedure_id text collate "C" not null,
  opened integer not null default 0,
  closed integer not null default 0,
  closed_late integer not null default 0,
  tasks_done integer not null default 0,
  tasks_late integer not null default 0,
  closed_early integer not null default 0,
  tasks_early integer not null default 0,
  constraint statistic_pkey PRIMARY KEY (agency_id, day, procedure_id)
) with (fillfactor=50);

create table step_time (
  agency_id integer not null,
  procedure_id text collate "C" not null,
  version integer not null,
  measure text collate "C" not null,
  month date not null,
  node text collate "C" not null,
  visits integer not null,
  late integer not null,
  again integer not null,
  cancelled integer not null,
  ms bigint not null,
  b0 integer not null default 0,
  b1 integer not null default 0,
  b2 integer not null default 0,
  b3 integer not null default 0,
  b4 integer not null default 0,
  b5 integer not null default 0,
  b6 integer not null default 0,
  b7 integer not null default 0,
  b8 integer not null default 0,
  b9 integer not null default 0,
  b10 integer not null default 0,
  b11 integer not null default 0,
  b12 integer not null default 0,
  b13 integer not null default 0,
  b14 integer not null default 0,
  b15 integer not null default 0,
  b16 integer not null default 0,
  b17 integer not null default 0,
  b18 integer not null default 0,
  b19 integer not null default 0,
  b20 integer not null default 0,
  b21 integer not null default 0,
  b22 integer not null default 0,
  b23 integer not null default 0,
  b24 integer not null default 0,
  b25 integer not null default 0,
  b26 integer not null default 0,
  b27 integer not null default 0,
  b28 integer not null default 0,
  b29 integer not null default 0,
  b30 integer not null default 0,
  b31 integer not null default 0,
  b32 integer not null default 0,
  b33 integer not null default 0,
  b34 integer not null default 0,
  b35 integer not null default 0,
  b36 integer not null default 0,
  b37 integer not null default 0,
  b38 integer not null default 0,
  b39 integer not null default 0,
  b40 integer not null default 0,
  b41 integer not null default 0,
  b42 integer not null default 0,
  b43 integer not null default 0,
  b44 integer not null default 0,
  b45 integer not null default 0,
  b46 integer not null default 0,
  b47 integer not null default 0,
  b48 integer not null default 0,
  b49 integer not null default 0,
  b50 integer not null default 0,
  b51 integer not null default 0,
  constraint step_time_pkey PRIMARY KEY (agency_id, procedure_id, version, measure, month, node),
  constraint step_time_measure_check CHECK ((measure = ANY (ARRAY['total'::text, 'waited'::text, 'worked'::text])))
) with (fillfactor=70, autovacuum_vacuum_scale_factor=0.02);

create table step_visit (
  agency_id integer not null,
  dossier_id uuid not null,
  visit text collate "C" not null,
  procedure_id text collate "C" not null,
  version integer not null,
  node text collate "C" not null,
  nth integer not null,
  worker_id integer,
  role text,
  person_id uuid,
  opened_at timestamp with time zone not null,
  seq integer not null,
  ended_at timestamp with time zone,
  ended_seq integer,
  how text,
  waited_ms bigint not null,
  worked_ms bigint not null,
  total_ms bigint not null default (waited_ms + worked_ms),
  late_ms bigint not null,
  constraint step_visit_pkey PRIMARY KEY (agency_id, dossier_id, visit),
  constraint step_visit_check CHECK (((ended_at IS NULL) = (how IS NULL))),
  constraint step_visit_how_check CHECK ((how = ANY (ARRAY['completed'::text, 'met'::text, 'cancelled'::text])))
) with (autovacuum_vacuum_scale_factor=0.02);

create table test_clock (
  single boolean not null default true,
  offset_ms bigint not null,
  constraint test_clock_pkey PRIMARY KEY (single),
  constraint test_clock_single_check CHECK (single)
);

create table timer (
  agency_id integer not null,
  dossier_id uuid not null,
  wait text collate "C" not null,
  due_at timestamp with time zone not null,
  constraint timer_pkey PRIMARY KEY (agency_id, dossier_id, wait)
) with (fillfactor=80, autovacuum_vacuum_scale_factor=0.02);

create table tree_head (
  size bigint not null,
  at timestamp with time zone not null,
  root bytea not null,
  key text collate "C" not null,
  signature bytea not null,
  constraint tree_head_pkey PRIMARY KEY (size, at),
  constraint tree_head_key_fkey FOREIGN KEY (key) REFERENCES log_key(id),
  constraint tree_head_root_check CHECK ((octet_length(root) = 32)),
  constraint tree_head_signature_check CHECK ((octet_length(signature) = 64))
);

create table triggered_start (
  procedure_id text collate "C" not null,
  version integer not null,
  node text collate "C" not null,
  trigger integer not null,
  kind text not null,
  name text collate "C",
  rule jsonb,
  due_at timestamp with time zone,
  times_left integer,
  after_agency integer,
  constraint triggered_start_pkey PRIMARY KEY (procedure_id, version, node, trigger),
  constraint triggered_start_check CHECK (((kind = 'timer'::text) = (name IS NULL))),
  constraint triggered_start_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'signal'::text, 'timer'::text]))),
  constraint triggered_start_procedure_id_version_fkey FOREIGN KEY (procedure_id, version) REFERENCES read_version(procedure_id, version)
);

create table unit (
  id uuid not null,
  agency_id integer not null,
  name_vi text not null,
  name_en text not null,
  valid_to date,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);

create table unit_work (
  agency_id integer not null,
  procedure_id text collate "C" not null,
  version integer not null,
  months integer not null,
  month date not null,
  node text collate "C" not null,
  worker_id integer not null,
  role text not null,
  visits integer not null,
  late integer not null,
  again integer not null,
  waited_ms bigint not null,
  worked_ms bigint not null,
  late_ms bigint not null,
  constraint unit_work_pkey PRIMARY KEY (agency_id, procedure_id, version, months, month, node, worker_id, role),
  constraint unit_work_months_check CHECK ((months = ANY (ARRAY[1, 3, 12])))
) with (fillfactor=70, autovacuum_vacuum_scale_factor=0.02);

create table unlogged (
  agency_id integer not null,
  dossier_id uuid not null,
  seq integer not null,
  head bytea not null
) with (autovacuum_vacuum_scale_factor=0.02);

create table verification (
  agency_id integer not null,
  dossier_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  held_at timestamp with time zone not null,
  place text not null,
  participants text not null,
  content text not null,
  at timestamp with time zone not null default mc_now(),
  constraint verification_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint verification_content_check CHECK (((content <> ''::text) AND (length(content) <= 8000))),
  constraint verification_participants_check CHECK (((participants <> ''::text) AND (length(participants) <= 2000))),
  constraint verification_place_check CHECK (((place <> ''::text) AND (length(place) <= 500)))
);

create table version_move (
  id uuid not null,
  procedure_id text collate "C" not null,
  from_version integer not null,
  to_version integer not null,
  nodes jsonb not null,
  flows jsonb not null,
  ground text not null,
  ordered_by text not null,
  ordered_at timestamp with time zone not null default mc_now(),
  after_dossier uuid,
  batches integer not null default 0,
  moved integer not null default 0,
  refused integer not null default 0,
  finished_at timestamp with time zone,
  constraint version_move_pkey PRIMARY KEY (id),
  constraint version_move_check CHECK ((from_version <> to_version)),
  constraint version_move_ground_check CHECK ((ground <> ''::text)),
  constraint version_move_procedure_id_from_version_fkey FOREIGN KEY (procedure_id, from_version) REFERENCES procedure_version(procedure_id, version),
  constraint version_move_procedure_id_to_version_fkey FOREIGN KEY (procedure_id, to_version) REFERENCES procedure_version(procedure_id, version)
);

create table version_move_dossier (
  move_id uuid not null,
  dossier_id uuid not null,
  batch integer not null,
  refusal jsonb,
  at timestamp with time zone not null default mc_now(),
  constraint version_move_dossier_pkey PRIMARY KEY (move_id, dossier_id),
  constraint version_move_dossier_move_id_fkey FOREIGN KEY (move_id) REFERENCES version_move(id)
);

-- Indexes

CREATE INDEX account_person ON public.account USING btree (person_id);
CREATE INDEX administration_act_at ON public.administration_act USING btree (at DESC, id);
CREATE INDEX agency_parent ON public.agency USING btree (parent_id);
CREATE INDEX alert_mail ON public.alert USING btree (mail_ready_at, id) WHERE (mail = 'waiting'::text);
CREATE INDEX alert_unread ON public.alert USING btree (person_id, id) WHERE (bell AND (read_at IS NULL));
CREATE INDEX announcement_at ON public.announcement USING btree (agency_id, at DESC, id);
CREATE INDEX announcement_done ON public.announcement USING btree (done_at) WHERE (done_at IS NOT NULL);
CREATE INDEX announcement_ready ON public.announcement USING btree (ready_at) WHERE (done_at IS NULL);
CREATE INDEX answer_age ON public.answer USING btree (begun_at);
CREATE INDEX assignment_agency ON public.assignment USING btree (agency_id, role_id);
CREATE INDEX assignment_person ON public.assignment USING btree (person_id);
CREATE INDEX book_finding_list ON public.book_finding USING btree (found_at DESC);
CREATE UNIQUE INDEX book_finding_open ON public.book_finding USING btree (COALESCE(dossier_id, '00000000-0000-0000-0000-000000000000'::uuid), what, place) WHERE (resolved_at IS NULL);
CREATE INDEX charge_collected ON public.charge USING btree (collected_in, collected_at) WHERE (way IS NOT NULL);
CREATE INDEX command_refused ON public.command USING btree (at) WHERE (body IS NULL);
CREATE INDEX delegation_to ON public.delegation USING btree (to_person_id);
CREATE INDEX deviation_of ON public.deviation USING btree (agency_id, procedure_id, version, at DESC) INCLUDE (kind);
CREATE INDEX dossier_closed ON public.dossier USING btree (procedure_id, closed_at) WHERE (status = 'closed'::text);
CREATE INDEX dossier_id ON public.dossier USING btree (id);
CREATE INDEX dossier_open ON public.dossier USING btree (id) WHERE (status = 'open'::text);
CREATE INDEX dossier_register ON public.dossier USING btree (agency_id, procedure_id, opened_at, id) INCLUDE (status, outcome);
CREATE INDEX dossier_submitted ON public.dossier USING btree (agency_id, opened_at, id) WHERE (status = 'submitted'::text);
CREATE INDEX element_comment_procedure ON public.element_comment USING btree (procedure_id, written_at, id);
CREATE UNIQUE INDEX fact_completion ON ONLY public.fact USING btree (agency_id, dossier_id, ((body ->> 'visit'::text))) WHERE (kind = 'TaskCompleted'::text);
CREATE INDEX fact_person ON ONLY public.fact USING btree (((body #>> '{by,person}'::text[])), at) WHERE (kind = ANY (ARRAY['TaskCompleted'::text, 'DossierOpened'::text]));
CREATE INDEX file_dossier ON public.file USING btree (agency_id, dossier_id, attached_at, id) WHERE (dossier_id IS NOT NULL);
CREATE INDEX file_loose ON public.file USING btree (uploaded_at) WHERE (dossier_id IS NULL);
CREATE INDEX hand_over_at ON public.hand_over USING btree (at);
CREATE INDEX hand_over_giver ON public.hand_over USING btree (giver_id, at, dossier_id);
CREATE INDEX hand_over_receiver ON public.hand_over USING btree (worker_id, role_id, at);
CREATE INDEX job_ready ON public.job USING btree (ready_at, dossier_id, wait);
CREATE INDEX kept_message_name ON public.kept_message USING btree (agency_id, name);
CREATE INDEX log_leaf_of ON public.log_leaf USING btree (id, n DESC);
CREATE INDEX message_wait_name ON public.message_wait USING btree (name, key);
CREATE INDEX open_clock_due ON public.open_clock USING btree (agency_id, due_at, dossier_id) INCLUDE (yellow_at, orange_at, paused);
CREATE INDEX open_task_due ON public.open_task USING btree (due_at) WHERE (due_at < 'infinity'::timestamp with time zone);
CREATE INDEX open_task_holder ON public.open_task USING btree (holder, due_at, dossier_id, visit) WHERE (holder IS NOT NULL);
CREATE INDEX open_task_orange ON public.open_task USING btree (orange_at) WHERE (orange_at < 'infinity'::timestamp with time zone);
CREATE INDEX open_task_page ON public.open_task USING btree (worker_id, role_id, due_at, dossier_id, visit) INCLUDE (agency_id, yellow_at, orange_at, paused_at, procedure_id, holder);
CREATE INDEX open_task_procedure ON public.open_task USING btree (worker_id, role_id, procedure_id, due_at, dossier_id, visit) INCLUDE (agency_id, yellow_at, orange_at, paused_at, holder);
CREATE INDEX open_task_untaken ON public.open_task USING btree (since) WHERE (holder IS NULL);
CREATE INDEX opinion_asked ON public.opinion USING btree (asked_agency_id, due_at) WHERE (answer IS NULL);
CREATE INDEX opinion_overdue ON public.opinion USING btree (due_at) WHERE ((answer IS NULL) AND (silence = 'report'::text));
CREATE INDEX outbox_ready ON public.outbox USING btree (ready_at, dossier_id, seq);
CREATE INDEX participant_list ON public.participant USING btree (participant_id, open, dossier_id) INCLUDE (agency_id);
CREATE INDEX participant_procedure ON public.participant USING btree (participant_id, procedure_id, open, dossier_id) INCLUDE (agency_id);
CREATE INDEX reading_person ON public.reading USING btree (person_id, at);
CREATE INDEX recomputation_open ON public.recomputation USING btree (ordered_at) WHERE (finished_at IS NULL);
CREATE INDEX resolved_closed ON public.resolved USING btree (agency_id, closed_at DESC, dossier_id);
CREATE INDEX resolved_how ON public.resolved USING btree (agency_id, timeliness, closed_at DESC, dossier_id);
CREATE INDEX result_return_batch ON public.result_return USING btree (agency_id, batch) WHERE (batch IS NOT NULL);
CREATE INDEX saved_view_person ON public.saved_view USING btree (person_id);
CREATE INDEX saved_view_post ON public.saved_view USING btree (agency_id, role_id) WHERE shared;
CREATE INDEX search_word_dossier ON public.search_word USING btree (agency_id, dossier_id);
CREATE INDEX session_account ON public.session USING btree (account_id);
CREATE INDEX session_expiry ON public.session USING btree (expires_at);
CREATE INDEX signal_wait_name ON public.signal_wait USING btree (agency_id, name);
CREATE INDEX step_visit_again ON public.step_visit USING btree (agency_id, procedure_id, version, node, nth DESC, opened_at DESC, dossier_id DESC) WHERE (nth > 1);
CREATE INDEX step_visit_late ON public.step_visit USING btree (agency_id, procedure_id, version, node, late_ms DESC) WHERE (late_ms > 0);
CREATE INDEX step_visit_longest ON public.step_visit USING btree (agency_id, procedure_id, version, node, total_ms DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX step_visit_open ON public.step_visit USING btree (agency_id, procedure_id, version, node, opened_at) WHERE (ended_at IS NULL);
CREATE INDEX step_visit_waited ON public.step_visit USING btree (agency_id, procedure_id, version, node, waited_ms DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX timer_due ON public.timer USING btree (due_at, dossier_id, wait);
CREATE INDEX triggered_start_due ON public.triggered_start USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX triggered_start_name ON public.triggered_start USING btree (name, kind) WHERE (name IS NOT NULL);
CREATE INDEX unit_agency ON public.unit USING btree (agency_id);
CREATE INDEX version_move_open ON public.version_move USING btree (ordered_at) WHERE (finished_at IS NULL);

-- Row-level security

alter table alert enable row level security, force row level security;
create policy ledger on alert for all to ledger using (true) with check (true);
create policy mailing on alert for update to runtime_rw using (true) with check (true);
create policy readers on alert for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = alert.agency_id) AND (d.id = alert.dossier_id)))));
create policy runtime on alert for select to runtime_rw using (true);

alter table announcement enable row level security, force row level security;
create policy readers on announcement for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on announcement for all to runtime_rw using (true) with check (true);
create policy writers on announcement for insert to api_rw with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));

alter table applicant enable row level security, force row level security;
create policy ledger on applicant for all to ledger using (true) with check (true);
create policy readers on applicant for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = applicant.agency_id) AND (d.id = applicant.dossier_id)))));
create policy runtime on applicant for select to runtime_rw using (true);

alter table book_finding enable row level security, force row level security;
create policy ledger on book_finding for all to ledger using (true) with check (true);
create policy readers on book_finding for select to api_rw, auditor_ro using (((dossier_id IS NULL) OR (EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = book_finding.agency_id) AND (d.id = book_finding.dossier_id))))));
create policy runtime on book_finding for select to runtime_rw using (true);

alter table charge enable row level security, force row level security;
create policy ledger on charge for all to ledger using (true) with check (true);
create policy payments on charge for update to api_rw using (((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = charge.agency_id) AND (d.id = charge.dossier_id)))) AND (way IS NULL))) with check ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = charge.agency_id) AND (d.id = charge.dossier_id)))));
create policy readers on charge for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = charge.agency_id) AND (d.id = charge.dossier_id)))));
create policy runtime on charge for select to runtime_rw using (true);
create policy writers on charge for insert to api_rw with check ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = charge.agency_id) AND (d.id = charge.dossier_id)))));

alter table command enable row level security, force row level security;
create policy ledger on command for all to ledger using (true) with check (true);
create policy readers on command for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = command.agency_id) AND (d.id = command.dossier_id)))));
create policy runtime on command for select to runtime_rw using (true);
create policy sweep on command for delete to runtime_rw using ((body IS NULL));

alter table counter_slip enable row level security, force row level security;
create policy ledger on counter_slip for select to ledger using (true);
create policy readers on counter_slip for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on counter_slip for select to runtime_rw using (true);
create policy writers on counter_slip for insert to api_rw with check ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));

alter table deviation enable row level security, force row level security;
create policy ledger on deviation for all to ledger using (true) with check (true);
create policy readers on deviation for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on deviation for select to runtime_rw using (true);

alter table document enable row level security, force row level security;
create policy ledger on document for all to ledger using (true) with check (true);
create policy readers on document for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = document.agency_id) AND (d.id = document.dossier_id)))));
create policy runtime on document for select to runtime_rw using (true);

alter table dossier enable row level security, force row level security;
create policy ledger on dossier for all to ledger using (true) with check (true);
create policy readers on dossier for select to api_rw, auditor_ro using ((participants && ( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")));
create policy runtime on dossier for select to runtime_rw using (true);

alter table fact enable row level security, force row level security;
create policy ledger on fact for all to ledger using (true) with check (true);
create policy readers on fact for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = fact.agency_id) AND (d.id = fact.dossier_id)))));
create policy runtime on fact for select to runtime_rw using (true);

alter table figure_trail enable row level security, force row level security;
create policy ledger on figure_trail for all to ledger using (true) with check (true);
create policy readers on figure_trail for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on figure_trail for select to runtime_rw using (true);

alter table file enable row level security, force row level security;
create policy ledger on file for all to ledger using (true) with check (true);
create policy readers on file for select to api_rw, auditor_ro using (
CASE
    WHEN (dossier_id IS NULL) THEN (uploaded_in = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[]))
    ELSE (EXISTS ( SELECT
       FROM dossier d
      WHERE ((d.agency_id = file.agency_id) AND (d.id = file.dossier_id))))
END);
create policy runtime on file for select to runtime_rw using (true);

alter table flow_pass enable row level security, force row level security;
create policy ledger on flow_pass for all to ledger using (true) with check (true);
create policy readers on flow_pass for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on flow_pass for select to runtime_rw using (true);

alter table flow_use enable row level security, force row level security;
create policy ledger on flow_use for all to ledger using (true) with check (true);
create policy readers on flow_use for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on flow_use for select to runtime_rw using (true);

alter table hand_over enable row level security, force row level security;
create policy ledger on hand_over for all to ledger using (true) with check (true);
create policy readers on hand_over for select to api_rw, auditor_ro using (((giver_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])) OR (worker_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])) OR (agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[]))));
create policy runtime on hand_over for select to runtime_rw using (true);

alter table job enable row level security, force row level security;
create policy leases on job for update to runtime_rw using (true) with check (true);
create policy ledger on job for all to ledger using (true) with check (true);
create policy readers on job for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = job.agency_id) AND (d.id = job.dossier_id)))));
create policy runtime on job for select to runtime_rw using (true);

alter table kept_message enable row level security, force row level security;
create policy runtime on kept_message for all to runtime_rw using (true) with check (true);

alter table lateness_cause enable row level security, force row level security;
create policy ledger on lateness_cause for all to ledger using (true) with check (true);
create policy readers on lateness_cause for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on lateness_cause for select to runtime_rw using (true);

alter table log_leaf enable row level security, force row level security;
create policy ledger on log_leaf for all to ledger using (true) with check (true);
create policy readers on log_leaf for select to api_rw, auditor_ro using (
CASE kind
    WHEN 'version'::text THEN true
    ELSE (EXISTS ( SELECT
       FROM dossier d
      WHERE ((d.agency_id = log_leaf.agency_id) AND (d.id = (log_leaf.id)::uuid))))
END);
create policy runtime on log_leaf for select to runtime_rw using (true);

alter table message_wait enable row level security, force row level security;
create policy ledger on message_wait for all to ledger using (true) with check (true);
create policy readers on message_wait for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = message_wait.agency_id) AND (d.id = message_wait.dossier_id)))));
create policy runtime on message_wait for select to runtime_rw using (true);

alter table note enable row level security, force row level security;
create policy readers on note for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = note.agency_id) AND (d.id = note.dossier_id)))));
create policy runtime on note for select to runtime_rw using (true);
create policy writers on note for insert to api_rw with check ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = note.agency_id) AND (d.id = note.dossier_id)))));

alter table officer_work enable row level security, force row level security;
create policy ledger on officer_work for all to ledger using (true) with check (true);
create policy readers on officer_work for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on officer_work for select to runtime_rw using (true);

alter table open_clock enable row level security, force row level security;
create policy ledger on open_clock for all to ledger using (true) with check (true);
create policy readers on open_clock for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on open_clock for select to runtime_rw using (true);

alter table open_count enable row level security, force row level security;
create policy ledger on open_count for all to ledger using (true) with check (true);
create policy readers on open_count for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on open_count for select to runtime_rw using (true);

alter table open_task enable row level security, force row level security;
create policy ledger on open_task for all to ledger using (true) with check (true);
create policy readers on open_task for select to api_rw, auditor_ro using ((worker_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on open_task for select to runtime_rw using (true);

alter table opinion enable row level security, force row level security;
create policy answers on opinion for update to api_rw using (((asked_agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (answer IS NULL))) with check ((asked_agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy readers on opinion for select to api_rw, auditor_ro using (((asked_agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])) OR (asking_agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])) OR (EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = opinion.agency_id) AND (d.id = opinion.dossier_id))))));
create policy runtime on opinion for select to runtime_rw using (true);
create policy writers on opinion for insert to api_rw with check (((asked_agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])) OR (asking_agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])) OR (EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = opinion.agency_id) AND (d.id = opinion.dossier_id))))));

alter table outbox enable row level security, force row level security;
create policy delivered on outbox for delete to runtime_rw using (true);
create policy leases on outbox for update to runtime_rw using (true) with check (true);
create policy ledger on outbox for all to ledger using (true) with check (true);
create policy readers on outbox for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = outbox.agency_id) AND (d.id = outbox.dossier_id)))));
create policy runtime on outbox for select to runtime_rw using (true);

alter table paper enable row level security, force row level security;
create policy ledger on paper for all to ledger using (true) with check (true);
create policy readers on paper for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = paper.agency_id) AND (d.id = paper.dossier_id)))));
create policy runtime on paper for select to runtime_rw using (true);

alter table participant enable row level security, force row level security;
create policy ledger on participant for all to ledger using (true) with check (true);
create policy readers on participant for select to api_rw, auditor_ro using ((participant_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on participant for select to runtime_rw using (true);

alter table path_use enable row level security, force row level security;
create policy ledger on path_use for all to ledger using (true) with check (true);
create policy readers on path_use for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on path_use for select to runtime_rw using (true);

alter table personal_value enable row level security, force row level security;
create policy ledger on personal_value for all to ledger using (true) with check (true);
create policy readers on personal_value for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = personal_value.agency_id) AND (d.id = personal_value.dossier_id)))));
create policy runtime on personal_value for select to runtime_rw using (true);

alter table reading enable row level security, force row level security;
create policy ledger on reading for all to ledger using (true) with check (true);
create policy readers on reading for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = reading.agency_id) AND (d.id = reading.dossier_id)))));
create policy runtime on reading for select to runtime_rw using (true);

alter table resolved enable row level security, force row level security;
create policy ledger on resolved for all to ledger using (true) with check (true);
create policy readers on resolved for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on resolved for select to runtime_rw using (true);

alter table result_document enable row level security, force row level security;
create policy ledger on result_document for all to ledger using (true) with check (true);
create policy readers on result_document for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = result_document.agency_id) AND (d.id = result_document.dossier_id)))));
create policy runtime on result_document for select to runtime_rw using (true);

alter table result_return enable row level security, force row level security;
create policy ledger on result_return for all to ledger using (true) with check (true);
create policy readers on result_return for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = result_return.agency_id) AND (d.id = result_return.dossier_id)))));
create policy runtime on result_return for select to runtime_rw using (true);

alter table search_word enable row level security, force row level security;
create policy ledger on search_word for all to ledger using (true) with check (true);
create policy readers on search_word for select to api_rw, auditor_ro using ((viewer_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on search_word for select to runtime_rw using (true);

alter table signal_wait enable row level security, force row level security;
create policy ledger on signal_wait for all to ledger using (true) with check (true);
create policy readers on signal_wait for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = signal_wait.agency_id) AND (d.id = signal_wait.dossier_id)))));
create policy runtime on signal_wait for select to runtime_rw using (true);

alter table statistic enable row level security, force row level security;
create policy ledger on statistic for all to ledger using (true) with check (true);
create policy readers on statistic for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on statistic for select to runtime_rw using (true);

alter table step_time enable row level security, force row level security;
create policy ledger on step_time for all to ledger using (true) with check (true);
create policy readers on step_time for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on step_time for select to runtime_rw using (true);

alter table step_visit enable row level security, force row level security;
create policy ledger on step_visit for all to ledger using (true) with check (true);
create policy readers on step_visit for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on step_visit for select to runtime_rw using (true);

alter table timer enable row level security, force row level security;
create policy ledger on timer for all to ledger using (true) with check (true);
create policy readers on timer for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = timer.agency_id) AND (d.id = timer.dossier_id)))));
create policy runtime on timer for select to runtime_rw using (true);

alter table unit_work enable row level security, force row level security;
create policy ledger on unit_work for all to ledger using (true) with check (true);
create policy readers on unit_work for select to api_rw, auditor_ro using ((agency_id = ANY (( SELECT (NULLIF(current_setting('app.agencies'::text, true), ''::text))::integer[] AS "nullif")::integer[])));
create policy runtime on unit_work for select to runtime_rw using (true);

alter table unlogged enable row level security, force row level security;
create policy ledger on unlogged for all to ledger using (true) with check (true);
create policy runtime on unlogged for select to runtime_rw using (true);

alter table verification enable row level security, force row level security;
create policy ledger on verification for all to ledger using (true) with check (true);
create policy readers on verification for select to api_rw, auditor_ro using ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = verification.agency_id) AND (d.id = verification.dossier_id)))));
create policy runtime on verification for select to runtime_rw using (true);
create policy writers on verification for insert to api_rw with check ((EXISTS ( SELECT
   FROM dossier d
  WHERE ((d.agency_id = verification.agency_id) AND (d.id = verification.dossier_id)))));

alter table version_move_dossier enable row level security, force row level security;
create policy readers on version_move_dossier for select to api_rw, auditor_ro using (true);
create policy runtime on version_move_dossier for all to runtime_rw using (true) with check (true);

-- Who may do what

grant select on account (column disabled) to ledger;
grant select on account (column person_id) to ledger;
grant insert, select, update on account to api_rw;
grant insert, select on administration_act to api_rw;
grant select on administration_act to auditor_ro;
grant insert, select, update on agency_name to api_rw;
grant select on agency_name to auditor_ro;
grant select on agency_name to runtime_rw;
grant insert, select, update on agency to api_rw;
grant select on agency to auditor_ro;
grant select on agency to ledger;
grant select on agency to runtime_rw;
grant update on alert (column mail) to runtime_rw;
grant update on alert (column mail_attempts) to runtime_rw;
grant update on alert (column mail_fence) to runtime_rw;
grant update on alert (column mail_ready_at) to runtime_rw;
grant insert, select, update on alert_mark to runtime_rw;
grant insert, select, update on alert_setting to api_rw;
grant select on alert_setting to ledger;
grant select on alert_setting to runtime_rw;
grant select on alert to api_rw;
grant select on alert to auditor_ro;
grant insert, select, update on alert to ledger;
grant select on alert to runtime_rw;
grant update on announcement (column attempts) to runtime_rw;
grant update on announcement (column content) to runtime_rw;
grant update on announcement (column done_at) to runtime_rw;
grant update on announcement (column outcome) to runtime_rw;
grant update on announcement (column ready_at) to runtime_rw;
grant insert, select on announcement to api_rw;
grant select on announcement to auditor_ro;
grant delete, select on announcement to runtime_rw;
grant delete, insert, select, update on answer to api_rw;
grant delete, select on answer to runtime_rw;
grant select on applicant to api_rw;
grant select on applicant to auditor_ro;
grant insert, select, update on applicant to ledger;
grant select on applicant to runtime_rw;
grant insert, select, update on assignment to api_rw;
grant select on assignment to auditor_ro;
grant select on assignment to ledger;
grant select on assignment to runtime_rw;
grant select on book_finding to api_rw;
grant select on book_finding to auditor_ro;
grant insert, select, update on book_finding to ledger;
grant select on book_finding to runtime_rw;
grant insert, select on calendar to api_rw;
grant select on calendar to auditor_ro;
grant select on calendar to ledger;
grant select on calendar to runtime_rw;
grant update on charge (column collected_at) to api_rw;
grant update on charge (column collected_by) to api_rw;
grant update on charge (column collected_in) to api_rw;
grant update on charge (column receipt_number) to api_rw;
grant update on charge (column way) to api_rw;
grant insert, select on charge to api_rw;
grant select on charge to auditor_ro;
grant insert, select on charge to ledger;
grant select on charge to runtime_rw;
grant select on command to api_rw;
grant select on command to auditor_ro;
grant insert, select, update on command to ledger;
grant delete, select on command to runtime_rw;
grant insert, select on counter_slip to api_rw;
grant select on counter_slip to auditor_ro;
grant select on counter_slip to ledger;
grant select on counter_slip to runtime_rw;
grant insert, select, update on delegation to api_rw;
grant select on delegation to auditor_ro;
grant select on delegation to ledger;
grant select on delegation to runtime_rw;
grant select on deviation to api_rw;
grant select on deviation to auditor_ro;
grant delete, insert, select, update on deviation to ledger;
grant select on deviation to runtime_rw;
grant insert, select, update on document_series to ledger;
grant insert, select on document_template to api_rw;
grant select on document_template to auditor_ro;
grant select on document_template to runtime_rw;
grant select on document to api_rw;
grant select on document to auditor_ro;
grant insert, select on document to ledger;
grant select on document to runtime_rw;
grant insert, select, update on dossier_ordinal to ledger;
grant select on dossier to api_rw;
grant select on dossier to auditor_ro;
grant insert, select, update on dossier to ledger;
grant select on dossier to runtime_rw;
grant delete, insert, select on draft_point to api_rw;
grant update on element_comment (column resolved_at) to api_rw;
grant update on element_comment (column resolved_by) to api_rw;
grant insert, select on element_comment to api_rw;
grant select on fact to api_rw;
grant select on fact to auditor_ro;
grant insert, select on fact to ledger;
grant select on fact to runtime_rw;
grant select on figure_cursor to api_rw;
grant select on figure_cursor to auditor_ro;
grant select, update on figure_cursor to ledger;
grant select on figure_cursor to runtime_rw;
grant select on figure_trail to api_rw;
grant select on figure_trail to auditor_ro;
grant delete, insert, select, update on figure_trail to ledger;
grant select on figure_trail to runtime_rw;
grant select on file to api_rw;
grant select on file to auditor_ro;
grant insert, select, update on file to ledger;
grant select on file to runtime_rw;
grant select on flow_pass to api_rw;
grant select on flow_pass to auditor_ro;
grant delete, insert, select, update on flow_pass to ledger;
grant select on flow_pass to runtime_rw;
grant select on flow_use to api_rw;
grant select on flow_use to auditor_ro;
grant delete, insert, select, update on flow_use to ledger;
grant select on flow_use to runtime_rw;
grant execute on function make_fact_partitions(first_month date, months integer) to runtime_rw;
grant execute on function mc_day(instant timestamp with time zone) to api_rw;
grant execute on function mc_day(instant timestamp with time zone) to auditor_ro;
grant execute on function mc_day(instant timestamp with time zone) to ledger;
grant execute on function mc_day(instant timestamp with time zone) to runtime_rw;
grant execute on function mc_instant(ms bigint) to api_rw;
grant execute on function mc_instant(ms bigint) to auditor_ro;
grant execute on function mc_instant(ms bigint) to ledger;
grant execute on function mc_instant(ms bigint) to runtime_rw;
grant execute on function mc_ms(instant timestamp with time zone) to api_rw;
grant execute on function mc_ms(instant timestamp with time zone) to auditor_ro;
grant execute on function mc_ms(instant timestamp with time zone) to ledger;
grant execute on function mc_ms(instant timestamp with time zone) to runtime_rw;
grant execute on function mc_now() to api_rw;
grant execute on function mc_now() to auditor_ro;
grant execute on function mc_now() to ledger;
grant execute on function mc_now() to runtime_rw;
grant select on hand_over to api_rw;
grant select on hand_over to auditor_ro;
grant delete, insert, select, update on hand_over to ledger;
grant select on hand_over to runtime_rw;
grant select, update on installation to api_rw;
grant select on installation to auditor_ro;
grant select on installation to ledger;
grant select on installation to runtime_rw;
grant update on job (column fence) to runtime_rw;
grant update on job (column ready_at) to runtime_rw;
grant update on job (column worker) to runtime_rw;
grant select on job to api_rw;
grant select on job to auditor_ro;
grant delete, insert, select, update on job to ledger;
grant select on job to runtime_rw;
grant delete, insert, select on kept_message to runtime_rw;
grant select on lateness_cause to api_rw;
grant select on lateness_cause to auditor_ro;
grant insert, select, update on lateness_cause to ledger;
grant select on lateness_cause to runtime_rw;
grant delete, insert, select, update on level_setting to api_rw;
grant select on level_setting to auditor_ro;
grant select on level_setting to ledger;
grant select on level_setting to runtime_rw;
grant select, update on level_work to api_rw;
grant select, update on level_work to runtime_rw;
grant select on log_key to api_rw;
grant select on log_key to auditor_ro;
grant insert, select on log_key to ledger;
grant select on log_key to runtime_rw;
grant select on log_leaf to api_rw;
grant select on log_leaf to auditor_ro;
grant insert, select on log_leaf to ledger;
grant select on log_leaf to runtime_rw;
grant select on log_node to api_rw;
grant select on log_node to auditor_ro;
grant insert, select on log_node to ledger;
grant select on log_node to runtime_rw;
grant select on log_size to api_rw;
grant select on log_size to auditor_ro;
grant select, update on log_size to ledger;
grant select on log_size to runtime_rw;
grant select on message_wait to api_rw;
grant select on message_wait to auditor_ro;
grant delete, insert, select, update on message_wait to ledger;
grant select on message_wait to runtime_rw;
grant insert, select on note to api_rw;
grant select on note to auditor_ro;
grant select on note to runtime_rw;
grant select on officer_work to api_rw;
grant select on officer_work to auditor_ro;
grant delete, insert, select, update on officer_work to ledger;
grant select on officer_work to runtime_rw;
grant select on open_clock to api_rw;
grant select on open_clock to auditor_ro;
grant delete, insert, select, update on open_clock to ledger;
grant select on open_clock to runtime_rw;
grant select on open_count to api_rw;
grant select on open_count to auditor_ro;
grant insert, select, update on open_count to ledger;
grant select on open_count to runtime_rw;
grant select on open_task to api_rw;
grant select on open_task to auditor_ro;
grant delete, insert, select, update on open_task to ledger;
grant select on open_task to runtime_rw;
grant update on opinion (column answer) to api_rw;
grant update on opinion (column answered_at) to api_rw;
grant update on opinion (column answered_by) to api_rw;
grant insert, select on opinion to api_rw;
grant select on opinion to auditor_ro;
grant select on opinion to runtime_rw;
grant update on outbox (column attempts) to runtime_rw;
grant update on outbox (column error) to runtime_rw;
grant update on outbox (column fence) to runtime_rw;
grant update on outbox (column ready_at) to runtime_rw;
grant update on outbox (column worker) to runtime_rw;
grant select on outbox to api_rw;
grant select on outbox to auditor_ro;
grant delete, insert, select, update on outbox to ledger;
grant delete, select on outbox to runtime_rw;
grant select on paper to api_rw;
grant select on paper to auditor_ro;
grant insert, select, update on paper to ledger;
grant select on paper to runtime_rw;
grant select on participant to api_rw;
grant select on participant to auditor_ro;
grant delete, insert, select, update on participant to ledger;
grant select on participant to runtime_rw;
grant select on path_use to api_rw;
grant select on path_use to auditor_ro;
grant delete, insert, select, update on path_use to ledger;
grant select on path_use to runtime_rw;
grant select on personal_value to api_rw;
grant select on personal_value to auditor_ro;
grant insert, select, update on personal_value to ledger;
grant select on personal_value to runtime_rw;
grant insert, select, update on person to api_rw;
grant select on person to auditor_ro;
grant select on person to ledger;
grant select on person to runtime_rw;
grant delete, insert, select, update on procedure_draft to api_rw;
grant insert, select on procedure_version to api_rw;
grant select on procedure_version to auditor_ro;
grant select on procedure_version to ledger;
grant select on procedure_version to runtime_rw;
grant insert, select, update on procedure to api_rw;
grant select on procedure to auditor_ro;
grant select on procedure to ledger;
grant select on procedure to runtime_rw;
grant delete, insert, select, update on publication_proposal to api_rw;
grant select on read_version to api_rw;
grant select on read_version to auditor_ro;
grant delete, insert, select, update on read_version to runtime_rw;
grant select on reading to api_rw;
grant select on reading to auditor_ro;
grant insert, select, update on reading to ledger;
grant select on reading to runtime_rw;
grant insert, select on recomputation to api_rw;
grant select on recomputation to auditor_ro;
grant select, update on recomputation to runtime_rw;
grant select on resolved to api_rw;
grant select on resolved to auditor_ro;
grant insert, select on resolved to ledger;
grant select on resolved to runtime_rw;
grant select on result_document to api_rw;
grant select on result_document to auditor_ro;
grant insert, select on result_document to ledger;
grant select on result_document to runtime_rw;
grant select on result_return to api_rw;
grant select on result_return to auditor_ro;
grant insert, select on result_return to ledger;
grant select on result_return to runtime_rw;
grant insert, select, update on result_series to ledger;
grant insert, select, update on retention to api_rw;
grant select on retention to auditor_ro;
grant select on retention to ledger;
grant select on retention to runtime_rw;
grant insert, select on retirement to api_rw;
grant select on retirement to auditor_ro;
grant insert, select, update on role to api_rw;
grant select on role to auditor_ro;
grant select on role to ledger;
grant select on role to runtime_rw;
grant delete, insert, select on saved_view to api_rw;
grant select on schema_migration to api_rw;
grant select on schema_migration to auditor_ro;
grant select on schema_migration to runtime_rw;
grant select on search_word to api_rw;
grant select on search_word to auditor_ro;
grant delete, insert, select, update on search_word to ledger;
grant select on search_word to runtime_rw;
grant delete, insert, select, update on session to api_rw;
grant delete, select on session to runtime_rw;
grant delete, insert, select, update on sign_in_failure to api_rw;
grant delete, select on sign_in_failure to runtime_rw;
grant select on signal_wait to api_rw;
grant select on signal_wait to auditor_ro;
grant delete, insert, select, update on signal_wait to ledger;
grant select on signal_wait to runtime_rw;
grant select on statistic to api_rw;
grant select on statistic to auditor_ro;
grant insert, select, update on statistic to ledger;
grant select on statistic to runtime_rw;
grant select on step_time to api_rw;
grant select on step_time to auditor_ro;
grant delete, insert, select, update on step_time to ledger;
grant select on step_time to runtime_rw;
grant select on step_visit to api_rw;
grant select on step_visit to auditor_ro;
grant delete, insert, select, update on step_visit to ledger;
grant select on step_visit to runtime_rw;
grant update on test_clock (column offset_ms) to api_rw;
grant update on test_clock (column offset_ms) to runtime_rw;
grant select on test_clock to api_rw;
grant select on test_clock to auditor_ro;
grant select on test_clock to ledger;
grant select on test_clock to runtime_rw;
grant select on timer to api_rw;
grant select on timer to auditor_ro;
grant delete, insert, select, update on timer to ledger;
grant select on timer to runtime_rw;
grant select on tree_head to api_rw;
grant select on tree_head to auditor_ro;
grant insert, select on tree_head to ledger;
grant select on tree_head to runtime_rw;
grant select on triggered_start to api_rw;
grant select on triggered_start to auditor_ro;
grant delete, insert, select, update on triggered_start to runtime_rw;
grant select on unit_work to api_rw;
grant select on unit_work to auditor_ro;
grant delete, insert, select, update on unit_work to ledger;
grant select on unit_work to runtime_rw;
grant insert, select, update on unit to api_rw;
grant select on unit to auditor_ro;
grant select on unit to ledger;
grant select on unit to runtime_rw;
grant delete, insert, select on unlogged to ledger;
grant select on unlogged to runtime_rw;
grant update on verification (column content) to ledger;
grant update on verification (column participants) to ledger;
grant update on verification (column place) to ledger;
grant insert, select on verification to api_rw;
grant select on verification to auditor_ro;
grant select on verification to ledger;
grant select on verification to runtime_rw;
grant select on version_move_dossier to api_rw;
grant select on version_move_dossier to auditor_ro;
grant insert, select on version_move_dossier to runtime_rw;
grant insert, select on version_move to api_rw;
grant select on version_move to auditor_ro;
grant select, update on version_move to runtime_rw;

-- Functions

-- owner: ledger
CREATE OR REPLACE FUNCTION public.acting(person uuid, assignment uuid, delegation uuid, today date)
 RETURNS TABLE(actor jsonb)
 LANGUAGE sql
 STABLE
AS $function$
  select jsonb_strip_nulls(jsonb_build_object('person', $1, 'agency', a.agency_id, 'role', a.role_id,
           'inPlaceOf', case when g.id is not null then a.person_id end, 'paper', g.ground))
  from public.assignment a
  left join public.delegation g on g.id = $3 and g.assignment_id = a.id and g.to_person_id = $1 and g.valid_from <= $4 and (g.valid_until is null or g.valid_until > $4)
  where a.id = $2 and a.valid_from <= $4 and (a.valid_to is null or a.valid_to > $4)
    and case when $3 is null then a.person_id = $1 else g.id is not null end
    and exists (select from public.account c where c.person_id = $1 and not c.disabled)
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.append(batch jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  touched int;
begin
  if batch ? 'ordinals' then
    update dossier_ordinal t set last = x.last
      from jsonb_to_recordset(batch -> 'ordinals') x(agency_id int, day date, last int)
      where t.agency_id = x.agency_id and t.day = x.day and t.last < x.last;
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'ordinals') then raise exception 'dossier_ordinal: % of % moved', touched, jsonb_array_length(batch -> 'ordinals'); end if;
  end if;
  if batch ? 'commands' then
    insert into command (agency_id, caller, id, dossier_id, digest, answer, body, at)
      select x.agency_id, x.caller, x.id, x.dossier_id, decode(x.digest, 'hex'), x.answer, x.body, mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'commands') x(agency_id int, caller text, id text, dossier_id uuid, digest text, answer jsonb, body jsonb, at bigint)
      order by 1, 2, 3;
  end if;
  if batch ? 'opened' then
    insert into dossier (agency_id, id, code, code_agency_id, procedure_id, version, participants, channel, return_by, return_at_id, note, received_by, opened_at, due_at, closed_at, status, outcome, seq, head, state)
      select x.agency_id, x.id, x.code, x.code_agency_id, x.procedure_id, x.version, x.participants, x.channel, x.return_by, x.return_at_id, x.note, x.received_by,
             mc_instant(x.opened_at), mc_instant(x.due_at), mc_instant(x.closed_at), x.status, x.outcome, x.seq, decode(x.head, 'hex'), x.state
      from jsonb_to_recordset(batch -> 'opened') x(agency_id int, id uuid, code text, code_agency_id int, procedure_id text, version int, participants int[], channel text, return_by text, return_at_id int,
             note text, received_by uuid, opened_at bigint, due_at bigint, closed_at bigint, status text, outcome text, seq int, head text, state jsonb)
      order by 1, 2;
  end if;
  if batch ? 'opened' or batch ? 'moved' then
    insert into unlogged (agency_id, dossier_id, seq, head)
      select x.agency_id, x.id, x.seq, decode(x.head, 'hex')
      from jsonb_to_recordset(coalesce(batch -> 'opened', '[]') || coalesce(batch -> 'moved', '[]')) x(agency_id int, id uuid, seq int, head text);
  end if;
  if batch ? 'applicant' then
    insert into applicant (agency_id, dossier_id, full_name, data, salt, commitment)
      select x.agency_id, x.dossier_id, x.full_name, x.data, decode(x.salt, 'hex'), decode(x.commitment, 'hex')
      from jsonb_to_recordset(batch -> 'applicant') x(agency_id int, dossier_id uuid, full_name text, data jsonb, salt text, commitment text);
  end if;
  if batch ? 'paper' then
    insert into paper (agency_id, dossier_id, position, paper_id, state, copies)
      select x.agency_id, x.dossier_id, x.position, x.paper_id, x.state, x.copies
      from jsonb_to_recordset(batch -> 'paper') x(agency_id int, dossier_id uuid, position int, paper_id text, state text, copies int);
  end if;
  if batch ? 'charge' then
    insert into charge (agency_id, dossier_id, id, fee, moment, pages, copies, exemption, exemption_ground, amount, demanded, recorded_by, recorded_at,
        way, receipt_number, collected_by, collected_in, collected_at)
      select x.agency_id, x.dossier_id, x.id, x.fee, x.moment, x.pages, x.copies, x.exemption, x.exemption_ground, x.amount, x.demanded, x.recorded_by, mc_instant(x.at),
        x.way, x.receipt_number, x.collected_by, x.collected_in, case when x.way is not null then mc_instant(x.at) end
      from jsonb_to_recordset(batch -> 'charge') x(agency_id int, dossier_id uuid, id uuid, fee text, moment text, pages int, copies int, exemption text, exemption_ground text,
        amount bigint, demanded boolean, recorded_by uuid, at bigint, way text, receipt_number text, collected_by uuid, collected_in int);
  end if;
  if batch ? 'result_return' then
    insert into result_return (agency_id, dossier_id, id, way, received_by, authority, proof, tracking_number, batch, originals_returned, person_id, at)
      select x.agency_id, x.dossier_id, x.id, x.way, x.received_by, x.authority, x.proof, x.tracking_number, x.batch, x.originals_returned, x.person, mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'result_return') x(agency_id int, dossier_id uuid, id uuid, way text, received_by text, authority text, proof text, tracking_number text,
        batch text, originals_returned boolean, person uuid, at bigint);
  end if;
  if batch ? 'scan' then
    update file f set agency_id = x.agency_id, dossier_id = x.dossier_id, paper_id = x.paper_id, attached_by = x.person, attached_at = mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'scan') x(agency_id int, dossier_id uuid, file uuid, paper_id text, person uuid, at bigint)
      where f.id = x.file and f.dossier_id is null and f.state = 'clean';
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'scan') then raise exception 'file: % of % attached', touched, jsonb_array_length(batch -> 'scan'); end if;
  end if;
  if batch ? 'moved' then
    update dossier t set seq = x.seq, head = decode(x.head, 'hex'), state = x.state, version = x.version, participants = x.participants,
           due_at = mc_instant(x.due_at), closed_at = mc_instant(x.closed_at), status = x.status, outcome = x.outcome,
           opened_at = coalesce(mc_instant(x.opened_at), t.opened_at), received_by = coalesce(x.received_by, t.received_by)
      from jsonb_to_recordset(batch -> 'moved') x(agency_id int, id uuid, expected int, seq int, head text, state jsonb, version int, participants int[], due_at bigint, closed_at bigint, status text, outcome text, opened_at bigint, received_by uuid)
      where t.agency_id = x.agency_id and t.id = x.id and t.seq = x.expected;
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'moved') then raise exception 'dossier: % of % moved', touched, jsonb_array_length(batch -> 'moved'); end if;
  end if;
  if batch ? 'facts' then
    insert into fact (agency_id, dossier_id, seq, kind, at, body, hash)
      select x.agency_id, x.dossier_id, x.seq, x.kind, mc_instant(x.at), x.body, decode(x.hash, 'hex')
      from jsonb_to_recordset(batch -> 'facts') x(agency_id int, dossier_id uuid, seq int, kind text, at bigint, body jsonb, hash text);
  end if;
  if batch ? 'personal_value' then
    insert into personal_value (agency_id, dossier_id, commitment, name, value, salt)
      select x.agency_id, x.dossier_id, decode(x.commitment, 'hex'), x.name, x.value, decode(x.salt, 'hex')
      from jsonb_to_recordset(batch -> 'personal_value') x(agency_id int, dossier_id uuid, commitment text, name text, value jsonb, salt text);
  end if;
  if batch ? 'postponed' then
    update timer t set due_at = mc_instant(x.due_at) from jsonb_to_recordset(batch -> 'postponed') x(agency_id int, dossier_id uuid, wait text, due_at bigint)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.wait = x.wait;
  end if;
  if batch ? 'open_task_gone' then
    delete from open_task t using jsonb_to_recordset(batch -> 'open_task_gone') x(agency_id int, dossier_id uuid, visit text)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.visit = x.visit;
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'open_task_gone') then
      raise exception 'open_task: % rows to end, % found', jsonb_array_length(batch -> 'open_task_gone'), touched;
    end if;
  end if;
  if batch ? 'open_task' then
    insert into open_task (agency_id, dossier_id, visit, worker_id, role_id, due_at, yellow_at, orange_at, procedure_id, version, node, dossier_code, holder, since, paused_at)
      select x.agency_id, x.dossier_id, x.visit, x.worker_id, x.role_id, coalesce(mc_instant(x.due_at), 'infinity'), coalesce(mc_instant(x.yellow_at), 'infinity'), coalesce(mc_instant(x.orange_at), 'infinity'), x.procedure_id, x.version, x.node, x.dossier_code, x.holder, mc_instant(x.since), mc_instant(x.paused_at)
      from jsonb_to_recordset(batch -> 'open_task') x(agency_id int, dossier_id uuid, visit text, worker_id int, role_id text, due_at bigint, yellow_at bigint, orange_at bigint, procedure_id text, version int, node text, dossier_code text, holder text, since bigint, paused_at bigint)
      order by x.agency_id, x.dossier_id, x.visit
      on conflict (agency_id, dossier_id, visit) do update set worker_id = excluded.worker_id, role_id = excluded.role_id, due_at = excluded.due_at, yellow_at = excluded.yellow_at, orange_at = excluded.orange_at, procedure_id = excluded.procedure_id, version = excluded.version, node = excluded.node, dossier_code = excluded.dossier_code, holder = excluded.holder, since = excluded.since, paused_at = excluded.paused_at;
  end if;
  if batch ? 'hand_over_gone' then
    delete from hand_over t using jsonb_to_recordset(batch -> 'hand_over_gone') x(agency_id int, dossier_id uuid, visit text)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.visit = x.visit;
  end if;
  if batch ? 'hand_over' then
    insert into hand_over (agency_id, dossier_id, visit, giver_id, giver_role, giver_person, worker_id, role_id, at, ground, refused)
      select x.agency_id, x.dossier_id, x.visit, x.giver_id, x.giver_role, x.giver_person, x.worker_id, x.role_id, mc_instant(x.at), x.ground, x.refused
      from jsonb_to_recordset(batch -> 'hand_over') x(agency_id int, dossier_id uuid, visit text, giver_id int, giver_role text, giver_person text, worker_id int, role_id text,
        at bigint, ground text, refused boolean)
      order by 1, 2, 3
      on conflict (agency_id, dossier_id, visit) do update set giver_id = excluded.giver_id, giver_role = excluded.giver_role, giver_person = excluded.giver_person,
        worker_id = excluded.worker_id, role_id = excluded.role_id, at = excluded.at, ground = excluded.ground, refused = excluded.refused;
  end if;
  if batch ? 'open_clock_gone' then
    delete from open_clock t using jsonb_to_recordset(batch -> 'open_clock_gone') x(agency_id int, dossier_id uuid)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id;
  end if;
  if batch ? 'open_clock' then
    insert into open_clock (agency_id, dossier_id, procedure_id, due_at, yellow_at, orange_at, paused)
      select x.agency_id, x.dossier_id, x.procedure_id, mc_instant(x.due_at), mc_instant(x.yellow_at), mc_instant(x.orange_at), x.paused
      from jsonb_to_recordset(batch -> 'open_clock')
        x(agency_id int, dossier_id uuid, procedure_id text, due_at bigint, yellow_at bigint, orange_at bigint, paused boolean)
      order by 1, 2
      on conflict (agency_id, dossier_id) do update set due_at = excluded.due_at, yellow_at = excluded.yellow_at, orange_at = excluded.orange_at, paused = excluded.paused;
  end if;
  if batch ? 'timer_gone' then
    delete from timer t using jsonb_to_recordset(batch -> 'timer_gone') x(agency_id int, dossier_id uuid, wait text)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.wait = x.wait;
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'timer_gone') then
      raise exception 'timer: % rows to end, % found', jsonb_array_length(batch -> 'timer_gone'), touched;
    end if;
  end if;
  if batch ? 'timer' then
    insert into timer (agency_id, dossier_id, wait, due_at)
      select x.agency_id, x.dossier_id, x.wait, mc_instant(x.due_at)
      from jsonb_to_recordset(batch -> 'timer') x(agency_id int, dossier_id uuid, wait text, due_at bigint)
      order by x.agency_id, x.dossier_id, x.wait
      on conflict (agency_id, dossier_id, wait) do update set due_at = excluded.due_at;
  end if;
  if batch ? 'message_wait_gone' then
    delete from message_wait t using jsonb_to_recordset(batch -> 'message_wait_gone') x(agency_id int, dossier_id uuid, wait text)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.wait = x.wait;
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'message_wait_gone') then
      raise exception 'message_wait: % rows to end, % found', jsonb_array_length(batch -> 'message_wait_gone'), touched;
    end if;
  end if;
  if batch ? 'message_wait' then
    insert into message_wait (agency_id, dossier_id, wait, name, key)
      select x.agency_id, x.dossier_id, x.wait, x.name, x.key
      from jsonb_to_recordset(batch -> 'message_wait') x(agency_id int, dossier_id uuid, wait text, name text, key text)
      order by x.agency_id, x.dossier_id, x.wait
      on conflict (agency_id, dossier_id, wait) do update set name = excluded.name, key = excluded.key;
  end if;
  if batch ? 'signal_wait_gone' then
    delete from signal_wait t using jsonb_to_recordset(batch -> 'signal_wait_gone') x(agency_id int, dossier_id uuid, wait text)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.wait = x.wait;
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'signal_wait_gone') then
      raise exception 'signal_wait: % rows to end, % found', jsonb_array_length(batch -> 'signal_wait_gone'), touched;
    end if;
  end if;
  if batch ? 'signal_wait' then
    insert into signal_wait (agency_id, dossier_id, wait, name)
      select x.agency_id, x.dossier_id, x.wait, x.name
      from jsonb_to_recordset(batch -> 'signal_wait') x(agency_id int, dossier_id uuid, wait text, name text)
      order by x.agency_id, x.dossier_id, x.wait
      on conflict (agency_id, dossier_id, wait) do update set name = excluded.name;
  end if;
  if batch ? 'job_gone' then
    delete from job t using jsonb_to_recordset(batch -> 'job_gone') x(agency_id int, dossier_id uuid, wait text)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.wait = x.wait;
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'job_gone') then
      raise exception 'job: % rows to end, % found', jsonb_array_length(batch -> 'job_gone'), touched;
    end if;
  end if;
  if batch ? 'job' then
    insert into job (agency_id, dossier_id, wait, connector, attempts_left, ready_at)
      select x.agency_id, x.dossier_id, x.wait, x.connector, x.attempts_left, mc_instant(x.ready_at)
      from jsonb_to_recordset(batch -> 'job') x(agency_id int, dossier_id uuid, wait text, connector text, attempts_left int, ready_at bigint)
      order by x.agency_id, x.dossier_id, x.wait
      on conflict (agency_id, dossier_id, wait) do update set connector = excluded.connector, attempts_left = excluded.attempts_left, ready_at = excluded.ready_at;
  end if;
  if batch ? 'participant' then
    insert into participant (agency_id, dossier_id, participant_id, procedure_id, open)
      select x.agency_id, x.dossier_id, x.participant_id, x.procedure_id, x.open
      from jsonb_to_recordset(batch -> 'participant') x(agency_id int, dossier_id uuid, participant_id int, procedure_id text, open boolean)
      order by x.agency_id, x.dossier_id, x.participant_id
      on conflict (agency_id, dossier_id, participant_id) do update set open = excluded.open;
  end if;
  if batch ? 'search_word' then
    insert into search_word (viewer_id, word, agency_id, dossier_id)
      select x.viewer_id, x.word, x.agency_id, x.dossier_id
      from jsonb_to_recordset(batch -> 'search_word') x(viewer_id int, word text, agency_id int, dossier_id uuid)
      order by 1, 2, 3, 4;
  end if;
  if batch ? 'search_viewer' then
    insert into search_word (viewer_id, word, agency_id, dossier_id)
      select x.viewer_id, w.word, w.agency_id, w.dossier_id
      from jsonb_to_recordset(batch -> 'search_viewer') x(viewer_id int, agency_id int, dossier_id uuid)
      join search_word w on w.agency_id = x.agency_id and w.dossier_id = x.dossier_id and w.viewer_id = x.agency_id
      order by 1, 2, 3, 4
      on conflict do nothing;
  end if;
  if batch ? 'outbox' then
    insert into outbox (agency_id, dossier_id, seq, command, content, at, ready_at)
      select x.agency_id, x.dossier_id, x.seq, x.command, x.content, mc_instant(x.at), mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'outbox') x(agency_id int, dossier_id uuid, seq int, command text, content jsonb, at bigint)
      order by 1, 2, 3;
  end if;
  if batch ? 'lateness_cause' then
    insert into lateness_cause (agency_id, dossier_id, seq, cause, note, person_id, at)
      select x.agency_id, x.dossier_id, x.seq, x.cause, x.note, x.person_id, mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'lateness_cause') x(agency_id int, dossier_id uuid, seq int, cause text, note text, person_id uuid, at bigint);
  end if;
  if batch ? 'resolved' then
    insert into resolved (agency_id, dossier_id, procedure_id, closed_at, ended_at, due_at, timeliness, apologised)
      select x.agency_id, x.dossier_id, x.procedure_id, mc_instant(x.closed_at), mc_instant(x.ended_at), mc_instant(x.due_at), x.timeliness, x.apologised
      from jsonb_to_recordset(batch -> 'resolved')
        x(agency_id int, dossier_id uuid, procedure_id text, closed_at bigint, ended_at bigint, due_at bigint, timeliness text, apologised boolean)
      order by 1, 2
      on conflict (agency_id, dossier_id) do nothing;
  end if;
  if batch ? 'open_count' then
    insert into open_count as t (agency_id, procedure_id, open)
      select x.agency_id, x.procedure_id, sum(x.open)
      from jsonb_to_recordset(batch -> 'open_count') x(agency_id int, procedure_id text, open int)
      group by 1, 2 order by 1, 2
      on conflict (agency_id, procedure_id) do update set open = t.open + excluded.open;
  end if;
  if batch ? 'statistic' then
    insert into statistic as t (agency_id, day, procedure_id, opened, closed, closed_early, closed_late, tasks_done, tasks_early, tasks_late)
      select x.agency_id, mc_day(mc_instant(x.at)), x.procedure_id, sum(x.opened), sum(x.closed), sum(x.closed_early), sum(x.closed_late), sum(x.tasks_done),
             sum(x.tasks_early), sum(x.tasks_late)
      from jsonb_to_recordset(batch -> 'statistic')
        x(agency_id int, at bigint, procedure_id text, opened int, closed int, closed_early int, closed_late int, tasks_done int, tasks_early int, tasks_late int)
      group by 1, 2, 3 order by 1, 2, 3
      on conflict (agency_id, day, procedure_id) do update set opened = t.opened + excluded.opened, closed = t.closed + excluded.closed,
        closed_early = t.closed_early + excluded.closed_early, closed_late = t.closed_late + excluded.closed_late, tasks_done = t.tasks_done + excluded.tasks_done,
        tasks_early = t.tasks_early + excluded.tasks_early, tasks_late = t.tasks_late + excluded.tasks_late;
  end if;
  return coalesce(jsonb_array_length(batch -> 'facts'), 0);
end $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.attach_file(file uuid, dossier uuid, paper text, person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update file f set agency_id = d.agency_id, dossier_id = d.id, paper_id = $3, attached_by = $4, attached_at = mc_now()
  from dossier d where f.id = $1 and d.id = $2 and f.dossier_id is null and f.state = 'clean';
  return exists (select from file f where f.id = $1 and f.dossier_id = $2);
end
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.awaiting_log(dossiers uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select distinct dossier_id from unlogged where dossier_id = any (dossiers) $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.erase_personal(dossier uuid, under text)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  owner int;
  gone int;
  loose jsonb;
begin
  if coalesce(under, '') = '' then raise exception 'an erasure names the law it is done under'; end if;
  select d.agency_id into owner from dossier d where d.id = dossier and d.status = 'closed' for no key update;
  if owner is null then return null; end if;
  update personal_value p set value = null, salt = null, erased_at = mc_now(), erased_under = under
    where p.agency_id = owner and p.dossier_id = dossier and p.erased_at is null;
  get diagnostics gone = row_count;
  update applicant a set full_name = '', data = null, salt = null, erased_at = mc_now(), erased_under = under
    where a.agency_id = owner and a.dossier_id = dossier and a.erased_at is null;
  -- Endings of the code stay findable; name and number of the applicant do not.
  delete from search_word w using dossier d
    where d.agency_id = owner and d.id = dossier and w.agency_id = owner and w.dossier_id = dossier and right(lower(d.code), length(w.word)) <> w.word;
  update dossier d set note = null where d.agency_id = owner and d.id = dossier;
  update verification v set place = '-', participants = '-', content = '-' where v.agency_id = owner and v.dossier_id = dossier;
  update file f set state = 'erased', name = '-', verdict = under where f.dossier_id = dossier and f.state <> 'erased';
  select coalesce(jsonb_agg(distinct encode(f.sha256, 'hex')), '[]') into loose from file f
    where f.dossier_id = dossier and not exists (select from file o where o.sha256 = f.sha256 and o.state in ('clean', 'quarantine'));
  return jsonb_build_object('values', gone, 'loose', loose);
end $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.forget_figures()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update figure_cursor set leaf = 0;
  delete from figure_trail; delete from step_visit; delete from flow_pass; delete from deviation;
  delete from step_time; delete from unit_work; delete from officer_work; delete from flow_use; delete from path_use;
end $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.grow_log(growth jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update log_size set size = (growth ->> 'size')::bigint, peaks = array(select jsonb_array_elements_text(growth -> 'peaks'))
    where size = (growth ->> 'from')::bigint;
  if not found then raise exception 'the log has grown meanwhile'; end if;
  insert into log_leaf (n, agency_id, kind, id, seq, hash)
    select x.n, x.agency, x.kind, x.id, x.seq, decode(x.hash, 'hex')
    from jsonb_to_recordset(growth -> 'leaves') x(n bigint, agency int, kind text, id text, seq int, hash text);
  insert into log_node (level, at, hash)
    select x.level, x.at, decode(x.hash, 'hex') from jsonb_to_recordset(growth -> 'nodes') x(level int, at bigint, hash text);
  insert into log_key (id, public_key) values (growth #>> '{head,key}', decode(growth ->> 'publicKey', 'hex')) on conflict (id) do nothing;
  insert into tree_head (size, at, root, key, signature)
    select x.size, mc_instant(x.at), decode(x.root, 'hex'), x.key, decode(x.signature, 'hex')
    from jsonb_to_record(growth -> 'head') x(size bigint, at bigint, root text, key text, signature text);
end $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.handled_by(person uuid, only_open boolean, before timestamp with time zone, most integer)
 RETURNS TABLE(agency_id integer, dossier_id uuid, kind text, at timestamp with time zone, body jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with mine as materialized (
    select f.agency_id, f.dossier_id, f.kind, f.at, f.body
    from fact f
    where f.body #>> '{by,person}' = $1::text and f.kind in ('TaskCompleted', 'DossierOpened') and f.at < $3
    order by f.at desc limit 1000)
  select m.agency_id, m.dossier_id, m.kind, m.at, m.body
  from (select mine.*, row_number() over (partition by mine.dossier_id order by mine.at desc) as nth from mine) m
  join dossier d on d.agency_id = m.agency_id and d.id = m.dossier_id
  where d.participants && nullif(current_setting('app.agencies', true), '')::int[]
    and (not $2 or (m.nth = 1 and d.status <> 'closed'))
    and (m.kind = 'TaskCompleted' or $2)
  order by m.at desc limit $4
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.issue_document(document uuid, dossier uuid, of_form text, content jsonb, person uuid, caller_key text)
 RETURNS TABLE(id uuid, dossier_id uuid, form text, number integer, year integer, written jsonb, issued_by uuid, issued_at bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  owner int;
  now timestamptz := mc_now();
  next int;
begin
  if not exists (select from document d where d.issued_by = $5 and d.key = $6) then
    select d.agency_id into owner from dossier d where d.id = $2;
    if owner is null then return; end if;
    insert into document_series as s (agency_id, form, year, last) values (owner, $3, extract(year from mc_day(now)), 1)
      on conflict (agency_id, form, year) do update set last = s.last + 1 returning s.last into next;
    insert into document (agency_id, dossier_id, id, form, number, year, written, issued_by, issued_at, key)
      values (owner, $2, $1, $3, next, extract(year from mc_day(now)), $4, $5, now, $6)
      on conflict (issued_by, key) do nothing;
  end if;
  return query select d.id, d.dossier_id, d.form, d.number, d.year, d.written, d.issued_by, mc_ms(d.issued_at)
    from document d where d.issued_by = $5 and d.key = $6;
end
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.issue_result(document uuid, dossier uuid, issuer integer, content jsonb, person uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  owner int;
  issued date := (content ->> 'issuedOn')::date;
  of_year int := extract(year from issued);
  of_symbol text := content ->> 'symbol';
  wanted int := (content ->> 'number')::int;
  given int;
begin
  select d.agency_id into owner from dossier d where d.id = $2;
  if owner is null then return null; end if;
  select r.number into given from result_document r where r.agency_id = owner and r.dossier_id = $2 and r.id = $1;
  if given is not null then return given; end if;
  -- The series' row is locked until the end: numbers are given one after the other.
  insert into result_series as s (issuer_id, symbol, year, last) values ($3, of_symbol, of_year, coalesce(wanted, 1))
    on conflict (issuer_id, symbol, year) do update set last = case when wanted is null then s.last + 1 else greatest(s.last, wanted) end
    returning s.last into given;
  insert into result_document (agency_id, dossier_id, id, issuer_id, kind, symbol, year, number, signed_on, issued_on, signer, document_type, file_id, signatures, replaces, ground, person_id)
    values (owner, $2, $1, $3, content ->> 'kind', of_symbol, of_year, coalesce(wanted, given), (content ->> 'signedOn')::date, issued, content ->> 'signer',
            content ->> 'documentType', (content ->> 'file')::uuid, coalesce((content ->> 'signatures')::int, 0), (content ->> 'replaces')::uuid, content ->> 'ground', $5)
    on conflict (issuer_id, year, symbol, number) do nothing
    returning number into given;
  if not found then return null; end if;
  return given;
end
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.judge_file(file uuid, state text, verdict text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update file set state = $2, verdict = $3, scanned_at = mc_now() where id = $1 and state = 'quarantine'
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.keep_figures(batch jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update figure_cursor set leaf = (batch ->> 'to')::bigint, at = case when (batch ->> 'behind')::boolean then at else mc_now() end
    where leaf = (batch ->> 'from')::bigint;
  if not found then return false; end if;
  insert into figure_trail (agency_id, dossier_id, seq, trail)
    select x.agency, x.dossier, x.seq, x.trail from jsonb_to_recordset(batch -> 'trails') x(agency int, dossier uuid, seq int, trail jsonb)
    on conflict (agency_id, dossier_id) do update set seq = excluded.seq, trail = excluded.trail;
  insert into step_visit (agency_id, dossier_id, visit, procedure_id, version, node, nth, worker_id, role, person_id, opened_at, seq, ended_at, ended_seq, how, waited_ms, worked_ms, late_ms)
    select x.agency, x.dossier, x.visit, x.procedure, x.version, x.node, x.nth, x.worker, x.role, x.person, mc_instant(x.opened), x.seq, mc_instant(x.ended), x.ended_seq, x.how,
           x.waited, x.worked, x.late
    from jsonb_to_recordset(batch -> 'visits') x(agency int, dossier uuid, visit text, procedure text, version int, node text, nth int, worker int, role text, person uuid,
           opened bigint, seq int, ended bigint, ended_seq int, how text, waited bigint, worked bigint, late bigint)
    on conflict (agency_id, dossier_id, visit) do update set version = excluded.version, node = excluded.node, person_id = excluded.person_id, ended_at = excluded.ended_at,
      ended_seq = excluded.ended_seq, how = excluded.how, waited_ms = excluded.waited_ms, worked_ms = excluded.worked_ms, late_ms = excluded.late_ms;
  insert into flow_pass as t (agency_id, procedure_id, version, flow, dossier_id, passes, seq, at)
    select x.agency, x.procedure, x.version, x.flow, x.dossier, x.passes, x.seq, mc_instant(x.at)
    from jsonb_to_recordset(batch -> 'passes') x(agency int, procedure text, version int, flow text, dossier uuid, passes int, seq int, at bigint)
    on conflict (agency_id, procedure_id, version, flow, dossier_id) do update set passes = t.passes + excluded.passes;
  insert into deviation (agency_id, dossier_id, seq, kind, procedure_id, version, at, person_id, ground)
    select x.agency, x.dossier, x.seq, x.kind, x.procedure, x.version, mc_instant(x.at), x.person, x.ground
    from jsonb_to_recordset(batch -> 'deviations') x(agency int, dossier uuid, seq int, kind text, procedure text, version int, at bigint, person uuid, ground text);
  insert into step_time as t (agency_id, procedure_id, version, measure, month, node, visits, late, again, cancelled, ms, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15, b16, b17, b18, b19, b20, b21, b22, b23, b24, b25, b26, b27, b28, b29, b30, b31, b32, b33, b34, b35, b36, b37, b38, b39, b40, b41, b42, b43, b44, b45, b46, b47, b48, b49, b50, b51)
    select o.agency, x.procedure, x.version, x.measure, x.month, x.node, count(*), count(*) filter (where x.late > 0), count(*) filter (where x.nth > 1),
           count(*) filter (where x.how = 'cancelled'), sum(x.ms), count(*) filter (where x.bucket = 0) as b0, count(*) filter (where x.bucket = 1) as b1, count(*) filter (where x.bucket = 2) as b2, count(*) filter (where x.bucket = 3) as b3, count(*) filter (where x.bucket = 4) as b4, count(*) filter (where x.bucket = 5) as b5, count(*) filter (where x.bucket = 6) as b6, count(*) filter (where x.bucket = 7) as b7, count(*) filter (where x.bucket = 8) as b8, count(*) filter (where x.bucket = 9) as b9, count(*) filter (where x.bucket = 10) as b10, count(*) filter (where x.bucket = 11) as b11, count(*) filter (where x.bucket = 12) as b12, count(*) filter (where x.bucket = 13) as b13, count(*) filter (where x.bucket = 14) as b14, count(*) filter (where x.bucket = 15) as b15, count(*) filter (where x.bucket = 16) as b16, count(*) filter (where x.bucket = 17) as b17, count(*) filter (where x.bucket = 18) as b18, count(*) filter (where x.bucket = 19) as b19, count(*) filter (where x.bucket = 20) as b20, count(*) filter (where x.bucket = 21) as b21, count(*) filter (where x.bucket = 22) as b22, count(*) filter (where x.bucket = 23) as b23, count(*) filter (where x.bucket = 24) as b24, count(*) filter (where x.bucket = 25) as b25, count(*) filter (where x.bucket = 26) as b26, count(*) filter (where x.bucket = 27) as b27, count(*) filter (where x.bucket = 28) as b28, count(*) filter (where x.bucket = 29) as b29, count(*) filter (where x.bucket = 30) as b30, count(*) filter (where x.bucket = 31) as b31, count(*) filter (where x.bucket = 32) as b32, count(*) filter (where x.bucket = 33) as b33, count(*) filter (where x.bucket = 34) as b34, count(*) filter (where x.bucket = 35) as b35, count(*) filter (where x.bucket = 36) as b36, count(*) filter (where x.bucket = 37) as b37, count(*) filter (where x.bucket = 38) as b38, count(*) filter (where x.bucket = 39) as b39, count(*) filter (where x.bucket = 40) as b40, count(*) filter (where x.bucket = 41) as b41, count(*) filter (where x.bucket = 42) as b42, count(*) filter (where x.bucket = 43) as b43, count(*) filter (where x.bucket = 44) as b44, count(*) filter (where x.bucket = 45) as b45, count(*) filter (where x.bucket = 46) as b46, count(*) filter (where x.bucket = 47) as b47, count(*) filter (where x.bucket = 48) as b48, count(*) filter (where x.bucket = 49) as b49, count(*) filter (where x.bucket = 50) as b50, count(*) filter (where x.bucket = 51) as b51
    from jsonb_to_recordset(batch -> 'times') x(agency int, procedure text, version int, month date, measure text, node text, nth int, how text, ms bigint, late bigint, bucket int) cross join lateral (values (x.agency), (0)) o(agency)
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (agency_id, procedure_id, version, measure, month, node) do update set visits = t.visits + excluded.visits, late = t.late + excluded.late,
      again = t.again + excluded.again, cancelled = t.cancelled + excluded.cancelled, ms = t.ms + excluded.ms, b0 = t.b0 + excluded.b0, b1 = t.b1 + excluded.b1, b2 = t.b2 + excluded.b2, b3 = t.b3 + excluded.b3, b4 = t.b4 + excluded.b4, b5 = t.b5 + excluded.b5, b6 = t.b6 + excluded.b6, b7 = t.b7 + excluded.b7, b8 = t.b8 + excluded.b8, b9 = t.b9 + excluded.b9, b10 = t.b10 + excluded.b10, b11 = t.b11 + excluded.b11, b12 = t.b12 + excluded.b12, b13 = t.b13 + excluded.b13, b14 = t.b14 + excluded.b14, b15 = t.b15 + excluded.b15, b16 = t.b16 + excluded.b16, b17 = t.b17 + excluded.b17, b18 = t.b18 + excluded.b18, b19 = t.b19 + excluded.b19, b20 = t.b20 + excluded.b20, b21 = t.b21 + excluded.b21, b22 = t.b22 + excluded.b22, b23 = t.b23 + excluded.b23, b24 = t.b24 + excluded.b24, b25 = t.b25 + excluded.b25, b26 = t.b26 + excluded.b26, b27 = t.b27 + excluded.b27, b28 = t.b28 + excluded.b28, b29 = t.b29 + excluded.b29, b30 = t.b30 + excluded.b30, b31 = t.b31 + excluded.b31, b32 = t.b32 + excluded.b32, b33 = t.b33 + excluded.b33, b34 = t.b34 + excluded.b34, b35 = t.b35 + excluded.b35, b36 = t.b36 + excluded.b36, b37 = t.b37 + excluded.b37, b38 = t.b38 + excluded.b38, b39 = t.b39 + excluded.b39, b40 = t.b40 + excluded.b40, b41 = t.b41 + excluded.b41, b42 = t.b42 + excluded.b42, b43 = t.b43 + excluded.b43, b44 = t.b44 + excluded.b44, b45 = t.b45 + excluded.b45, b46 = t.b46 + excluded.b46, b47 = t.b47 + excluded.b47, b48 = t.b48 + excluded.b48, b49 = t.b49 + excluded.b49, b50 = t.b50 + excluded.b50, b51 = t.b51 + excluded.b51;

  insert into unit_work as t (agency_id, procedure_id, version, months, month, node, worker_id, role, visits, late, again, waited_ms, worked_ms, late_ms)
    select o.agency, x.procedure, x.version, s.months, s.month, x.node, x.worker, x.role, count(*), count(*) filter (where x.late > 0), count(*) filter (where x.nth > 1),
           sum(x.waited), sum(x.worked), sum(x.late)
    from jsonb_to_recordset(batch -> 'works') x(agency int, procedure text, version int, month date, node text, worker int, role text, nth int, waited bigint, worked bigint, late bigint) cross join lateral (values (x.agency), (0)) o(agency)
      cross join lateral (values (1, x.month), (3, date_trunc('quarter', x.month)::date), (12, date_trunc('year', x.month)::date)) s(months, month)
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (agency_id, procedure_id, version, months, month, node, worker_id, role) do update set visits = t.visits + excluded.visits, late = t.late + excluded.late,
      again = t.again + excluded.again, waited_ms = t.waited_ms + excluded.waited_ms, worked_ms = t.worked_ms + excluded.worked_ms, late_ms = t.late_ms + excluded.late_ms;

  insert into officer_work as t (agency_id, procedure_id, version, month, node, worker_id, role, person, visits, late, again, waited_ms, worked_ms, late_ms)
    select x.agency, x.procedure, x.version, x.month, x.node, x.worker, x.role, x.person, count(*), count(*) filter (where x.late > 0), count(*) filter (where x.nth > 1),
           sum(x.waited), sum(x.worked), sum(x.late)
    from jsonb_to_recordset(batch -> 'works') x(agency int, procedure text, version int, month date, node text, worker int, role text, person text, nth int, waited bigint, worked bigint, late bigint)
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (agency_id, procedure_id, version, month, node, worker_id, role, person) do update set visits = t.visits + excluded.visits, late = t.late + excluded.late,
      again = t.again + excluded.again, waited_ms = t.waited_ms + excluded.waited_ms, worked_ms = t.worked_ms + excluded.worked_ms, late_ms = t.late_ms + excluded.late_ms;
  insert into flow_use as t (agency_id, procedure_id, version, month, flow, passes)
    select o.agency, x.procedure, x.version, x.month, x.flow, count(*)
    from jsonb_to_recordset(batch -> 'uses') x(agency int, procedure text, version int, month date, flow text) cross join lateral (values (x.agency), (0)) o(agency) group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (agency_id, procedure_id, version, month, flow) do update set passes = t.passes + excluded.passes;
  insert into path_use as t (agency_id, procedure_id, version, month, path, dossiers, late)
    select o.agency, x.procedure, x.version, x.month, x.path, count(*), count(*) filter (where x.late)
    from jsonb_to_recordset(batch -> 'paths') x(agency int, procedure text, version int, month date, path text, late boolean) cross join lateral (values (x.agency), (0)) o(agency) group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (agency_id, procedure_id, version, month, path) do update set dossiers = t.dossiers + excluded.dossiers, late = t.late + excluded.late;
  return true;
end $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.look_up(dossier_code text, digits text)
 RETURNS TABLE(code text, agency_id integer, procedure_id text, version integer, opened bigint, closed bigint, state jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.code, d.agency_id, d.procedure_id, d.version, mc_ms(d.opened_at), mc_ms(d.closed_at), d.state
  from dossier d join applicant a on a.agency_id = d.agency_id and a.dossier_id = d.id
  where d.code = $1 and $2 ~ '^[0-9]{4}$'
    and $2 in (right(regexp_replace(a.data ->> 'phone', '[^0-9]', '', 'g'), 4), right(regexp_replace(a.data ->> 'idNumber', '[^0-9]', '', 'g'), 4))
  order by d.agency_id limit 1
$function$
;

-- owner: owner
CREATE OR REPLACE FUNCTION public.make_earlier_fact_partition()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if to_regclass('fact_before') is null then
    execute format('create table fact_before partition of fact for values from (minvalue) to (%L)',
      mc_uuid_from(date_trunc('month', current_date)::timestamp at time zone 'UTC'));
  end if;
end $function$
;

-- owner: owner
CREATE OR REPLACE FUNCTION public.make_fact_partitions(first_month date, months integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  month date;
  made int := 0;
  name text;
begin
  if months not between 0 and 600 then raise exception 'months out of bounds: %', months; end if;
  for month in select (date_trunc('month', first_month) + n * interval '1 month')::date from generate_series(0, months - 1) n loop
    name := 'fact_' || to_char(month, 'YYYY_MM');
    if to_regclass(name) is null then
      execute format('create table %I partition of fact for values from (%L) to (%L)', name,
        mc_uuid_from(month::timestamp at time zone 'UTC'), mc_uuid_from((month + interval '1 month') at time zone 'UTC'));
      made := made + 1;
    end if;
  end loop;
  return made;
end $function$
;

-- owner: owner
CREATE OR REPLACE FUNCTION public.mc_day(instant timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select (instant at time zone 'Asia/Ho_Chi_Minh')::date $function$
;

-- owner: owner
CREATE OR REPLACE FUNCTION public.mc_instant(ms bigint)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select to_timestamp(ms / 1000::float8) $function$
;

-- owner: owner
CREATE OR REPLACE FUNCTION public.mc_ms(instant timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE STRICT
AS $function$ select (extract(epoch from instant) * 1000)::bigint $function$
;

-- owner: owner
CREATE OR REPLACE FUNCTION public.mc_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 PARALLEL SAFE
AS $function$ the clock $function$
;

-- owner: owner
CREATE OR REPLACE FUNCTION public.mc_uuid_from(instant timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select (lpad(to_hex(floor(extract(epoch from instant) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.next_slip(agency integer, of_year integer, of_kind text)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into document_series as s (agency_id, form, year, last)
  values ($1, case $3 when 'supplement' then '02' when 'refusal' then '03' end, $2, 1)
  on conflict (agency_id, form, year) do update set last = s.last + 1
  returning s.last
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.note_findings(looked uuid[], noted jsonb, seer text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into book_finding (id, agency_id, dossier_id, what, place, seq, detail)
    select x.id, (select d.agency_id from dossier d where d.id = x.dossier), x.dossier, x.what, coalesce(x.place, ''), x.seq, x.detail
    from jsonb_to_recordset(noted) x(id uuid, dossier uuid, what text, place text, seq int, detail text)
    on conflict (coalesce(dossier_id, '00000000-0000-0000-0000-000000000000'), what, place) where resolved_at is null
    do update set seen_at = mc_now(), detail = excluded.detail, seq = excluded.seq;
  update book_finding f set resolved_at = mc_now()
    where f.resolved_at is null and (f.dossier_id = any (looked) or (looked is null and f.dossier_id is null and (f.place = 'publishing') = (seer = 'publishing')))
      and not exists (select from jsonb_to_recordset(noted) x(dossier uuid, what text, place text)
                      where x.dossier is not distinct from f.dossier_id and x.what = f.what and coalesce(x.place, '') = f.place);
end $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.open_cases(procedure text, of_version integer, after_id uuid, most integer)
 RETURNS TABLE(agency_id integer, id uuid, code text, state jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.agency_id, d.id, d.code, d.state from dossier d
  where d.status <> 'closed' and d.procedure_id = procedure and d.version = of_version and (after_id is null or d.id > after_id)
  order by d.id limit most
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.open_clocks(calendars text[], agencies integer[], after_id uuid, most integer)
 RETURNS TABLE(agency_id integer, id uuid, code text, procedure_id text, calendar text, clocks jsonb, visits jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.agency_id, d.id, d.code, d.procedure_id, d.state ->> 'calendar', d.state -> 'clocks',
         d.state -> 'visits'
  from dossier d
  where d.status = 'open' and (after_id is null or d.id > after_id) and d.agency_id = any (agencies) and d.state ->> 'calendar' = any (calendars)
  order by d.id limit most
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.open_dossiers()
 RETURNS TABLE(procedure_id text, open bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select c.procedure_id, sum(c.open) from open_count c group by 1 $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.put_file(file uuid, sha256 text, bytes bigint, type text, name text, person uuid, agency integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into file (id, sha256, bytes, type, name, state, uploaded_by, uploaded_in) values ($1, decode($2, 'hex'), $3, $4, $5, 'quarantine', $6, $7)
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.raise_alerts(events jsonb)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with event as (
    select * from jsonb_to_recordset($1)
      x(kind text, event text, agency_id int, dossier_id uuid, visit text, node text, due bigint, at bigint, worker_id int, role_id text, holder uuid, besides uuid, heads boolean, receivers boolean, actor uuid)),
  today as (select mc_day(mc_now()) as day),
  post as (
    select e.event, a.person_id, a.id from (select distinct event, worker_id, role_id from event where holder is null) e
    join assignment a on a.agency_id = e.worker_id and a.role_id = e.role_id, today
    where a.valid_from <= today.day and (a.valid_to is null or a.valid_to > today.day)),
  told as (
    select event, holder as person_id from event where holder is not null
    union select event, besides from event where besides is not null
    union select event, person_id from post
    union select e.event, a.person_id from (select distinct event, worker_id from event where heads) e
      join assignment a on a.agency_id = e.worker_id join role r on r.id = a.role_id and 'oversee' = any (r.may), today
      where a.valid_from <= today.day and (a.valid_to is null or a.valid_to > today.day)
    union select e.event, a.person_id from (select distinct event, worker_id from event where receivers) e
      join assignment a on a.agency_id = e.worker_id join role r on r.id = a.role_id and 'receive' = any (r.may), today
      where a.valid_from <= today.day and (a.valid_to is null or a.valid_to > today.day)
    union select p.event, d.to_person_id from post p join delegation d on d.assignment_id = p.id, today
      where d.valid_from <= today.day and (d.valid_until is null or d.valid_until > today.day)),
  wanted as (
    select e.*, t.person_id, s.person_id is null or e.kind = any (s.bell) as bell, coalesce(s.email <> '' and e.kind = any (s.mail), false) as mail
    from event e join told t using (event) left join alert_setting s on s.person_id = t.person_id
    where t.person_id is distinct from e.actor limit 5000),
  raised as (
    insert into alert (person_id, kind, event, agency_id, dossier_id, visit, node, due_at, at, bell, mail, mail_ready_at)
    select person_id, kind, event, agency_id, dossier_id, visit, node, mc_instant(due), mc_instant(at), bell,
      case when mail then 'waiting' else 'none' end, mc_instant(at)
    from wanted where bell or mail
    order by person_id, event on conflict (person_id, event) do nothing returning 1)
  select count(*)::int from raised
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.read_alerts(person uuid, until bigint)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with gone as (update alert set read_at = mc_now() where person_id = $1 and bell and read_at is null and id <= $2 returning 1)
  select count(*)::int from gone
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.record_export(dossiers uuid[], person uuid, assignment uuid, purpose text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into reading (agency_id, dossier_id, id, person_id, assignment_id, what, purpose)
  select d.agency_id, d.id, gen_random_uuid(), $2, $3, 'export', $4 from dossier d where d.id = any ($1)
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.record_reading(reading uuid, dossier uuid, person uuid, assignment uuid, what text, purpose text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into reading (agency_id, dossier_id, id, person_id, assignment_id, what, purpose)
  select d.agency_id, d.id, $1, $3, $4, $5, $6 from dossier d
  where d.id = $2 and not exists (
    select from reading r where r.agency_id = d.agency_id and r.dossier_id = d.id and r.person_id = $3 and r.what = $5 and r.at > mc_now() - interval '1 minute')
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.recorded_cases(procedure text, most integer)
 RETURNS TABLE(id uuid, code text, version integer, calendar text, facts jsonb, commands jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.id, d.code, d.version, d.state ->> 'calendar',
    (select jsonb_agg(f.body || jsonb_build_object('seq', f.seq, 'kind', f.kind, 'at', mc_ms(f.at)) order by f.seq)
     from fact f where f.agency_id = d.agency_id and f.dossier_id = d.id),
    (select jsonb_agg(jsonb_build_object('caller', c.caller, 'body', c.body))
     from (select distinct coalesce(f.body -> 'by' ->> 'person', 'system:' || (f.body -> 'by' ->> 'system')) as caller, f.body ->> 'command' as id
           from fact f where f.agency_id = d.agency_id and f.dossier_id = d.id) k
     join command c on c.agency_id = d.agency_id and c.caller = k.caller and c.id = k.id where c.body is not null)
  from (select * from dossier d where d.procedure_id = procedure order by d.opened_at desc, d.id desc limit most) d
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.rewrite_levels(rows jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with x as materialized (
    select * from jsonb_to_recordset($1) x(agency_id int, dossier_id uuid, visit text, due_at bigint, yellow_at bigint, orange_at bigint)),
  tasks as (
    update open_task t set yellow_at = mc_instant(x.yellow_at), orange_at = mc_instant(x.orange_at) from x
    where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.visit = x.visit and t.due_at = mc_instant(x.due_at))
  update open_clock t set yellow_at = mc_instant(x.yellow_at), orange_at = mc_instant(x.orange_at) from x
  where x.visit is null and t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.due_at = mc_instant(x.due_at)
$function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.take(asked jsonb, patient boolean)
 RETURNS TABLE(n integer, agency_id integer, code text, seq integer, head text, state jsonb, answer jsonb, same boolean, actor jsonb, visible boolean, leased boolean, now_ms bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  got uuid[];
  now_at timestamptz;
  today date;
begin
  if patient then
    select array_agg(locked.id) into got from (
      select d.id from jsonb_to_recordset(asked) x(dossier uuid) join dossier d on d.id = x.dossier
      order by d.agency_id, d.id for no key update of d) locked;
  else
    select array_agg(locked.id) into got from (
      select d.id from jsonb_to_recordset(asked) x(dossier uuid) join dossier d on d.id = x.dossier
      order by d.agency_id, d.id for no key update of d skip locked) locked;
  end if;
  now_at := mc_now();
  today := mc_day(now_at);
  return query
    select x.n, d.agency_id, d.code, d.seq, encode(d.head, 'hex'), d.state, c.answer, c.digest = decode(x.digest, 'hex'), a.actor,
           x.person is null or (a.actor ->> 'agency')::int = any (d.participants),
           x.fence is null or exists (select from job j where j.agency_id = d.agency_id and j.dossier_id = d.id and j.wait = x.wait
                                      and j.fence = x.fence and j.worker = x.worker and j.ready_at > now_at),
           mc_ms(now_at)
    from jsonb_to_recordset(asked) x(n int, dossier uuid, caller text, command text, digest text, person uuid, assignment uuid, delegation uuid, wait text, worker text, fence bigint)
    join dossier d on d.id = x.dossier
    left join command c on c.agency_id = d.agency_id and c.caller = x.caller and c.id = x.command
    left join lateral acting(x.person, x.assignment, x.delegation, today) a on not exists (select from assignment s where s.id = x.assignment and s.procedures is not null and not d.procedure_id = any (s.procedures))
    where d.id = any (got);
end $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.take_due_timers(most integer)
 RETURNS TABLE(agency_id integer, dossier_id uuid, wait text, due_ms bigint, code text, seq integer, head text, state jsonb, now_ms bigint, claimed integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  now_at timestamptz := mc_now();
begin
  return query
    with due as materialized (
      select t.agency_id, t.dossier_id, t.wait, t.due_at from timer t
      where t.due_at <= now_at order by t.due_at, t.dossier_id, t.wait limit most for update skip locked),
    first as materialized (
      select distinct on (due.agency_id, due.dossier_id) due.* from due order by due.agency_id, due.dossier_id, due.due_at, due.wait)
    select f.agency_id, f.dossier_id, f.wait, mc_ms(f.due_at), d.code, d.seq, encode(d.head, 'hex'), d.state, mc_ms(now_at), (select count(*)::int from due)
    from first f join dossier d on d.agency_id = f.agency_id and d.id = f.dossier_id
    for no key update of d skip locked;
end $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.take_openings(asked jsonb)
 RETURNS TABLE(n integer, answer jsonb, same boolean, actor jsonb, allowed boolean, published boolean, in_force boolean, identifier text, code_format text, code_system text, day text, last integer, loose boolean, now_ms bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  now_at timestamptz;
  today date;
begin
  perform pg_advisory_xact_lock(keys.key) from (
    select distinct hashtextextended(x.caller || chr(10) || x.command, 0) as key
    from jsonb_to_recordset(asked) x(caller text, command text) order by 1) keys;
  now_at := mc_now();
  today := mc_day(now_at);
  insert into dossier_ordinal (agency_id, day, last)
    select distinct x.code_agency, today, 0 from jsonb_to_recordset(asked) x(code_agency int) join agency g on g.id = x.code_agency order by 1
    on conflict do nothing;
  perform from dossier_ordinal o
    where o.day = today and o.agency_id in (select x.code_agency from jsonb_to_recordset(asked) x(code_agency int))
    order by o.agency_id for no key update;
  return query
    select x.n, c.answer, c.digest = decode(x.digest, 'hex'), a.actor, x.person is null or (a.actor ->> 'agency')::int = x.agency,
           v.version is not null and (v.effective_at is null or v.effective_at <= now_at), coalesce(p.in_force and (p.retired_from is null or p.retired_from > now_at), false), g.identifier, g.code_format, g.code_system, today::text, o.last,
           not exists (select from unnest(x.files) s(id) left join file f on f.id = s.id where f.state is distinct from 'clean' or f.dossier_id is not null),
           mc_ms(now_at)
    from jsonb_to_recordset(asked) x(n int, agency int, code_agency int, caller text, command text, digest text, procedure text, version int, person uuid, assignment uuid, delegation uuid, files uuid[])
    left join command c on c.agency_id = x.agency and c.caller = x.caller and c.id = x.command
    left join lateral acting(x.person, x.assignment, x.delegation, today) a on not exists (select from assignment s where s.id = x.assignment and s.procedures is not null and not x.procedure = any (s.procedures))
    left join agency g on g.id = x.code_agency and exists (select from agency owner where owner.id = x.agency)
    left join dossier_ordinal o on o.agency_id = x.code_agency and o.day = today
    left join procedure_version v on v.procedure_id = x.procedure and v.version = x.version
    left join procedure p on p.id = x.procedure;
end $function$
;

-- owner: ledger
CREATE OR REPLACE FUNCTION public.take_unlogged(most integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  known log_size;
  leaves jsonb;
begin
  select * into known from log_size for update;
  with taken as (
    delete from unlogged where ctid = any (array(select ctid from unlogged limit most)) returning agency_id, dossier_id, seq, head),
  newest as (select distinct on (dossier_id) * from taken order by dossier_id, seq desc),
  versions as (
    select v.procedure_id, v.version, v.hash from procedure_version v
    where not exists (select from log_leaf l where l.id = v.procedure_id and l.kind = 'version' and l.seq = v.version) order by 1, 2 limit most)
  select coalesce(jsonb_agg(leaf), '[]') into leaves from (
    select jsonb_build_object('kind', 'version', 'id', procedure_id, 'seq', version, 'hash', encode(hash, 'hex')) as leaf from versions
    union all
    select jsonb_build_object('agency', agency_id, 'kind', 'dossier', 'id', dossier_id, 'seq', seq, 'hash', encode(head, 'hex')) from newest) all_new;
  return jsonb_build_object('size', known.size, 'peaks', to_jsonb(known.peaks), 'leaves', leaves, 'now', mc_ms(mc_now()),
    'signed', (select mc_ms(at) from tree_head order by at desc, size desc limit 1));
end $function$
;
