/**
 * Dossiers handed in from outside wait for the one-stop to accept them: status `submitted`, before any clock of resolution. What waits is found
 * by an index of its own.
 */
export const submissions = `
alter table dossier drop constraint dossier_status_check;
alter table dossier add constraint dossier_status_check check (status in ('submitted', 'open', 'suspended', 'closed'));
create index dossier_submitted on dossier (agency_id, opened_at, id) where status = 'submitted';
-- The register counts what was received, and only that.
drop index dossier_register;
create index dossier_register on dossier (agency_id, procedure_id, opened_at, id) include (status, outcome);
`;
