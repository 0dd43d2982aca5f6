/**
 * A step whose limit stands still keeps its level, so its `paused_at` belongs to what a page counts and filters by: it lies in the index as well, and
 * counting reads no row. The primary key carries what a search asks of a hit.
 */
export const inboxCovers = `
drop index open_task_page;
create index open_task_page on open_task (worker_id, role_id, due_at, dossier_id, visit) include (agency_id, yellow_at, orange_at, paused_at, procedure_id, holder);
drop index open_task_procedure;
create index open_task_procedure on open_task (worker_id, role_id, procedure_id, due_at, dossier_id, visit) include (agency_id, yellow_at, orange_at, paused_at, holder);
alter table open_task drop constraint open_task_pkey,
  add constraint open_task_pkey primary key (agency_id, dossier_id, visit) include (worker_id, role_id, due_at, yellow_at, orange_at, paused_at, procedure_id, holder);
`;
