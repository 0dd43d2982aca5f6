/** Second visits stand in their index in the order they are shown in: thousands of them weigh the same. */
export const againInOrder = `
drop index step_visit_again;
create index step_visit_again on step_visit (agency_id, procedure_id, version, node, (-nth), (coalesce(ended_at, opened_at)), dossier_id) where nth > 1;
`;
