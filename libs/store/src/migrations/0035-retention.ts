/** How long personal data of closed dossiers are kept, per procedure and by which law; files whose bytes were erased say so. */
export const retention = String.raw`
create table retention (
  procedure_id text collate "C" primary key references procedure,
  months int not null check (months between 1 and 1200),
  under text not null check (under <> ''),
  set_by uuid not null references person,
  set_at timestamptz not null default mc_now()
);
comment on table retention is 'Months after closing after which personal data of a dossier may be erased, and the law that says so';
grant select on retention to api_rw, runtime_rw, auditor_ro, ledger;
grant insert, update on retention to api_rw;

alter table file drop constraint file_state_check;
alter table file add constraint file_state_check check (state in ('quarantine', 'clean', 'infected', 'erased'));

create index dossier_closed on dossier (procedure_id, closed_at) where status = 'closed';
`;
