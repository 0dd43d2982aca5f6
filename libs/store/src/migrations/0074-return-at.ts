/**
 * Where a result is fetched when that is another one-stop than the one it was handed in at; by what right somebody else than the applicant
 * received it. The return is written with the facts that end its step, hence by the ledger.
 */
export const returnAt = `
alter table dossier add column return_at_id int references agency;
alter table dossier add check (return_at_id is null or return_by = 'counter');
comment on column dossier.return_at_id is 'The one-stop of the province at which the applicant fetches the result (R-55); null: where it was handed in';

alter table result_return add column authority text check (authority <> '' and length(authority) <= 500);
comment on column result_return.authority is 'By what right somebody else than the applicant received it: the paper of authorisation, the relation';
create policy ledger on result_return to ledger using (true) with check (true);
grant select, insert on result_return to ledger;
drop policy writers on result_return;
revoke insert on result_return from api_rw;
`;
