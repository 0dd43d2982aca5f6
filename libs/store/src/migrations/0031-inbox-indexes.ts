/**
 * What a page of the inbox filters and counts by lies in its index: at a million open tasks a page reads no row it does not show. Narrowed to
 * procedures, each has its own order of deadlines.
 */
export const inboxIndexes = `
create index open_task_page on open_task (worker_id, role_id, due_at, dossier_id, visit) include (agency_id, yellow_at, orange_at, procedure_id, holder);
drop index open_task_inbox;
create index open_task_procedure on open_task (worker_id, role_id, procedure_id, due_at, dossier_id, visit) include (agency_id, yellow_at, orange_at, holder);
`;
