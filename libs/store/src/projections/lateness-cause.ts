import { type Projection } from './projection';

/** A remark whose reference begins so says why the dossier is late; what follows is a code of `LATENESS_CAUSES`. */
export const LATENESS = 'lateness/';

/** Why dossiers are late, as recorded in their histories: the list of prolonged lateness is sorted by it. */
export const latenessCause: Projection = {
  table: 'lateness_cause',
  rows: ({ agency, dossier, facts }) => ({
    lateness_cause: facts.flatMap((fact) =>
      fact.kind === 'RemarkAdded' && fact.ref.startsWith(LATENESS)
        ? [
            {
              agency_id: agency,
              dossier_id: dossier,
              seq: fact.seq,
              cause: fact.ref.slice(LATENESS.length),
              note: fact.what,
              person_id: fact.by.person ?? null,
              at: fact.at,
            },
          ]
        : [],
    ),
  }),
  sql: `
  if batch ? 'lateness_cause' then
    insert into lateness_cause (agency_id, dossier_id, seq, cause, note, person_id, at)
      select x.agency_id, x.dossier_id, x.seq, x.cause, x.note, x.person_id, mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'lateness_cause') x(agency_id int, dossier_id uuid, seq int, cause text, note text, person_id uuid, at bigint);
  end if;`,
};
