import { createHash, randomBytes } from 'node:crypto';
import { chown, chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseUnavailable } from './database-unavailable';
import { canEnter, type ServerUser } from './run-as';

/** Where an embedded server keeps its things. */
export type Folders = {
  /** Everything below belongs to this installation. */
  readonly root: string;
  readonly binaries: string;
  readonly data: string;
  readonly run: string;
  /** A file. */
  readonly log: string;
  readonly secrets: string;
};

/** A Unix socket's path must be shorter than this (sockaddr_un). */
const SOCKET_PATH_LIMIT = 107;
const SOCKET_NAME = '/.s.PGSQL.5432';

/** Where service data go when we are root and the server's user cannot reach the given folder (a clone below /root). */
const SERVICE_DATA = '/var/lib/mot-cua';

const nameOf = (folder: string): string => createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12);

/** A folder only `user` can use; it must not be somebody else's. */
const ownFolder = async (path: string, user: ServerUser | undefined): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const uid = user?.uid ?? process.getuid?.() ?? 0;
  const found = await stat(path);
  if (found.uid !== uid) {
    if (process.geteuid?.() !== 0) throw new DatabaseUnavailable(`The folder ${path} belongs to another user.`);
    await chown(path, uid, user?.gid ?? 0);
  }
  await chmod(path, 0o700);
};

/**
 * Makes the folders of an embedded server below `<state>/postgres`, owned by the user it runs as.
 * @returns the folders, and whether they had to be placed elsewhere
 */
export const prepareFolders = async (state: string, user: ServerUser | undefined): Promise<Folders & { readonly moved: boolean }> => {
  const wanted = join(resolve(state), 'postgres');
  const moved = user !== undefined && !(await canEnter(wanted, user));
  const root = moved ? join(SERVICE_DATA, nameOf(state)) : wanted;
  await mkdir(root, { recursive: true, mode: 0o755 });
  const inside = join(root, 'run');
  const run = inside.length + SOCKET_NAME.length <= SOCKET_PATH_LIMIT ? inside : join(tmpdir(), `mot-cua-${nameOf(root)}`);
  const server = join(root, 'server');
  const folders = {
    root,
    binaries: join(root, 'pg'),
    data: join(server, 'data'),
    run,
    log: join(server, 'postgres.log'),
    secrets: join(root, 'secrets'),
  };
  await ownFolder(server, user);
  await ownFolder(run, user);
  await ownFolder(folders.secrets, user);
  return { ...folders, moved };
};

/** A password kept in a file only the server's user (and root) can read; made at random the first time. */
export const secret = async (
  folders: Folders,
  name: string,
  user: ServerUser | undefined,
): Promise<{ readonly file: string; readonly value: string }> => {
  const file = join(folders.secrets, name);
  const found = await readFile(file, 'utf8').catch(() => '');
  if (found) return { file, value: found.trim() };
  const value = randomBytes(32).toString('base64url');
  await writeFile(file, `${value}\n`, { mode: 0o600, flag: 'wx' });
  if (user) await chown(file, user.uid, user.gid);
  return { file, value };
};
