import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type Database } from '../src/embedded-postgres/database';

/** What the hardware and PostgreSQL give for the rows of one action, without any of our code. */
export type Floor = { readonly n: number; readonly one: number; readonly driver: string };

/** One action's rows, taken from a real one: bodies as they were recorded. */
type Sample = {
  readonly facts: readonly { readonly kind: string; readonly body: string }[];
  readonly state: string;
  readonly answer: string;
  readonly command: string;
  readonly content: string;
  readonly visit: string;
  readonly wait: string;
};

const run = promisify(execFile);
const TABLES = ['dossier', 'command', 'open_task', 'timer', 'outbox', 'statistic'];
const CONNECTIONS = 8;

/** Copies of the written tables with all their indexes in a schema of their own: no row-level security, no partitions, no functions. */
export const prepareFloor = async (database: Database, dossiers: number): Promise<Sample> => {
  const client = new Client({ connectionString: database.url('owner') });
  await client.connect();
  try {
    await client.query(`drop schema if exists floor cascade; create schema floor`);
    for (const table of TABLES) await client.query(`create table floor.${table} (like public.${table} including all)`);
    await client.query(`create table floor.fact (like public.fact including defaults including constraints, primary key (agency_id, dossier_id, seq));
      create unique index on floor.fact (agency_id, dossier_id, (body ->> 'visit')) where kind = 'TaskCompleted';
      alter table floor.dossier set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
      alter table floor.open_task set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
      alter table floor.timer set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
      alter table floor.outbox set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
      alter table floor.statistic set (fillfactor = 50)`);
    const sample = await readSample(database);
    await client.query(
      `insert into floor.dossier (agency_id, id, code, code_agency_id, procedure_id, version, participants, channel, return_by, opened_at, due_at, status, seq, head, state)
       select 1 + n % 40, ${id('n')}, 'H61.' || n, 1, 'round', 1, array[1 + n % 40], 'direct', 'counter', now(), now(), 'open', 10, sha256(n::text::bytea), $2::jsonb from generate_series(0, $1 - 1) n`,
      [dossiers, sample.state],
    );
    await client.query(
      `insert into floor.open_task (agency_id, dossier_id, visit, worker_id, role_id, due_at, yellow_at, orange_at, procedure_id, version, node, dossier_code, since)
       select 1 + n % 40, ${id('n')}, 'visit#10', 1 + n % 40, 'specialist', now(), now(), now(), 'round', 1, 'check', 'H61.' || n, now() from generate_series(0, $1 - 1) n`,
      [dossiers],
    );
    await client.query(
      `insert into floor.timer select 1 + n % 40, ${id('n')}, 'visit#10/check.limit', now() + interval '1 day' from generate_series(0, $1 - 1) n`,
      [dossiers],
    );
    await client.query('analyze');
    return sample;
  } finally {
    await client.end();
  }
};

const id = (n: string): string => `('018f0000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** The latest action of the load, as the runtime sees it. */
const readSample = async (database: Database): Promise<Sample> => {
  const client = new Client({ connectionString: database.url('runtime_rw') });
  await client.connect();
  try {
    const { rows } = await client.query<{ dossier_id: string; answer: { first: number; last: number } }>(
      `select dossier_id, answer from command where body ->> 'kind' = 'CompleteTask' order by at desc limit 1`,
    );
    const last = rows[0];
    if (!last) throw new Error('the load has completed no task yet');
    const facts = await client.query<{ kind: string; body: string }>(
      'select kind, body::text as body from fact where dossier_id = $1 and seq between $2 and $3 order by seq',
      [last.dossier_id, last.answer.first, last.answer.last],
    );
    const around = await client.query<Omit<Sample, 'facts'>>(
      `select d.state::text as state, c.answer::text as answer, c.body::text as command, o.content::text as content, t.visit, w.wait
       from dossier d join command c on c.dossier_id = d.id and (c.answer ->> 'last')::int = $2 join outbox o on o.dossier_id = d.id and o.seq = $2
       join open_task t on t.dossier_id = d.id join timer w on w.dossier_id = d.id and w.wait like t.visit || '%' where d.id = $1`,
      [last.dossier_id, last.answer.last],
    );
    const [row] = around.rows;
    if (!row) throw new Error('the last action left no whole row');
    return { facts: facts.rows, ...row };
  } finally {
    await client.end();
  }
};

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** N: a transaction of one statement per table and act; 1: all of them in one statement. */
const scripts = ({ facts, state, answer, command, content }: Sample, dossiers: number): { readonly n: string; readonly one: string } => {
  const step = facts.length;
  const key = `agency_id = :a::int and dossier_id = ${id(':d::int')}`;
  const values = (seq: string): string =>
    facts
      .map(
        ({ kind, body }, n) =>
          `(${seq} - ${(step - 1 - n).toString()}, ${quote(kind)}, jsonb_set(${quote(body)}::jsonb, '{visit}', to_jsonb((${seq})::int)), sha256(${quote(body)}::bytea))`,
      )
      .join(', ');
  const set = `\\set d random(0, ${(dossiers - 1).toString()})\n\\set a 1 + :d % 40\n`;
  const update = `update floor.dossier set seq = seq + ${step.toString()}, head = sha256(head), state = ${quote(state)}::jsonb where agency_id = :a::int and id = ${id(':d::int')}`;
  const taskRow = (seq: string): string =>
    `'visit#' || ${seq}, :a::int, 'specialist', now(), now(), now(), 'round', 1, 'check', 'H61.' || :d::int, null, now()`;
  const counters = `insert into floor.statistic as t (agency_id, day, procedure_id, tasks_done) values (:a::int, current_date, 'round', 1) on conflict (agency_id, day, procedure_id) do update set tasks_done = t.tasks_done + 1`;
  const n = `${set}begin;
${update} returning seq \\gset
insert into floor.command (agency_id, caller, id, dossier_id, digest, answer, body, at) values (:a::int, 'person', gen_random_uuid()::text, ${id(':d::int')}, sha256('x'), ${quote(answer)}, ${quote(command)}, now());
insert into floor.fact (agency_id, dossier_id, seq, kind, at, body, hash) select :a::int, ${id(':d::int')}, x.seq, x.kind, now(), x.body, x.hash from (values ${values(':seq::int')}) x(seq, kind, body, hash);
delete from floor.open_task where ${key} and visit = 'visit#' || (:seq::int - ${step.toString()});
insert into floor.open_task (agency_id, dossier_id, visit, worker_id, role_id, due_at, yellow_at, orange_at, procedure_id, version, node, dossier_code, holder, since) values (:a::int, ${id(':d::int')}, ${taskRow(':seq::int')});
delete from floor.timer where ${key} and wait = 'visit#' || (:seq::int - ${step.toString()}) || '/check.limit';
insert into floor.timer values (:a::int, ${id(':d::int')}, 'visit#' || :seq::int || '/check.limit', now() + interval '1 day');
insert into floor.outbox (agency_id, dossier_id, seq, command, content, at, ready_at) values (:a::int, ${id(':d::int')}, :seq::int, 'c', ${quote(content)}, now(), now());
${counters};
commit;
`;
  const one = `${set}with d as (${update} returning seq, agency_id, id),
c as (insert into floor.command (agency_id, caller, id, dossier_id, digest, answer, body, at) select agency_id, 'person', gen_random_uuid()::text, id, sha256('x'), ${quote(answer)}, ${quote(command)}::jsonb, now() from d),
f as (insert into floor.fact (agency_id, dossier_id, seq, kind, at, body, hash) select d.agency_id, d.id, x.seq, x.kind, now(), x.body, x.hash from d cross join lateral (values ${values('d.seq')}) x(seq, kind, body, hash)),
o1 as (delete from floor.open_task t using d where t.agency_id = d.agency_id and t.dossier_id = d.id and t.visit = 'visit#' || (d.seq - ${step.toString()})),
o2 as (insert into floor.open_task (agency_id, dossier_id, visit, worker_id, role_id, due_at, yellow_at, orange_at, procedure_id, version, node, dossier_code, holder, since) select d.agency_id, d.id, ${taskRow('d.seq')} from d),
t1 as (delete from floor.timer t using d where t.agency_id = d.agency_id and t.dossier_id = d.id and t.wait = 'visit#' || (d.seq - ${step.toString()}) || '/check.limit'),
t2 as (insert into floor.timer select d.agency_id, d.id, 'visit#' || d.seq || '/check.limit', now() + interval '1 day' from d),
b as (insert into floor.outbox (agency_id, dossier_id, seq, command, content, at, ready_at) select d.agency_id, d.id, d.seq, 'c', ${quote(content)}::jsonb, now(), now() from d)
${counters};
`;
  return { n, one };
};

/** Rates per second of both floors, `seconds` each, by pgbench with prepared statements and 8 connections. Undefined when there is no pgbench. */
export const measureFloor = async (database: Database, sample: Sample, dossiers: number, seconds: number): Promise<Floor | undefined> => {
  const pgbench = findPgbench();
  if (!pgbench) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-floor-'));
  try {
    const { n, one } = scripts(sample, dossiers);
    await writeFile(join(folder, 'n.sql'), n);
    await writeFile(join(folder, 'one.sql'), one);
    const url = new URL(database.url('owner'));
    const rate = async (script: string): Promise<number> => {
      const { stdout } = await run(
        pgbench,
        [
          '-n',
          '-M',
          'prepared',
          '-c',
          CONNECTIONS.toString(),
          '-j',
          '2',
          '-T',
          seconds.toString(),
          '-f',
          join(folder, script),
          '-h',
          url.searchParams.get('host') ?? url.hostname,
          '-p',
          url.port || '5432',
          '-U',
          decodeURIComponent(url.username),
          decodeURIComponent(url.pathname.slice(1)),
        ],
        { env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) } },
      );
      return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
    };
    return { n: await rate('n.sql'), one: await rate('one.sql'), driver: 'pgbench -M prepared -c 8 -j 2' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const findPgbench = (): string | undefined =>
  ['pgbench', ...[18, 17, 16, 15].map((version) => `/usr/lib/postgresql/${version.toString()}/bin/pgbench`)].find(
    (name) => spawnSync(name, ['--version']).status === 0,
  );
