/**
 * The two floors a durable task completion is held against, with the project's real tables and rows, without Node, HTTP or deciding:
 * N, a transaction of one statement per table; 1, the same writes as one statement. Prepared statements, 8 connections, by pgbench where there is one.
 *
 * The rows are copied from a completion that really happened, so they are as wide as the project's own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const DOSSIERS = 5_000;
const CONNECTIONS = 8;
const target = `agency_id = :agency and dossier_id = floor_id(:n)`;

/** A connection that is closed whatever `work` does. */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A completion to copy: its facts (without the dossier's), and how many rows it closed and opened elsewhere. */
async function sampleOf(client) {
  const { rows } = await client.query(`
    select f.agency_id, f.dossier_id, f.body ->> 'command' as command from fact f join dossier d on d.agency_id = f.agency_id and d.id = f.dossier_id
    where f.kind = 'TaskCompleted' and d.status = 'open' order by f.dossier_id desc, f.seq desc limit 1`);
  const [found] = rows;
  if (!found) throw new Error('no completed task to take the rows from');
  const facts = await client.query(
    `select kind, body from fact where agency_id = $1 and dossier_id = $2 and body ->> 'command' = $3 order by seq`,
    [found.agency_id, found.dossier_id, found.command],
  );
  const timers = await client.query('select count(*)::int as n from timer where agency_id = $1 and dossier_id = $2', [
    found.agency_id,
    found.dossier_id,
  ]);
  return { ...found, facts: facts.rows, timers: timers.rows[0].n };
}

/** A database `floor` beside the real one: same schema, `DOSSIERS` copies of the sample dossier with its open task and timers. */
async function prepareFloor(superuserUrl, sample) {
  await connected(superuserUrl.replace(/\/mot_cua(\?|$)/, '/postgres$1'), async (admin) => {
    await admin.query('drop database if exists floor with (force)');
    await admin.query('create database floor template mot_cua owner owner');
  });
  const url = superuserUrl.replace(/\/[^/?]*(\?|$)/, '/floor$1');
  await connected(url, (client) => copyDossiers(client, sample));
  return url;
}

async function copyDossiers(client, sample) {
  await client.query(
    `create function floor_id(n int) returns uuid language sql immutable as $$ select ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$`,
  );
  const { agency_id: agency, dossier_id: dossier } = sample;
  const copy = async (table, id, replaced = '') => {
    const { rows } = await client.query(
      `select string_agg(quote_ident(attname), ', ') as list from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> $2`,
      [table, id],
    );
    const list = rows[0].list;
    const chosen = replaced ? list.replace(/\bcode\b/, `'F' || lpad(n::text, 12, '0')`) : list;
    await client.query(
      `insert into ${table} (${id}, ${list}) select floor_id(n), ${chosen} from ${table}, generate_series(1, ${DOSSIERS}) n where agency_id = ${agency} and ${id} = '${dossier}'`,
    );
  };
  await copy('dossier', 'id', 'code');
  await copy('open_task', 'dossier_id');
  await copy('timer', 'dossier_id');
  await client.query('vacuum analyze');
}

/** SQL literals of the sample, and the statements that write one action. */
function statementsOf(sample, task, state) {
  const text = (value) => `'${String(value).replaceAll("'", "''")}'`;
  const json = (value) => `${text(JSON.stringify(value))}::jsonb`;
  const now = 'clock_timestamp()';
  const facts = sample.facts
    .map(({ kind, body }, at) => {
      const visit = kind === 'TaskCompleted' ? `jsonb_set(${json(body)}, '{visit}', to_jsonb('x#' || :seq))` : json(body);
      return `(:agency, floor_id(:n), :seq - ${sample.facts.length - 1 - at}, ${text(kind)}, ${now}, ${visit}, decode(repeat('ab', 32), 'hex'))`;
    })
    .join(', ');
  const update = `update dossier set seq = seq + ${sample.facts.length}, head = decode(repeat('ab', 32), 'hex'), state = ${json(state)} where agency_id = :agency and id = floor_id(:n)`;
  const command = `insert into command (agency_id, caller, id, dossier_id, digest, answer, at) values (:agency, 'floor', gen_random_uuid()::text, floor_id(:n), decode(repeat('ab', 32), 'hex'), '{"first":1,"last":9}', ${now})`;
  const insertFacts = `insert into fact (agency_id, dossier_id, seq, kind, at, body, hash) values ${facts}`;
  const columns = Object.keys(task).filter((name) => name !== 'dossier_id' && name !== 'agency_id');
  const value = (name) => (task[name] === null ? 'null' : task[name] instanceof Date ? text(task[name].toISOString()) : text(task[name]));
  const closeTask = `delete from open_task where ${target}`;
  const openTask = `insert into open_task (agency_id, dossier_id, ${columns.join(', ')}) values (:agency, floor_id(:n), ${columns.map(value).join(', ')})`;
  const timer = `insert into timer (agency_id, dossier_id, wait, due_at) values (:agency, floor_id(:n), ${text(`${task.visit}/${task.node}.limit`)}, ${now} + interval '3 days') on conflict (agency_id, dossier_id, wait) do update set due_at = excluded.due_at`;
  const outbox = `insert into outbox (agency_id, dossier_id, seq, command, content, at, ready_at) values (:agency, floor_id(:n), :seq, gen_random_uuid()::text, ${json({ kind: 'CompleteTask', first: 1, status: 'open', facts: sample.facts.map(({ kind }) => kind), thrown: [] })}, ${now}, ${now})`;
  const statistic = `insert into statistic as t (agency_id, day, procedure_id, tasks_done) values (:agency, current_date, 'floor-' || (:n % 300), 1) on conflict (agency_id, day, procedure_id) do update set tasks_done = t.tasks_done + 1`;
  return { update, command, insertFacts, closeTask, openTask, timer, outbox, statistic };
}

function scriptsOf(sample, statements) {
  const begin = `\\set agency ${sample.agency_id}\n\\set n random(1, ${DOSSIERS})\n`;
  const { update, command, insertFacts, closeTask, openTask, timer, outbox, statistic } = statements;
  const N = `${begin}begin;\n${update} returning seq \\gset\n${[command, insertFacts, closeTask, openTask, timer, outbox, statistic].join(';\n')};\ncommit;\n`;
  const withSeq = (sql) => sql.replaceAll(':seq', '(select seq from moved)');
  // Parts of one statement see one snapshot: a task is renamed instead of closed and opened under the same key.
  const rename = `update open_task set since = clock_timestamp(), due_at = due_at + interval '1 second' where ${target} returning 1`;
  const one = `${begin}with moved as (${update} returning seq), c as (${command} returning 1), f as (${withSeq(insertFacts)} returning 1), o as (${rename}), t as (${timer} returning 1), b as (${withSeq(outbox)} returning 1), s as (${statistic} returning 1) select seq from moved;\n`;
  return { N, 1: one };
}

const pgbench = () =>
  [
    process.env.PGBENCH,
    '/usr/bin/pgbench',
    ...(existsSync('/usr/lib/postgresql')
      ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`)
      : []),
  ].find((place) => place && existsSync(place));

/**
 * Prepares the floors; the returned function measures both now. No connection to the real database may be open meanwhile.
 * @returns transactions per second, and by what they were measured; undefined when no pgbench can be found
 */
export async function floors(superuserUrl, say) {
  const binary = pgbench();
  if (!binary) {
    say('No pgbench found (Debian: apt-get install postgresql; or set PGBENCH): the floors are not measured.');
    return undefined;
  }
  const { sample, states, tasks } = await connected(superuserUrl, async (real) => {
    const found = await sampleOf(real);
    const key = [found.agency_id, found.dossier_id];
    return {
      sample: found,
      states: (await real.query('select state from dossier where agency_id = $1 and id = $2', key)).rows,
      tasks: (await real.query('select * from open_task where agency_id = $1 and dossier_id = $2 limit 1', key)).rows,
    };
  });
  if (!tasks[0]) throw new Error('the sample dossier has no open task');
  const url = await prepareFloor(superuserUrl, sample);
  const scripts = scriptsOf(sample, statementsOf(sample, tasks[0], states[0].state));
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-floors-'));
  for (const [name, script] of Object.entries(scripts)) writeFileSync(join(folder, `${name}.sql`), script);
  const parsed = new URL(url.replace(/^postgres(ql)?:\/\/([^@]*)@\//, 'postgres://$2@localhost/'));
  const host = parsed.searchParams.get('host') ?? parsed.hostname;
  const connect = ['-h', host, '-p', parsed.port || '5432', '-U', decodeURIComponent(parsed.username)];
  const measure = (seconds) =>
    Object.fromEntries(
      Object.keys(scripts).map((name) => {
        const run = spawnSync(
          binary,
          [
            ...connect,
            '-M',
            'prepared',
            '-n',
            '-c',
            String(CONNECTIONS),
            '-j',
            '1',
            '-T',
            String(seconds),
            '-f',
            join(folder, `${name}.sql`),
            'floor',
          ],
          {
            encoding: 'utf8',
            env: { ...process.env, PGPASSWORD: decodeURIComponent(parsed.password) },
          },
        );
        const rate = /tps = ([\d.]+)/.exec(run.stdout)?.[1];
        if (!rate) throw new Error(`pgbench failed on floor ${name}:\n${run.stderr.slice(-2000)}`);
        return [name, Math.round(Number(rate))];
      }),
    );
  return {
    measure,
    factsPerAction: sample.facts.length,
    done: () => rmSync(folder, { recursive: true, force: true }),
  };
}
