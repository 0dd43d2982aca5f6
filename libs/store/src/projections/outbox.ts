import { type Fact } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { type Projection } from './projection';

/** One row per accepted command: what happened, in ids, and the events thrown to the outside. Delivered in order per dossier. */
export const outbox: Projection = {
  table: 'outbox',
  rows: ({ agency, dossier, after, facts, command }) => ({
    outbox: [
      {
        agency_id: agency,
        dossier_id: dossier,
        seq: after.seq,
        command: command.id,
        at: after.at,
        content: {
          kind: command.kind,
          first: facts[0]?.seq ?? after.seq,
          status: after.status,
          facts: [...new Set(facts.map(({ kind }) => kind))],
          thrown: facts.flatMap(thrown),
          acts: facts.flatMap((fact) => (fact.kind === 'ClockChanged' && fact.act ? [fact.act] : [])),
        },
      },
    ],
  }),
  sql: `
  if batch ? 'outbox' then
    insert into outbox (agency_id, dossier_id, seq, command, content, at, ready_at)
      select x.agency_id, x.dossier_id, x.seq, x.command, x.content, mc_instant(x.at), mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'outbox') x(agency_id int, dossier_id uuid, seq int, command text, content jsonb, at bigint)
      order by 1, 2, 3;
  end if;`,
};

const thrown = (fact: Fact): Json[] =>
  fact.kind === 'EventThrown' && (fact.event === 'message' || fact.event === 'signal')
    ? [
        {
          event: fact.event,
          name: fact.name,
          ...(fact.key !== undefined && { key: fact.key }),
          ...(fact.payload && { payload: fact.payload }),
          ...(fact.until !== undefined && { until: fact.until }),
          seq: fact.seq,
        },
      ]
    : [];
