/** What is said of the public log as a whole is settled by the check that said it: publishing does not settle what the nightly check found. */
export const findingsOfTheLog = `
drop function if exists note_findings(uuid[], jsonb);
update book_finding set place = 'publishing' where dossier_id is null and what = 'log' and place = '' and resolved_at is null;
`;
