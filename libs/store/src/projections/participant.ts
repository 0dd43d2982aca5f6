import { type Dossier } from '@mot-cua/engine';
import { type Projection, type Row } from './projection';

/** Every agency that may see a dossier, with whether it is still open: lists of dossiers, newest first. */
export const participant: Projection = {
  table: 'participant',
  rows: ({ agency, dossier, before, after }) => {
    const old = before.status === 'notOpened' ? [] : participantsOf(agency, before);
    const now = participantsOf(agency, after);
    const unchanged = (before.status === 'closed') === (after.status === 'closed') && old.join() === now.join();
    return { participant: unchanged ? [] : now.map((id) => row(agency, dossier, id, after)) };
  },
  sql: `
  if batch ? 'participant' then
    insert into participant (agency_id, dossier_id, participant_id, procedure_id, open)
      select x.agency_id, x.dossier_id, x.participant_id, x.procedure_id, x.open
      from jsonb_to_recordset(batch -> 'participant') x(agency_id int, dossier_id uuid, participant_id int, procedure_id text, open boolean)
      order by x.agency_id, x.dossier_id, x.participant_id
      on conflict (agency_id, dossier_id, participant_id) do update set open = excluded.open;
  end if;`,
  audit: {
    expected: (state, { agency, id }) => participantsOf(agency, state).map((participant) => row(agency, id, participant, state)),
    actual: `select t.dossier_id as id, jsonb_build_object('agency_id', agency_id, 'dossier_id', dossier_id, 'participant_id', participant_id, 'procedure_id', procedure_id, 'open', open) as row
             from unnest($1::int[], $2::uuid[]) w(a, d) join participant t on t.agency_id = w.a and t.dossier_id = w.d`,
  },
};

/** The owner and every agency bound in the dossier, ascending. An agency that once took part keeps seeing it. */
export const participantsOf = (owner: number, { agencies }: Dossier): number[] =>
  [...new Set([owner, ...Object.values(agencies)])].sort((left, right) => left - right);

const row = (agency: number, dossier: string, participant: number, { status, pinned }: Dossier): Row => ({
  agency_id: agency,
  dossier_id: dossier,
  participant_id: participant,
  procedure_id: pinned?.procedure ?? '',
  open: status !== 'closed',
});
