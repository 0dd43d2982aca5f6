import { type Clock } from '@mot-cua/engine';
import { isUuid, pageLength, readCursor, writeCursor } from '../cursor';
import { type Readers } from '../connection/readers';
import { type Page } from '../dossiers/records';
import { plain } from '../projections/search-word';
import { type Scope } from '../scope';
import { readHandled } from './handled';
import { peopleIn } from './people-in';
import { type Inbox, type InboxCounts, type InboxQuery, type OpenTask, type Post } from '.';

/** Posts looked through at once. */
const MOST_POSTS = 50;
/** Procedures a page is narrowed to. */
const MOST_PROCEDURES = 20;
/** Tasks counted per post; beyond it the page says "and more". */
const COUNTED_PER_POST = 1_001;
/** Hits a search looks at in all agencies together, as far as that leaves each its least; beyond it the words should be refined. */
const MOST_HITS_TOGETHER = 6_000;
const LEAST_HITS = 500;
/** So many hits are looked up one by one. */
const FEW_HITS = 1_200;
/** Tasks one person may hold; further ones are not listed among theirs. */
const MOST_HELD = 5_000;

type TaskRow = {
  readonly dossier_id: string;
  readonly visit: string;
  readonly agency_id: number;
  readonly worker_id: number;
  readonly role_id: string;
  readonly node: string;
  readonly procedure_id: string;
  readonly version: number;
  readonly dossier_code: string;
  readonly holder: string | null;
  readonly channel: OpenTask['channel'] | null;
  readonly full_name: string | null;
  readonly since: string;
  readonly received: string;
  readonly due: string | null;
  readonly yellow: string | null;
  readonly orange: string | null;
  readonly paused: string | null;
  readonly dossier_due: string | null;
  readonly clock: Clock | null;
  readonly now: string;
};

const finite = (column: string): string => `case when isfinite(${column}) then mc_ms(${column}) end`;

const taskColumns = `t.dossier_id, t.visit, t.agency_id, t.worker_id, t.role_id, t.node, t.procedure_id, t.version, t.dossier_code, t.holder, d.channel, a.full_name,
  mc_ms(t.since) as since, mc_ms(d.opened_at) as received, ${finite('t.due_at')} as due, ${finite('t.yellow_at')} as yellow, ${finite('t.orange_at')} as orange, mc_ms(t.paused_at) as paused,
  mc_ms(d.due_at) as dossier_due, jsonb_path_query_first(d.state, '$.clocks[*] ? (@.name == "resolution")') as clock, mc_ms((select mc_now())) as now`;

const around = `left join dossier d on d.agency_id = t.agency_id and d.id = t.dossier_id
  left join applicant a on a.agency_id = t.agency_id and a.dossier_id = t.dossier_id`;

export const readInbox = (readers: Readers): Inbox => ({
  page: (scope, query) => page(readers, scope, query),
  counts: (scope, query) => counts(readers, scope, query),
  handled: (scope, query) => readHandled(readers, scope, query),
  version: (scope, posts) => version(readers, scope, posts),
  colleagues: ({ agency, role }) => peopleIn(readers, [agency], role),
  peopleOf: (agencies) => peopleIn(readers, agencies),
  find: async (scope, dossier, visit) => {
    if (!isUuid(dossier)) return undefined;
    const [row] = await readers.scoped<TaskRow>(
      scope,
      `select ${taskColumns} from open_task t ${around} where t.agency_id = (select agency_id from dossier where id = $1) and t.dossier_id = $1 and t.visit = $2`,
      [dossier, visit],
    );
    return row && { ...task(row), now: Number(row.now) };
  },
});

const task = (row: TaskRow): OpenTask => ({
  dossier: row.dossier_id,
  visit: row.visit,
  owner: row.agency_id,
  agency: row.worker_id,
  role: row.role_id,
  node: row.node,
  procedure: row.procedure_id,
  version: row.version,
  code: row.dossier_code,
  channel: row.channel ?? 'direct',
  applicantName: row.full_name ?? '',
  since: Number(row.since),
  receivedAt: Number(row.received),
  ...(row.holder !== null && { holder: row.holder }),
  ...(row.due !== null && { due: Number(row.due) }),
  ...(row.yellow !== null && { yellowAt: Number(row.yellow) }),
  ...(row.orange !== null && { orangeAt: Number(row.orange) }),
  ...(row.paused !== null && { pausedAt: Number(row.paused) }),
  ...(row.dossier_due !== null && { dossierDue: Number(row.dossier_due) }),
  ...(row.clock !== null && { dossierClock: row.clock }),
});

/** While its limit stands still a task keeps the level it had then. */
const TASK_NOW = 'coalesce(t.paused_at, now.at)';

/** Levels are ranges of instants: red past due, orange and yellow from their instants on (R-29). */
const levels: Readonly<Record<NonNullable<InboxQuery['levels']>[number], string>> = {
  red: `t.due_at < ${TASK_NOW}`,
  orange: `t.due_at >= ${TASK_NOW} and t.orange_at <= ${TASK_NOW}`,
  yellow: `t.due_at >= ${TASK_NOW} and t.orange_at > ${TASK_NOW} and t.yellow_at <= ${TASK_NOW}`,
  green: `t.due_at >= ${TASK_NOW} and t.orange_at > ${TASK_NOW} and t.yellow_at > ${TASK_NOW}`,
};

const views: Readonly<Record<InboxQuery['view'], string>> = {
  mine: 't.holder = $3',
  unclaimed: 't.holder is null and $3::text is not null',
  unit: '$3::text is not null',
  all: '$3::text is not null',
};

/** Each post gives its first rows by the index; together the first of them all. A search begins at its words instead. */
const page = async (readers: Readers, scope: Scope, query: InboxQuery): Promise<Page<OpenTask>> => {
  const limit = pageLength(query.limit);
  const posts = query.posts.slice(0, MOST_POSTS);
  const cursor = readCursor(query.after, 3);
  const q = plain(query.q ?? '');
  const values: unknown[] = [posts.map(({ agency }) => agency), posts.map(({ role }) => role), query.person];
  const parameter = (value: unknown): string => `$${values.push(value).toString()}`;

  const conditions = [views[query.view]];
  const procedures = query.procedures?.length ? parameter([...new Set(query.procedures.slice(0, MOST_PROCEDURES))]) : undefined;
  if (query.levels?.length) conditions.push(`(${query.levels.map((level) => `(${levels[level]})`).join(' or ')})`);
  if (cursor && isUuid(cursor[1])) {
    const [due, dossier, visit] = cursor;
    conditions.push(
      `(t.due_at, t.dossier_id, t.visit) > (coalesce(mc_instant(${parameter(due)}::bigint), 'infinity'), ${parameter(dossier)}::uuid, ${parameter(visit)}::text)`,
    );
  }
  const how = { where: conditions.join(' and '), procedures, most: limit + 1 };
  const found = q ? bySearch(how, parameter(q), hitsEach(posts)) : query.view === 'mine' ? byHolder(how) : byPost(how);
  const rows = await readers.scoped<TaskRow>(
    scope,
    `with now as materialized (select mc_now() as at),
     page as materialized (${found})
     select ${taskColumns} from page join open_task t using (agency_id, dossier_id, visit) ${around} order by t.due_at, t.dossier_id, t.visit`,
    values,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(task),
    now: Number(rows[0]?.now ?? (await now(readers))),
    ...(rows.length > limit && last && { next: writeCursor([last.due === null ? null : Number(last.due), last.dossier_id, last.visit]) }),
  };
};

const now = async (readers: Readers): Promise<string | undefined> =>
  (await readers.plain<{ now: string }>('select mc_ms(mc_now()) as now'))[0]?.now;

/** Rows of a post looked at for its version: what changes further down is seen at the next full reading. */
const WATCHED_PER_POST = 100;

const version = async (readers: Readers, scope: Scope, posts: readonly Post[]): Promise<string> => {
  const some = posts.slice(0, MOST_POSTS);
  const [row] = await readers.scoped<{ readonly version: string }>(
    scope,
    `select md5(coalesce(string_agg(t.dossier_id || t.visit || coalesce(t.holder, '') || t.due_at, ',' order by t.due_at, t.dossier_id, t.visit), '')) as version
     from unnest($1::int[], $2::text[]) p(worker_id, role_id)
     cross join lateral (select t.dossier_id, t.visit, t.holder, t.due_at from open_task t
       where t.worker_id = p.worker_id and t.role_id = p.role_id order by t.due_at, t.dossier_id, t.visit limit $3) t`,
    [some.map(({ agency }) => agency), some.map(({ role }) => role), WATCHED_PER_POST],
  );
  return row?.version ?? '';
};

/** A number in the text, not a parameter: a plan kept for any number would be made for far more rows. */
const order = (most: number): string => `order by t.due_at, t.dossier_id, t.visit limit ${most.toString()}`;
/** What names a task and orders it: all of it lies in the indexes, the rows themselves are read for the page alone. */
const key = 't.agency_id, t.dossier_id, t.visit, t.due_at';

type Narrowed = {
  /** Conditions on `t`, the view's among them. */
  readonly where: string;
  /** Parameter of the procedures a page is narrowed to. */
  readonly procedures: string | undefined;
  /** Rows of a page, and one more. */
  readonly most: number;
};

/** Of one procedure the tasks of a post lie together, in the order of their deadlines. */
const byPost = ({ where, procedures, most }: Narrowed): string => `
  select ${key} from now, unnest($1::int[], $2::text[]) p(worker_id, role_id)${procedures ? `, unnest(${procedures}::text[]) q(procedure_id)` : ''}
  cross join lateral (select ${key} from open_task t
    where t.worker_id = p.worker_id and t.role_id = p.role_id ${procedures ? 'and t.procedure_id = q.procedure_id' : ''} and ${where} ${order(most)}) t ${order(most)}`;

const ofProcedures = (procedures: string | undefined): string => (procedures ? `and t.procedure_id = any (${procedures})` : '');

const byHolder = ({ where, procedures, most }: Narrowed): string => `
  select ${key} from now, (select * from open_task t where t.holder = $3 order by t.due_at, t.dossier_id, t.visit limit ${MOST_HELD.toString()}) t
  where (t.worker_id, t.role_id) in (select * from unnest($1::int[], $2::text[])) and ${where} ${ofProcedures(procedures)} ${order(most)}`;

const hitsEach = (posts: readonly Post[]): number => {
  const agencies = new Set(posts.map(({ agency }) => agency)).size;
  return Math.max(LEAST_HITS, Math.floor(MOST_HITS_TOGETHER / Math.max(1, agencies)));
};

/**
 * Few hits are looked up one by one. Of many, the posts' tasks are walked in the order of their deadlines, in the index alone, and kept where the dossier is a
 * hit: looking each of them up cost ten times as much. Which of the two is decided by their number, not by the planner.
 */
const bySearch = ({ where, procedures, most }: Narrowed, q: string, hits: number): string => `
  with hit as materialized (
    select w.agency_id, w.dossier_id from (select distinct v.id from unnest($1::int[]) v(id)) v
    cross join lateral (select s.agency_id, s.dossier_id from search_word s
      where s.viewer_id = v.id and s.word >= ${q} and s.word < ${q} || U&'\\FFFF' limit ${hits.toString()}) w),
  found as materialized (select count(*) <= ${FEW_HITS.toString()} as few from hit)
  select ${key} from (
    select ${key} from now, (select distinct agency_id, dossier_id from hit) w
    join open_task t on t.agency_id = w.agency_id and t.dossier_id = w.dossier_id
    where (select few from found) and (t.worker_id, t.role_id) in (select * from unnest($1::int[], $2::text[])) and ${where} ${ofProcedures(procedures)}
    union all
    select ${key} from now, unnest($1::int[], $2::text[]) p(worker_id, role_id)
    cross join lateral (select ${key} from open_task t
      where t.worker_id = p.worker_id and t.role_id = p.role_id and (t.dossier_id in (select dossier_id from hit)) is true and ${where} ${ofProcedures(procedures)} ${order(most)}) t
    where not (select few from found)) t ${order(most)}`;

type CountRow = {
  readonly procedure_id: string;
  readonly level: keyof InboxCounts['levels'];
  readonly mine: boolean;
  readonly free: boolean;
  readonly n: number;
};

const counts = async (readers: Readers, scope: Scope, query: Parameters<Inbox['counts']>[1]): Promise<InboxCounts> => {
  const posts = query.posts.slice(0, MOST_POSTS);
  const rows = await readers.scoped<CountRow & { readonly now: string; readonly capped: boolean }>(
    scope,
    `with now as materialized (select mc_now() as at),
     seen as materialized (
       select p.n as post, t.* from now, unnest($1::int[], $2::text[]) with ordinality p(worker_id, role_id, n)
       cross join lateral (select t.procedure_id, t.due_at, t.yellow_at, t.orange_at, t.paused_at, t.holder from open_task t
         where t.worker_id = p.worker_id and t.role_id = p.role_id order by t.due_at, t.dossier_id, t.visit limit ${COUNTED_PER_POST.toString()}) t)
     select procedure_id, holder is not distinct from $3 as mine, holder is null as free, count(*)::int as n,
            case when t.due_at < ${TASK_NOW} then 'red' when t.orange_at <= ${TASK_NOW} then 'orange' when t.yellow_at <= ${TASK_NOW} then 'yellow' else 'green' end as level,
            mc_ms(now.at) as now, exists (select from seen group by post having count(*) >= ${COUNTED_PER_POST.toString()}) as capped
     from seen t, now group by 1, 2, 3, 5, now.at`,
    [posts.map(({ agency }) => agency), posts.map(({ role }) => role), query.person],
  );
  const sum = (wanted: (row: CountRow) => boolean): number => rows.filter(wanted).reduce((total, { n }) => total + n, 0);
  const inView = viewed[query.view ?? 'all'];
  const ofLevel = (level: CountRow['level']): number => sum((row) => row.level === level && inView(row));
  const procedures = [...new Set(rows.filter(inView).map(({ procedure_id: procedure }) => procedure))].sort();
  return {
    total: sum(() => true),
    mine: sum(({ mine }) => mine),
    unclaimed: sum(({ free }) => free),
    levels: { green: ofLevel('green'), yellow: ofLevel('yellow'), orange: ofLevel('orange'), red: ofLevel('red') },
    procedures: procedures.map((procedure) => ({ procedure, count: sum((row) => row.procedure_id === procedure && inView(row)) })),
    capped: rows.some(({ capped }) => capped),
    now: Number(rows[0]?.now ?? (await now(readers))),
  };
};

const viewed: Readonly<Record<InboxQuery['view'], (row: CountRow) => boolean>> = {
  mine: ({ mine }) => mine,
  unclaimed: ({ free }) => free,
  unit: () => true,
  all: () => true,
};
