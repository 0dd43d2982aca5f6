import { type Level } from '@mot-cua/calendar';
import { isUuid, pageLength, readCursor, writeCursor } from '../cursor';
import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';
import {
  type DossierListQuery,
  type LevelCounts,
  type OverseenDossier,
  type OverseenStep,
  type OverseenTask,
  type Overview,
  type TaskListQuery,
} from '.';
import { resolvedList } from './resolved-list';

const MOST_OFFICERS = 500;
/** Steps shown of one dossier. */
const MOST_STEPS = 4;

/** Levels are ranges of instants: the row knows when it turns. */
const levelOf = (row: string, at = 'now.at'): string =>
  `case when ${row}.due_at < ${at} then 'red' when ${row}.orange_at <= ${at} then 'orange' when ${row}.yellow_at <= ${at} then 'yellow' else 'green' end`;

const MOST_DAYS = 400;
const resolvedSums = `sum(s.opened)::int as opened, sum(s.closed)::int as closed, sum(s.closed_early)::int as "closedEarly", sum(s.closed_late)::int as "closedLate"`;
const stepSums = `sum(s.tasks_done)::int as "tasksDone", sum(s.tasks_early)::int as "tasksEarly", sum(s.tasks_late)::int as "tasksLate"`;

const levelConditions: Readonly<Record<Level, string>> = {
  red: 't.due_at < now.at',
  orange: 't.due_at >= now.at and t.orange_at <= now.at',
  yellow: 't.due_at >= now.at and t.orange_at > now.at and t.yellow_at <= now.at',
  green: 't.due_at >= now.at and t.orange_at > now.at and t.yellow_at > now.at',
};

const counted = (paused: string): string => `
  count(*) filter (where ${paused})::int as paused,
  count(*) filter (where not ${paused} and ${levelConditions.red})::int as red,
  count(*) filter (where not ${paused} and ${levelConditions.orange})::int as orange,
  count(*) filter (where not ${paused} and ${levelConditions.yellow})::int as yellow,
  count(*) filter (where not ${paused} and ${levelConditions.green})::int as green`;

type CountRow = LevelCounts & { readonly agency: number };
const countsOf = ({ red, orange, yellow, green, paused }: LevelCounts): LevelCounts => ({ red, orange, yellow, green, paused });

const NOW = 'now as materialized (select mc_now() as at)';

export const readOverview = (readers: Readers): Overview => ({
  dossiers: async (scope) => {
    const rows = await readers.scoped<CountRow & { readonly now: string }>(
      scope,
      `with ${NOW} select v.id as agency, mc_ms(now.at) as now, c.* from now cross join unnest($1::int[]) v(id)
       cross join lateral (select ${counted('t.paused')} from open_clock t where t.agency_id = v.id) c order by 1`,
      [scope],
    );
    return { rows: rows.map((row) => ({ agency: row.agency, counts: countsOf(row) })), now: Number(rows[0]?.now ?? 0) };
  },
  tasks: async (scope) => {
    const rows = await readers.scoped<CountRow>(
      scope,
      `with ${NOW} select v.id as agency, c.* from now cross join unnest($1::int[]) v(id)
       cross join lateral (select ${counted('t.paused_at is not null')} from open_task t where t.worker_id = v.id) c order by 1`,
      [scope],
    );
    return rows.map((row) => ({ agency: row.agency, counts: countsOf(row) }));
  },
  officers: async (scope, agencies) => {
    const rows = await readers.scoped<CountRow & { readonly holder: string | null; readonly role: string }>(
      scope,
      `with ${NOW} select t.worker_id as agency, t.role_id as role, t.holder, ${counted('t.paused_at is not null')} from now, open_task t
       where t.worker_id = any ($1) group by 1, 2, 3 order by red desc, orange desc, yellow desc, 1, 2, 3 limit ${MOST_OFFICERS.toString()}`,
      [agencies],
    );
    return rows.map((row) => ({
      agency: row.agency,
      role: row.role,
      counts: countsOf(row),
      ...(row.holder !== null && { holder: row.holder }),
    }));
  },
  resolved: (scope, from, to) =>
    readers.scoped(
      scope,
      `select s.agency_id as agency, ${resolvedSums}, ${stepSums} from statistic s
       where s.agency_id = any ($1) and s.day >= $2::date and s.day < least($3::date, $2::date + ${MOST_DAYS.toString()}) group by 1 order by 1`,
      [scope, from, to],
    ),
  weeks: (scope, to) =>
    readers.scoped(
      scope,
      `select date_trunc('week', s.day)::date::text as week, ${resolvedSums} from statistic s
       where s.agency_id = any ($1) and s.day >= date_trunc('week', $2::date)::date - 77 and s.day <= $2::date group by 1 order by 1`,
      [scope, to],
    ),
  resolvedList: (scope, query) => resolvedList(readers, scope, query),
  dossierList: (scope, query) => dossierList(readers, scope, query),
  taskList: (scope, query) => taskList(readers, scope, query),
  causes: (scope, dueBefore) =>
    readers.scoped(
      scope,
      `with ${NOW} select coalesce(l.cause, 'none') as cause, count(*)::int as dossiers from now, open_clock t
       left join lateral (${latestCause}) l on true
       where t.agency_id = any ($1) and not t.paused and t.due_at < least(now.at, coalesce(mc_instant($2::bigint), now.at)) group by 1 order by 2 desc, 1`,
      [scope, dueBefore ?? null],
    ),
});

const latestCause = `select c.cause, c.note, c.person_id, c.at from lateness_cause c
  where c.agency_id = t.agency_id and c.dossier_id = t.dossier_id order by c.seq desc limit 1`;

type DossierRow = {
  readonly id: string;
  readonly agency_id: number;
  readonly code: string;
  readonly procedure_id: string;
  readonly version: number;
  readonly due: string;
  readonly level: OverseenDossier['level'];
  readonly steps: readonly OverseenStep[];
  readonly cause: string | null;
  readonly note: string | null;
  readonly person_id: string | null;
  readonly cause_at: string | null;
};

/** Each agency gives its first rows by the index; together the first of them all. The steps are read for the page alone. */
const dossierList = async (readers: Readers, scope: Scope, query: DossierListQuery) => {
  const limit = pageLength(query.limit);
  const cursor = readCursor(query.after, 2);
  const values: unknown[] = [query.agencies.filter((agency) => scope.includes(agency)), limit + 1];
  const parameter = (value: unknown): string => `$${values.push(value).toString()}`;
  const conditions = ['true'];
  if (query.level === 'paused') conditions.push('t.paused');
  else if (query.level) conditions.push(`not t.paused and ${levelConditions[query.level]}`);
  if (query.dueBefore !== undefined) conditions.push(`not t.paused and t.due_at < mc_instant(${parameter(query.dueBefore)}::bigint)`);
  if (query.cause === 'none') conditions.push('l.cause is null');
  else if (query.cause) conditions.push(`l.cause = ${parameter(query.cause)}`);
  if (cursor && isUuid(cursor[1]))
    conditions.push(`(t.due_at, t.dossier_id) > (mc_instant(${parameter(cursor[0])}::bigint), ${parameter(cursor[1])}::uuid)`);
  const rows = await readers.scoped<DossierRow>(
    scope,
    `with ${NOW}, page as materialized (
       select t.agency_id, t.dossier_id, t.due_at, t.yellow_at, t.orange_at, t.paused, t.cause, t.note, t.person_id, mc_ms(t.at) as cause_at
       from now cross join unnest($1::int[]) v(id)
       cross join lateral (select t.*, l.cause, l.note, l.person_id, l.at from open_clock t left join lateral (${latestCause}) l on true
         where t.agency_id = v.id and ${conditions.join(' and ')} order by t.due_at, t.dossier_id limit $2) t
       order by t.due_at, t.dossier_id limit $2)
     select d.id, d.agency_id, d.code, d.procedure_id, d.version, mc_ms(page.due_at) as due, page.cause, page.note, page.person_id, page.cause_at,
            case when page.paused then 'paused' else ${levelOf('page')} end as level,
            (select coalesce(jsonb_agg(s.step), '[]') from (
               select jsonb_strip_nulls(jsonb_build_object('visit', v ->> 'id', 'node', v ->> 'node', 'agency', w -> 'work' -> 'agency', 'role', w -> 'work' ->> 'role',
                        'holder', w -> 'work' ->> 'holder', 'due', w -> 'due')) as step
               from jsonb_array_elements(d.state -> 'visits') v, jsonb_array_elements(v -> 'waits') w
               where w ->> 'kind' = 'task' limit ${MOST_STEPS.toString()}) s) as steps
     from page cross join now join dossier d on d.agency_id = page.agency_id and d.id = page.dossier_id order by page.due_at, page.dossier_id`,
    values,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row): OverseenDossier => ({
      id: row.id,
      agency: row.agency_id,
      code: row.code,
      procedure: row.procedure_id,
      version: row.version,
      due: Number(row.due),
      level: row.level,
      steps: row.steps,
      ...(row.cause !== null && {
        cause: {
          cause: row.cause,
          note: row.note ?? '',
          at: Number(row.cause_at),
          ...(row.person_id !== null && { person: row.person_id }),
        },
      }),
    })),
    ...(rows.length > limit && last && { next: writeCursor([Number(last.due), last.id]) }),
  };
};

type TaskRow = {
  readonly dossier_id: string;
  readonly visit: string;
  readonly worker_id: number;
  readonly role_id: string;
  readonly node: string;
  readonly procedure_id: string;
  readonly version: number;
  readonly dossier_code: string;
  readonly holder: string | null;
  readonly due: string | null;
  readonly level: Level;
};

const taskList = async (readers: Readers, scope: Scope, query: TaskListQuery) => {
  const limit = pageLength(query.limit);
  const cursor = readCursor(query.after, 3);
  const values: unknown[] = [query.agencies.filter((agency) => scope.includes(agency)), limit + 1];
  const parameter = (value: unknown): string => `$${values.push(value).toString()}`;
  const conditions = ['t.worker_id = any ($1)'];
  if (query.role !== undefined) conditions.push(`t.role_id = ${parameter(query.role)}`);
  if (query.holder === 'none') conditions.push('t.holder is null');
  else if (query.holder !== undefined) conditions.push(`t.holder = ${parameter(query.holder)}`);
  if (query.level) conditions.push(`t.paused_at is null and ${levelConditions[query.level]}`);
  if (cursor && isUuid(cursor[1]))
    conditions.push(
      `(t.due_at, t.dossier_id, t.visit) > (coalesce(mc_instant(${parameter(cursor[0])}::bigint), 'infinity'), ${parameter(cursor[1])}::uuid, ${parameter(cursor[2])}::text)`,
    );
  const rows = await readers.scoped<TaskRow>(
    scope,
    `with ${NOW} select t.dossier_id, t.visit, t.worker_id, t.role_id, t.node, t.procedure_id, t.version, t.dossier_code, t.holder,
            case when isfinite(t.due_at) then mc_ms(t.due_at) end as due, ${levelOf('t', 'coalesce(t.paused_at, now.at)')} as level
     from now, open_task t where ${conditions.join(' and ')} order by t.due_at, t.dossier_id, t.visit limit $2`,
    values,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row): OverseenTask => ({
      dossier: row.dossier_id,
      visit: row.visit,
      node: row.node,
      agency: row.worker_id,
      role: row.role_id,
      code: row.dossier_code,
      procedure: row.procedure_id,
      version: row.version,
      level: row.level,
      ...(row.holder !== null && { holder: row.holder }),
      ...(row.due !== null && { due: Number(row.due) }),
    })),
    ...(rows.length > limit && last && { next: writeCursor([last.due === null ? null : Number(last.due), last.dossier_id, last.visit]) }),
  };
};
