/**
 * Lists over many agencies. With an `or` in a wall the planner walked the owner's rows as well (seconds instead of milliseconds): one condition each,
 * on the leading column of their list. An open task is seen by who does it; the owner is itself a participant. The indexes answer lists alone.
 */
const scope = `(select nullif(current_setting('app.agencies', true), '')::int[])::int[]`;

export const lists = `
alter policy readers on open_task using (worker_id = any (${scope}));
alter policy readers on participant using (participant_id = any (${scope}));

drop index participant_list;
drop index participant_procedure;
create index participant_list on participant (participant_id, open, dossier_id) include (agency_id);
create index participant_procedure on participant (participant_id, procedure_id, open, dossier_id) include (agency_id);
`;
