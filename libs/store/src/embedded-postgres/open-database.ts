import { readdir } from 'node:fs/promises';
import { Client } from 'pg';
import { balanceBallast } from './ballast';
import { clusterVersion, installBinaries, type Binaries } from './binaries';
import { type Database } from './database';
import { DatabaseUnavailable, explainFileError } from './database-unavailable';
import { openExternal } from './external';
import { prepareFolders, secret, type Folders } from './folders';
import { initialise } from './initialise';
import { keepRunning } from './keep-running';
import { roleUrl, socketUrl } from './role-url';
import { serverUser, type ServerUser } from './run-as';
import { startServer, type Server } from './server';

export type OpenDatabaseOptions = {
  /** Folder for data, logs and secrets of the embedded server; created when missing. */
  readonly state: string;
  /** Usually `process.env.DATABASE_URL`: the owner's URL. */
  readonly databaseUrl?: string;
  /** URLs of the application's roles when an administrator made them; else their passwords are derived from the owner's. */
  readonly roleUrls?: Readonly<Partial<Record<'api_rw' | 'runtime_rw' | 'auditor_ro', string>>>;
  /** Lines for people: which server is in use, what is being done. */
  readonly log?: (line: string) => void;
  /** Only for tests: a cluster without durability. */
  readonly throwaway?: boolean;
};

const DATABASE_NAME = 'mot_cua';

/**
 * The PostgreSQL to use: the one `databaseUrl` names (at least version 15; the URL is the owner's), else the embedded server in
 * `<state>/postgres`, started or adopted. Throws `DatabaseUnavailable` with one clear sentence.
 */
export const openDatabase = async (options: OpenDatabaseOptions): Promise<Database> => {
  const log = options.log ?? (() => undefined);
  const database = options.databaseUrl ? await openExternal(options.databaseUrl, options.roleUrls ?? {}) : await openEmbedded(options, log);
  log(database.description);
  return database;
};

const openEmbedded = async (options: OpenDatabaseOptions, log: (line: string) => void): Promise<Database> => {
  const throwaway = options.throwaway ?? false;
  const user = serverUser();
  try {
    const folders = await prepareFolders(options.state, user);
    if (folders.moved) log(`The user ${user?.name ?? ''} cannot enter ${options.state}; the database is kept in ${folders.root}.`);
    if (!throwaway) await keepBallast(folders, log);
    const binaries = await installBinaries(folders.binaries);
    await requireSameMajor(binaries, folders);
    const superuser = await secret(folders, 'postgres', user);
    const owner = await secret(folders, 'owner', user);
    if (!(await isInitialised(folders))) {
      log('Making the database cluster for the first time.');
      await initialise(binaries, folders, user, superuser.file, throwaway);
    }
    const start = (): Promise<Server> => startServer(binaries, folders, user, superuser.value, throwaway);
    const server = await start();
    try {
      await ensureOwner(folders, superuser.value, owner.value);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return embedded(folders, server, keepRunning(server, start, log).stop, owner.value, user);
  } catch (error) {
    throw explainFileError(error, options.state);
  }
};

const keepBallast = async (folders: Folders, log: (line: string) => void): Promise<void> => {
  const ballast = await balanceBallast(folders.root);
  if (ballast === 'full')
    throw new DatabaseUnavailable(`The disk is full (${folders.root}). Free some space, then start again; no data is lost.`);
  if (ballast === 'released')
    log(`The disk is nearly full: the reserve beside the database was given up. Free some space in ${folders.root}.`);
};

const isInitialised = async (folders: Folders): Promise<boolean> => (await clusterVersion(folders.data)) !== undefined;

const requireSameMajor = async (binaries: Binaries, folders: Folders): Promise<void> => {
  const cluster = await clusterVersion(folders.data);
  const [major] = binaries.version.split('.');
  if (cluster === undefined || cluster === major) return;
  const kept = await readdir(folders.binaries);
  throw new DatabaseUnavailable(
    `The data in ${folders.data} belong to PostgreSQL ${cluster}, the installed one is ${binaries.version} (kept: ${kept.join(', ')}). Upgrade the data first.`,
  );
};

/** The owner is no superuser, or row-level security would not bind it; the database is its own. Safe to repeat. */
const ensureOwner = async (folders: Folders, superuserPassword: string, ownerPassword: string): Promise<void> => {
  const client = new Client({ connectionString: socketUrl(folders.run, 'postgres', superuserPassword, 'postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'owner') as role, exists (select from pg_database where datname = $1) as database`,
      [DATABASE_NAME],
    );
    const attributes = `login nosuperuser createrole createdb password ${client.escapeLiteral(ownerPassword)}`;
    await client.query(rows[0]?.role ? `alter role owner ${attributes}` : `create role owner ${attributes}`);
    if (!rows[0]?.database) await client.query(`create database ${DATABASE_NAME} owner owner template template0`);
  } finally {
    await client.end();
  }
};

const embedded = (
  folders: Folders,
  server: Server,
  stop: () => Promise<void>,
  ownerPassword: string,
  user: ServerUser | undefined,
): Database => {
  const ownerUrl = socketUrl(folders.run, 'owner', ownerPassword, DATABASE_NAME);
  const as = user ? ` as ${user.name}` : '';
  return {
    kind: 'embedded',
    description: `Embedded PostgreSQL ${server.version}${as}, data in ${folders.data}${server.adopted ? ' (already running, adopted)' : ''}`,
    url: (role) => roleUrl(ownerUrl, role),
    managesRole: () => true,
    environment: (role) => ({ MOT_CUA_DATABASE: roleUrl(ownerUrl, role) }),
    stop,
  };
};
