import { type Dossier, type Fact, type Visit, type Wait } from '@mot-cua/engine';
import { type Change, type Projection, type Row } from './projection';

/**
 * Hand-overs nobody has accepted yet, one row per task: "đã chuyển, chưa nhận", seen by giver and receiver. A task that came up at another agency than
 * the one whose act led to it was handed over by the diagram; one given to another unit by an officer, by that officer. Taken, ended or cancelled, the row goes;
 * what happened stays in the facts.
 */
export const handOver: Projection = {
  table: 'hand_over',
  rows: (change) => ({ hand_over_gone: gone(change), hand_over: come(change) }),
  sql: `
  if batch ? 'hand_over_gone' then
    delete from hand_over t using jsonb_to_recordset(batch -> 'hand_over_gone') x(agency_id int, dossier_id uuid, visit text)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.visit = x.visit;
  end if;
  if batch ? 'hand_over' then
    insert into hand_over (agency_id, dossier_id, visit, giver_id, giver_role, giver_person, worker_id, role_id, at, ground, refused)
      select x.agency_id, x.dossier_id, x.visit, x.giver_id, x.giver_role, x.giver_person, x.worker_id, x.role_id, mc_instant(x.at), x.ground, x.refused
      from jsonb_to_recordset(batch -> 'hand_over') x(agency_id int, dossier_id uuid, visit text, giver_id int, giver_role text, giver_person text, worker_id int, role_id text,
        at bigint, ground text, refused boolean)
      order by 1, 2, 3
      on conflict (agency_id, dossier_id, visit) do update set giver_id = excluded.giver_id, giver_role = excluded.giver_role, giver_person = excluded.giver_person,
        worker_id = excluded.worker_id, role_id = excluded.role_id, at = excluded.at, ground = excluded.ground, refused = excluded.refused;
  end if;`,
};

const taskOf = (visits: readonly Visit[], id: string): Wait | undefined =>
  visits.find((visit) => visit.id === id)?.waits?.find(({ kind }) => kind === 'task');

const come = ({ agency, dossier, before, after, facts }: Change): readonly Row[] =>
  after.status === 'closed'
    ? []
    : facts.flatMap((fact) => {
        const row = rowOf(fact, agency, before);
        const work = row && taskOf(after.visits, String(row['visit']))?.work;
        return row && work && work.holder === undefined ? [{ agency_id: agency, dossier_id: dossier, at: fact.at, ...row }] : [];
      });

const rowOf = (fact: Fact, owner: number, before: Dossier): Row | undefined => {
  if (fact.kind === 'TaskHandedOver') {
    const { visit, from, to, ground, refused } = fact;
    const giver = { giver_id: from.agency, giver_role: from.role, giver_person: from.person ?? null };
    return { visit, ...giver, worker_id: to.agency, role_id: to.role, ground, refused: refused ?? false };
  }
  if (fact.kind !== 'WaitOpened' || !fact.wait.work || taskOf(before.visits, fact.visit)) return undefined;
  const { visit, wait, by } = fact;
  const { agency: worker = owner, role } = wait.work ?? {};
  // What a machine's act led to was handed over by the owner of the dossier.
  const giver = by.agency ?? owner;
  if (giver === worker) return undefined;
  return {
    visit,
    giver_id: giver,
    giver_role: by.role ?? null,
    giver_person: by.person ?? null,
    worker_id: worker,
    role_id: role ?? '',
    ground: null,
    refused: false,
  };
};

/** Can a hand-over of this dossier be open at all? Most dossiers stay in one agency: they cost nothing here. */
const mayBeOpen = (owner: number, { agencies, visits }: Dossier): boolean =>
  Object.values(agencies).some((agency) => agency !== owner) ||
  visits.some(({ waits = [] }) => waits.some(({ work }) => work?.given !== undefined));

const gone = ({ agency, dossier, before, after, facts }: Change): readonly Row[] => {
  if (before.status === 'notOpened' || !mayBeOpen(agency, before)) return [];
  const ended = after.status === 'closed' ? before.visits.map(({ id }) => id) : facts.flatMap(endedBy);
  const withTask = [...new Set(ended)].filter((visit) => taskOf(before.visits, visit));
  return withTask.map((visit) => ({ agency_id: agency, dossier_id: dossier, visit }));
};

const endedBy = (fact: Fact): readonly string[] => {
  if (fact.kind === 'TaskCompleted' || (fact.kind === 'TaskAssigned' && fact.to !== undefined)) return [fact.visit];
  return fact.kind === 'VisitsCancelled' ? fact.visits : [];
};
