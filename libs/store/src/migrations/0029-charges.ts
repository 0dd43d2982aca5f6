/**
 * Fees of dossiers: what is owed or collected, by item and moment. What was collected or spared is proved by the history, which holds a
 * reference and the sentence; the reason somebody is spared a fee is personal and stays here.
 */
const visible = 'exists (select from dossier d where d.agency_id = charge.agency_id and d.id = charge.dossier_id)';

export const charges = `
create table charge (
  agency_id int not null,
  dossier_id uuid not null,
  id uuid not null,
  fee text collate "C" not null,
  moment text not null check (moment in ('reception', 'supplement', 'return')),
  pages int check (pages > 0),
  copies int not null check (copies > 0),
  exemption text collate "C",
  exemption_ground text check (exemption_ground <> '' and length(exemption_ground) <= 1000),
  amount bigint not null check (amount >= 0),
  demanded boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default mc_now(),
  way text check (way in ('cash', 'transfer', 'online')),
  receipt_number text check (receipt_number <> '' and length(receipt_number) <= 50),
  collected_by uuid,
  collected_in int references agency,
  collected_at timestamptz,
  primary key (agency_id, dossier_id, id),
  unique (agency_id, dossier_id, fee, moment),
  check ((way is null) = (collected_at is null) and (way is null) = (collected_by is null) and (way is null) = (collected_in is null)),
  check (way is null or amount > 0)
);
create index charge_collected on charge (collected_in, collected_at) where way is not null;
comment on table charge is 'Fees of dossiers (R-110), in whole dong: owed until collected; demanded: the dossier waits for the payment (R-111)';
alter table charge enable row level security, force row level security;
create policy readers on charge for select to api_rw, auditor_ro using (${visible});
create policy runtime on charge for select to runtime_rw using (true);
create policy writers on charge for insert to api_rw with check (${visible});
create policy payments on charge for update to api_rw using (${visible} and way is null) with check (${visible});
grant select on charge to api_rw, runtime_rw, auditor_ro;
grant insert, update (way, receipt_number, collected_by, collected_in, collected_at) on charge to api_rw;
`;
