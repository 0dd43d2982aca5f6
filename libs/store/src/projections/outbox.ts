import { type Dossier, type Fact, findVisit, type Visit } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { type Projection } from './projection';

/** One row per accepted command: what happened, in ids, and the events thrown to the outside. Delivered in order per dossier. */
export const outbox: Projection = {
  table: 'outbox',
  rows: ({ agency, dossier, before, after, facts, command }) => ({
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
          ...callsBetween(before, after, facts),
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

/**
 * What calls ask of other dossiers: those to be opened, those nobody waits for any more, and the answer of a called dossier that is closed. Absent
 * where there is nothing of the kind, as in nearly all.
 */
const callsBetween = (before: Dossier, after: Dossier, facts: readonly Fact[]): Readonly<Record<string, Json>> => {
  const asked = facts.flatMap((fact) => asking(after, fact));
  const ended = new Set(facts.flatMap((fact) => (fact.kind === 'WaitMet' && fact.what === 'child' ? [fact.wait] : [])));
  const forsaken = before.visits.flatMap((visit) => (findVisit(after, visit.id) ? [] : (childOf(visit, ended) ?? [])));
  const { calledBy, outcome = '', data } = after;
  return {
    ...(asked.length > 0 && { calls: asked }),
    ...(forsaken.length > 0 && { forsaken }),
    ...(calledBy &&
      after.status === 'closed' && { answers: { dossier: calledBy.dossier, wait: calledBy.wait, outcome, data: data ?? {} } }),
  };
};

const asking = (after: Dossier, fact: Fact): Json[] => {
  if (fact.kind !== 'WaitOpened' || fact.wait.kind !== 'child') return [];
  const { id, name = '', agency } = fact.wait;
  const data = findVisit(after, fact.visit)?.data ?? {};
  const depth = (after.calledBy?.depth ?? 0) + 1;
  return [{ wait: id, seq: fact.seq, procedure: name, code: after.code ?? '', depth, data, ...(agency !== undefined && { agency }) }];
};

/** The dossier a visit waits for, unless that one has just ended. */
const childOf = ({ waits, memory }: Visit, ended: ReadonlySet<string>): string | undefined => {
  if (!waits?.some(({ id, kind }) => kind === 'child' && !ended.has(id))) return undefined;
  return (memory?.['.'] as { readonly child?: { readonly dossier: string } } | undefined)?.child?.dossier;
};
