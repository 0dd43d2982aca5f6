import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { throwawayFolder } from '../testing/test-cluster';
import { type Database } from './database';
import { openDatabase } from './open-database';

/** Making a cluster takes a second and, on a busy machine, many. */
jest.setTimeout(90_000);

const run = promisify(execFile);
const root = resolve(fileURLToPath(new URL('.', import.meta.url)), '../../../..');

const ask = async <Row extends object>(url: string, text: string): Promise<Row | undefined> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows[0];
  } finally {
    await client.end();
  }
};
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const pidOf = async (state: string): Promise<number> =>
  Number((await readFile(join(state, 'postgres/server/data/postmaster.pid'), 'utf8')).split('\n')[0]);

describe('the embedded PostgreSQL', () => {
  let state: string;
  const opened: Database[] = [];
  const open = async (): Promise<{ readonly database: Database; readonly said: readonly string[] }> => {
    const said: string[] = [];
    const database = await openDatabase({ state, log: (line) => said.push(line) });
    opened.push(database);
    return { database, said };
  };
  beforeAll(async () => {
    state = await throwawayFolder();
  });
  afterAll(async () => {
    for (const database of opened) await database.stop();
    await rm(state, { recursive: true, force: true });
  });

  it('is made at the first start, durable and closed to everybody else, and says which server is in use', async () => {
    const { database, said } = await open();
    expect(said[0]).toBe('Making the database cluster for the first time.');
    expect(database.description).toMatch(/^Embedded PostgreSQL 18\.\d.*data in /);
    const settings = await ask<Record<string, string>>(
      database.url('owner'),
      `select current_user as who, current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync, current_setting('data_checksums') as checksums,
              current_setting('listen_addresses') as tcp, current_setting('password_encryption') as password, (select datcollate || ' ' || datlocprovider::text from pg_database where datname = current_database()) as locale`,
    );
    expect(settings).toEqual({ who: 'owner', fsync: 'on', sync: 'on', checksums: 'on', tcp: '', password: 'scram-sha-256', locale: 'C b' });
    for (const secret of ['owner', 'postgres']) expect((await stat(join(state, 'postgres/secrets', secret))).mode & 0o777).toBe(0o600);
    for (const folder of ['server', 'run', 'secrets']) expect((await stat(join(state, 'postgres', folder))).mode & 0o777).toBe(0o700);
    expect((await stat(join(state, 'postgres/ballast'))).size).toBe(64 * 1024 * 1024);
    const owner = await ask<{ rolsuper: boolean }>(database.url('owner'), `select rolsuper from pg_roles where rolname = 'owner'`);
    expect(owner?.rolsuper).toBe(false);
  });

  it('never runs as root', async () => {
    const status = await readFile(`/proc/${(await pidOf(state)).toString()}/status`, 'utf8');
    expect(/^Uid:\s+0\s/m.test(status)).toBe(false);
  });

  it('is adopted when it runs already, and left running by who only adopted it', async () => {
    const { database } = await open();
    expect(database.description).toContain('already running, adopted');
    await database.stop();
    expect(isAlive(await pidOf(state))).toBe(true);
  });

  it('keeps what was written over a stop and a start', async () => {
    const [first] = opened;
    if (!first) throw new Error('not started');
    await ask(first.url('owner'), 'create table kept as select 42 as answer');
    const pid = await pidOf(state);
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const began = performance.now();
    const { database } = await open();
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(await ask(database.url('owner'), 'select answer from kept')).toEqual({ answer: 42 });
  });

  it('comes back by itself after it was killed', async () => {
    const running = opened.at(-1);
    if (!running) throw new Error('not started');
    const pid = await pidOf(state);
    process.kill(pid, 'SIGKILL');
    for (let n = 0; n < 600 && (await pidOf(state).catch(() => pid)) === pid; n++) await sleep(50);
    const { database } = await open();
    expect(database.description).toContain('adopted');
    expect(await ask(database.url('owner'), 'select answer from kept')).toEqual({ answer: 42 });
    await running.stop();
    expect(isAlive(pid)).toBe(false);
    await expect(pidOf(state)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('stops cleanly when the process that started it is killed, and starts again', async () => {
    const bundle = join(root, 'dist', `hold-open-${process.pid.toString()}.mjs`);
    const entry = join(state, 'hold-open.ts');
    await writeFile(
      entry,
      `import { openDatabase } from '${join(root, 'libs/store/src/embedded-postgres/open-database')}';\nawait openDatabase({ state: ${JSON.stringify(state)} });\nconsole.log('open');\nsetInterval(() => 0, 1000);\n`,
    );
    await mkdir(join(root, 'dist'), { recursive: true });
    await run(process.execPath, [
      join(root, 'node_modules/esbuild/bin/esbuild'),
      entry,
      '--bundle',
      '--platform=node',
      '--format=esm',
      '--packages=external',
      `--outfile=${bundle}`,
      `--tsconfig=${join(root, 'tsconfig.base.json')}`,
      '--log-level=error',
    ]);
    const holder = spawn(process.execPath, [bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    const pid = await pidOf(state);
    holder.kill('SIGKILL');
    for (let n = 0; n < 200 && isAlive(pid); n++) await sleep(50);
    expect(isAlive(pid)).toBe(false);
    expect(await readFile(join(state, 'postgres/server/postgres.log'), 'utf8')).toContain('received fast shutdown request');
    const { database } = await open();
    expect(await ask(database.url('owner'), 'select answer from kept')).toEqual({ answer: 42 });
    await rm(bundle, { force: true });
  });

  it('says in one sentence that its folder may not be used', async () => {
    const file = join(state, 'a-file');
    await writeFile(file, '');
    await expect(openDatabase({ state: join(file, 'inside') })).rejects.toThrow(/a-file/);
  });

  it('refuses data of another major version in one sentence', async () => {
    const other = await throwawayFolder();
    await mkdir(join(other, 'postgres/server/data'), { recursive: true });
    await writeFile(join(other, 'postgres/server/data/PG_VERSION'), '12\n');
    await chmod(join(other, 'postgres'), 0o755);
    await expect(openDatabase({ state: other })).rejects.toThrow(/belong to PostgreSQL 12/);
    await rm(other, { recursive: true, force: true });
  });
});

describe("a PostgreSQL of one's own (DATABASE_URL)", () => {
  const state = '/nowhere';

  it("is used instead of the embedded one, and the application's roles have passwords of their own", async () => {
    const url = process.env['MOT_CUA_TEST_CLUSTER'] ?? '';
    const database = await openDatabase({ state, databaseUrl: url });
    expect(database.kind).toBe('external');
    expect(database.description).toMatch(/^PostgreSQL 18\S* of DATABASE_URL \(owner@/);
    expect(database.description).not.toContain(new URL(url).password);
    expect(database.url('owner')).toBe(url);
    const api = new URL(database.url('api_rw'));
    expect(api.username).toBe('api_rw');
    expect(api.password).not.toBe(new URL(database.url('runtime_rw')).password);
    await database.stop();
  });

  it('may have roles an administrator made', async () => {
    const database = await openDatabase({
      state,
      databaseUrl: process.env['MOT_CUA_TEST_CLUSTER'] ?? '',
      roleUrls: { api_rw: 'postgres://api_rw:x@host/db' },
    });
    expect(database.url('api_rw')).toBe('postgres://api_rw:x@host/db');
    expect([database.managesRole('api_rw'), database.managesRole('runtime_rw')]).toEqual([false, true]);
    expect(database.environment('api_rw')).toEqual({ MOT_CUA_DATABASE: 'postgres://api_rw:x@host/db' });
  });

  it.each([
    ['that nobody answers', 'postgres://owner:geheim@127.0.0.1:1/x', 'DATABASE_URL (owner@127.0.0.1:1/x): nobody answers there.'],
    [
      'that there is no such host',
      'postgres://owner:geheim@no-such-host.invalid/x',
      'DATABASE_URL (owner@no-such-host.invalid/x): no such host.',
    ],
    ['that it is no such URL', 'mysql://x', 'DATABASE_URL is not of the form postgres://user:password@host:5432/database.'],
    ['that it is no URL at all', 'geheim', 'DATABASE_URL is not of the form postgres://user:password@host:5432/database.'],
  ])('says in one sentence %s, and never the password', async (_what, databaseUrl, sentence) => {
    await expect(openDatabase({ state, databaseUrl })).rejects.toMatchObject({ name: 'DatabaseUnavailable', message: sentence });
  });

  it('says in one sentence that the password is wrong or the database missing', async () => {
    const wrong = new URL(process.env['MOT_CUA_TEST_CLUSTER'] ?? '');
    wrong.password = 'wrong';
    await expect(openDatabase({ state, databaseUrl: wrong.toString() })).rejects.toThrow(/wrong user or password\.$/);
    const missing = new URL(process.env['MOT_CUA_TEST_CLUSTER'] ?? '');
    missing.pathname = '/missing';
    await expect(openDatabase({ state, databaseUrl: missing.toString() })).rejects.toThrow(/there is no such database\.$/);
  });
});
