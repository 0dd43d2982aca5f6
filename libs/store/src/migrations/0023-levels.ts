/** Thresholds of the levels as a setting, and steps whose level stands still while their time does. */
export const levels = `
create table level_setting (
  procedure_id text collate "C" primary key,
  yellow_share float8 not null,
  orange_share float8 not null,
  orange_within_hours float8 not null,
  changed_by uuid not null references person,
  changed_at timestamptz not null default mc_now(),
  check (0 <= orange_share and orange_share <= yellow_share and yellow_share <= 1 and orange_within_hours between 0 and 1000)
);
comment on table level_setting is 'Thresholds of the levels (R-29): of one procedure, or of the whole installation under an empty id; without a row those of the law''s practice hold';
grant select on level_setting to api_rw, runtime_rw, auditor_ro, ledger;
grant insert, update, delete on level_setting to api_rw;

create table level_work (
  single boolean primary key default true check (single),
  after_dossier uuid,
  changed_at timestamptz not null default mc_now(),
  finished boolean not null default true
);
insert into level_work default values;
comment on table level_work is 'How far open dossiers were given the turns of their levels by the newest thresholds';
grant select, update on level_work to api_rw, runtime_rw;

alter table open_task add column paused_at timestamptz;
comment on column open_task.paused_at is 'Since when the limit of the step stands still; its level is the one of that moment';
`;
