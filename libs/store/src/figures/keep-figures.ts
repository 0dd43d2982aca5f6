import { type WorkingCalendar, workingBetween } from '@mot-cua/calendar';
import { type Fact } from '@mot-cua/engine';
import { deviationsOf, followTrail, type StepVisit, type Trail, trailBegins } from '@mot-cua/proof';
import { type Json } from '@mot-cua/procedure';
import { type Readers } from '../connection/readers';
import { type World } from '../dossiers/world';
import { type Row } from '../projections/projection';
import { type FigureKeeping, type UnreadDossier } from '.';
import { bucketOf } from './time-buckets';

/** Leaves of the log counted in one transaction. */
const SHARE = 500;
/** Facts read at once: a share of long histories is cut into several. */
const MOST_FACTS = 50_000;
/** Characters of a path that tell it from others. */
const MOST_PATH = 1_000;
const VIETNAM_MS = 7 * 3_600_000;

/** The first day of the month in Vietnam, `YYYY-MM-01`. */
const monthOf = (at: number): string => `${new Date(at + VIETNAM_MS).toISOString().slice(0, 7)}-01`;

type Lists = 'trails' | 'visits' | 'passes' | 'deviations' | 'times' | 'works' | 'uses' | 'paths';
type Batch = Record<Lists, Row[]>;
type Changed = { readonly agency: number; readonly dossier: string; readonly trail: Trail; readonly facts: readonly Fact[] };

type LeafRow = { readonly n: string; readonly agency_id: number | null; readonly id: string };
type ChangedRow = { readonly agency_id: number; readonly id: string; readonly trail: Trail | null; readonly facts: Fact[] | null };

/** Facts behind what is counted already, of dossiers $1 (agencies) and $2 (ids); at most $3 of each dossier. */
const changedSql = `
  select w.agency_id, w.id, t.trail, f.facts
  from unnest($1::int[], $2::uuid[]) w(agency_id, id)
  left join figure_trail t on t.agency_id = w.agency_id and t.dossier_id = w.id
  left join lateral (
    select jsonb_agg(x.body || jsonb_build_object('seq', x.seq, 'kind', x.kind, 'at', mc_ms(x.at)) order by x.seq) as facts
    from (select * from fact f where f.agency_id = w.agency_id and f.dossier_id = w.id and f.seq > coalesce(t.seq, 0) order by f.seq limit $3) x) f on true`;

export const keepFigures = (readers: Readers, world: World): FigureKeeping => ({
  keep: async () => {
    const [cursor] = await readers.plain<{ leaf: string }>('select leaf from figure_cursor');
    const from = Number(cursor?.leaf ?? 0);
    const leaves = await readers.plain<LeafRow>('select n, agency_id, id from log_leaf where n >= $1 order by n limit $2', [from, SHARE]);
    const owners = new Map(leaves.flatMap(({ agency_id, id }) => (agency_id === null ? [] : [[id, agency_id] as const])));
    const { batch, unread, cut } = await countAll(readers, world, owners);
    const to = cut ? from : from + leaves.length;
    const more = cut || leaves.length === SHARE;
    await readers.plain('select keep_figures($1::jsonb)', [JSON.stringify({ ...batch, from, to, behind: more })]);
    return { more, unread };
  },
  forget: async () => {
    await readers.plain('select forget_figures()');
  },
});

const countAll = async (readers: Readers, world: World, owners: ReadonlyMap<string, number>) => {
  const most = Math.max(1_000, Math.floor(MOST_FACTS / Math.max(1, owners.size)));
  const rows = await readers.plain<ChangedRow>(changedSql, [[...owners.values()], [...owners.keys()], most]);
  const batch: Batch = { trails: [], visits: [], passes: [], deviations: [], times: [], works: [], uses: [], paths: [] };
  const unread: UnreadDossier[] = [];
  for (const { agency_id: agency, id: dossier, trail, facts } of rows) {
    if (!facts) continue;
    try {
      const counted = await count({ agency, dossier, trail: trail ?? trailBegins, facts }, world);
      for (const [list, added] of Object.entries(counted) as [Lists, Row[]][]) for (const row of added) batch[list].push(row);
    } catch (error) {
      unread.push({ dossier, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { batch, unread, cut: rows.some(({ facts }) => facts?.length === most) };
};

/** What the new facts of one dossier add. @throws when they cannot be folded */
const count = async ({ agency, dossier, trail: before, facts }: Changed, world: World): Promise<Batch> => {
  const [first] = facts;
  const name = before.calendar ?? (first?.kind === 'DossierOpened' ? first.calendar : undefined);
  if (name === undefined) throw new Error('the history does not begin with its opening');
  const working = workingBy(await world.calendar(name));
  const batch: Batch = { trails: [], visits: [], passes: [], deviations: [], times: [], works: [], uses: [], paths: [] };
  const visits = new Map<string, Row>();
  const passes = new Map<string, Row>();
  let trail = before;
  for (const fact of facts) {
    const step = followTrail(trail, fact, working);
    trail = step.trail;
    const owner = { agency, procedure: trail.procedure ?? '', version: trail.version ?? 0 };
    const month = { ...owner, month: monthOf(fact.at) };
    for (const visit of step.ended) {
      visits.set(visit.visit, visitRow(visit, dossier, owner));
      batch.times.push(...timeRows(visit, month));
      batch.works.push(workRow(visit, month, agency));
    }
    for (const flow of step.passed) {
      const key = `${owner.procedure} ${owner.version.toString()} ${flow}`;
      const known = passes.get(key);
      passes.set(key, {
        ...(known ?? { ...owner, flow, dossier, seq: fact.seq, at: fact.at }),
        passes: Number(known?.['passes'] ?? 0) + 1,
      });
      batch.uses.push({ ...month, flow });
    }
    for (const { seq, at, kind, by, ground } of deviationsOf([fact]))
      batch.deviations.push({ ...owner, dossier, seq, at, kind, ground, person: by.person ?? null });
    if (step.closed) batch.paths.push({ ...month, path: trail.path.join(' ').slice(0, MOST_PATH), late: step.closed.late });
  }
  const owner = { agency, procedure: trail.procedure ?? '', version: trail.version ?? 0 };
  for (const visit of Object.values(trail.open)) visits.set(visit.visit, visitRow(visit, dossier, owner));
  batch.visits.push(...visits.values());
  batch.passes.push(...passes.values());
  batch.trails.push({ agency, dossier, seq: trail.seq, trail: trail as unknown as Json });
  return batch;
};

const workingBy =
  (calendar: WorkingCalendar) =>
  (from: number, to: number): number =>
    workingBetween(calendar, from, to);

const visitRow = (visit: StepVisit, dossier: string, owner: Row): Row => ({
  ...owner,
  dossier,
  visit: visit.visit,
  node: visit.node,
  nth: visit.nth,
  worker: visit.agency ?? null,
  role: visit.role ?? null,
  person: visit.person ?? null,
  opened: visit.openedAt,
  seq: visit.seq,
  ended: visit.ended?.at ?? null,
  ended_seq: visit.ended?.seq ?? null,
  how: visit.ended?.how ?? null,
  waited: visit.waited,
  worked: visit.worked,
  late: visit.ended?.late ?? 0,
});

const timeRows = ({ node, nth, waited, worked, ended }: StepVisit, month: Row): Row[] =>
  Object.entries({ total: waited + worked, waited, worked }).map(([measure, ms]) => ({
    ...month,
    node,
    nth,
    measure,
    ms,
    how: ended?.how ?? null,
    late: ended?.late ?? 0,
    bucket: bucketOf(ms),
  }));

const workRow = ({ node, nth, agency, role, person, waited, worked, ended }: StepVisit, month: Row, owner: number): Row => ({
  ...month,
  node,
  nth,
  worker: agency ?? owner,
  role: role ?? '',
  person: person ?? '',
  waited,
  worked,
  late: ended?.late ?? 0,
});
