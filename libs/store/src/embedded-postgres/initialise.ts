import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries } from './binaries';
import { DatabaseUnavailable } from './database-unavailable';
import { type Folders } from './folders';
import { type ServerUser } from './run-as';
import { explainLog } from './server-log';

/** Makes a cluster in `folders.data` if there is none: beside, then renamed, so that a kill leaves no half cluster. */
export const initialise = async (
  binaries: Binaries,
  folders: Folders,
  user: ServerUser | undefined,
  passwordFile: string,
  throwaway: boolean,
): Promise<void> => {
  const half = `${folders.data}.new`;
  await rm(half, { recursive: true, force: true });
  const drop = user ? ['--reuid', user.uid.toString(), '--regid', user.gid.toString(), '--clear-groups'] : [];
  const child = spawn(
    'setpriv',
    [
      ...drop,
      ...['--no-new-privs', '--pdeathsig', 'TERM', join(binaries.folder, 'initdb'), '-D', half, '-U', 'postgres', '--pwfile', passwordFile],
      ...[
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions',
        '--data-checksums',
      ],
      ...(throwaway ? ['--no-sync'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...binaries.environment, LC_ALL: 'C', PATH: process.env['PATH'] }, cwd: '/' },
  );
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  const failed = once(child, 'error').then(([error]) => error as Error);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const outcome = await Promise.race([failed, ended]);
  if (outcome !== 0) {
    const words = typeof outcome === 'object' && outcome !== null ? outcome.message : Buffer.concat(said).toString('utf8').slice(-2_000);
    await rm(half, { recursive: true, force: true });
    throw (
      explainLog(words, folders) ??
      new DatabaseUnavailable(`The database cluster could not be made: ${words.trim().split('\n').at(-1) ?? ''}`)
    );
  }
  await rename(half, folders.data);
};
