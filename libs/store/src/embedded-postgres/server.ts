import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { codeOf } from '../connection/errors';
import { type Binaries } from './binaries';
import { DatabaseUnavailable } from './database-unavailable';
import { type Folders } from './folders';
import { type ServerUser } from './run-as';
import { socketUrl } from './role-url';
import { addedTo, explainLog, rotate, sizeOf } from './server-log';

/** A running server, ours or adopted. */
export type Server = {
  readonly adopted: boolean;
  readonly version: string;
  readonly pid: number;
  /** Resolves when a server started here has ended, for whatever reason; never for an adopted one. */
  readonly ended: Promise<void>;
  /** Ends a server started here; an adopted one is left alone. */
  readonly stop: () => Promise<void>;
};

/** How long a server may take to answer: a dead postmaster's pid file or shared memory passes by itself within this time. */
const START_PATIENCE_MS = 45_000;
const RETRY_EVERY_MS = 200;
/** How long a clean stop may take before PostgreSQL is told to drop everything (it recovers at the next start). */
const STOP_PATIENCE_MS = 30_000;

const MEBIBYTE = 1024 * 1024;

/** An eighth of the machine's memory, at least 128 MB and at most 1 GB. */
const sharedBuffers = (): string => `${Math.round(Math.min(1024, Math.max(128, totalmem() / 8 / MEBIBYTE))).toString()}MB`;

const settings = (folders: Folders, throwaway: boolean): string[] => {
  const chosen = [
    'listen_addresses=',
    `unix_socket_directories=${folders.run}`,
    'unix_socket_permissions=0700',
    `shared_buffers=${throwaway ? '64MB' : sharedBuffers()}`,
    'max_wal_size=2GB',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    // Testing only: a cluster that is thrown away has nothing to lose.
    ...(throwaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'] : []),
  ];
  return chosen.flatMap((setting) => ['-c', setting]);
};

/** `postgres`, as `user`, dying with us: setpriv asks the kernel for SIGINT (a clean, fast stop) when this process ends, however it ends. */
const launch = (binaries: Binaries, folders: Folders, user: ServerUser | undefined, throwaway: boolean): ChildProcess => {
  const drop = user ? ['--reuid', user.uid.toString(), '--regid', user.gid.toString(), '--clear-groups'] : [];
  const log = openSync(folders.log, 'a', 0o600);
  try {
    const child = spawn(
      'setpriv',
      [
        ...drop,
        '--no-new-privs',
        '--pdeathsig',
        'INT',
        join(binaries.folder, 'postgres'),
        '-D',
        folders.data,
        ...settings(folders, throwaway),
      ],
      // Own process group: Ctrl-C at the terminal reaches only us, and we stop it in order.
      { stdio: ['ignore', log, log], env: { ...binaries.environment, LC_ALL: 'C', PATH: process.env['PATH'] }, cwd: '/', detached: true },
    );
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
};

type Answer =
  | { readonly kind: 'answers'; readonly version: string; readonly data: string; readonly pid: number }
  | { readonly kind: 'silent' | 'not-yet' };

/** Asks whoever listens on the socket who it is. */
const ask = async (folders: Folders, password: string): Promise<Answer> => {
  const client = new Client({ connectionString: socketUrl(folders.run, 'postgres', password, 'postgres'), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; data: string; pid: number }>(
      `select current_setting('server_version') as version, current_setting('data_directory') as data,
              split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
    );
    return rows[0] ? { kind: 'answers', ...rows[0] } : { kind: 'silent' };
  } catch (error) {
    if (codeOf(error) === '28P01')
      throw new DatabaseUnavailable(`A PostgreSQL that is not ours answers in ${folders.run}.`, { cause: error });
    // 57P03: starting up or shutting down. 57P01: it stopped while we were asking.
    return { kind: codeOf(error).startsWith('57P') ? 'not-yet' : 'silent' };
  } finally {
    await client.end().catch(() => undefined);
  }
};

/**
 * Starts the server on the cluster in `folders.data`, or adopts the one already running there.
 * @param throwaway for tests: no durability
 * Throws `DatabaseUnavailable` when it cannot be had.
 */
export const startServer = async (
  binaries: Binaries,
  folders: Folders,
  user: ServerUser | undefined,
  superuserPassword: string,
  throwaway = false,
): Promise<Server> => {
  await rotate(folders.log);
  const deadline = performance.now() + START_PATIENCE_MS;
  let child: ChildProcess | undefined;
  let logged = 0;
  while (performance.now() < deadline) {
    const answer = await ask(folders, superuserPassword);
    if (answer.kind === 'answers') {
      if (answer.data !== folders.data)
        throw new DatabaseUnavailable(`Another PostgreSQL (data in ${answer.data}) answers in ${folders.run}.`);
      return running(answer, child);
    }
    if (answer.kind === 'silent' && (!child || child.exitCode !== null || child.signalCode !== null)) {
      if (child) {
        const reason = explainLog(await addedTo(folders.log, logged), folders);
        if (reason) throw reason;
        await sleep(RETRY_EVERY_MS);
      }
      logged = await sizeOf(folders.log);
      child = launch(binaries, folders, user, throwaway);
      const failed = once(child, 'error').then(([error]) => error as Error);
      const early = await Promise.race([failed, sleep(20)]);
      if (early) throw new DatabaseUnavailable(`PostgreSQL could not be started: ${early.message}`, { cause: early });
    }
    await sleep(20);
  }
  child?.kill('SIGINT');
  throw new DatabaseUnavailable(`PostgreSQL did not answer within ${(START_PATIENCE_MS / 1_000).toString()} seconds. See ${folders.log}.`);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const running = (answer: { readonly version: string; readonly pid: number }, child: ChildProcess | undefined): Server => {
  const ours = child?.pid === answer.pid ? child : undefined;
  if (!ours && child?.exitCode === null) child.kill('SIGINT');
  const ended = ours
    ? ours.exitCode === null && ours.signalCode === null
      ? once(ours, 'exit').then(() => undefined)
      : Promise.resolve()
    : new Promise<void>(() => undefined);
  return {
    adopted: !ours,
    ended,
    version: answer.version,
    pid: answer.pid,
    stop: async () => {
      if (ours) await stopServer(answer.pid);
    },
  };
};

/** SIGINT (clients are cut, everything is written out), and SIGQUIT when that takes too long. */
export const stopServer = async (pid: number): Promise<void> => {
  const signal = (name: NodeJS.Signals): void => {
    if (isAlive(pid)) process.kill(pid, name);
  };
  signal('SIGINT');
  const deadline = performance.now() + STOP_PATIENCE_MS;
  while (isAlive(pid) && performance.now() < deadline) await sleep(20);
  signal('SIGQUIT');
  while (isAlive(pid) && performance.now() < deadline + 5_000) await sleep(20);
};
