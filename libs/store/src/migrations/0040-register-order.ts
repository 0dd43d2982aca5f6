/** A dossier's place in its register is counted from an index: without it every reception read all dossiers of the office. */
export const registerOrder = `
create index dossier_register on dossier (agency_id, procedure_id, opened_at, id);
`;
