/** How many dossiers of each procedure are open, over all agencies: a number for the catalogue that tells of no dossier. */
export const openDossiersSql = `
create or replace function open_dossiers() returns table (procedure_id text, open bigint)
  language sql stable security definer set search_path = public, pg_temp
as $$ select c.procedure_id, sum(c.open) from open_count c group by 1 $$;
`;
