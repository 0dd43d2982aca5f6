import { readFileSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseUnavailable } from './database-unavailable';

/** The user PostgreSQL runs as. */
export type ServerUser = { readonly name: string; readonly uid: number; readonly gid: number };

/** Tried in this order when we are root; one of them must exist, none is ever created. */
const SERVICE_USERS = ['mot-cua', 'postgres', 'nobody'];

/** PostgreSQL refuses root: as root an existing unprivileged user, else undefined (run as ourselves). */
export const serverUser = (): ServerUser | undefined => {
  if (process.geteuid?.() !== 0) return undefined;
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of SERVICE_USERS) {
    const entry = entries.find((fields) => fields[0] === name);
    if (entry && Number(entry[2]) > 0) return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new DatabaseUnavailable(
    `PostgreSQL does not run as root and none of the users ${SERVICE_USERS.join(', ')} exists. Start as an ordinary user, or give DATABASE_URL.`,
  );
};

/** Whether every folder on the way to `folder` lets `user` through; folders that do not exist yet are skipped. */
export const canEnter = async (folder: string, user: ServerUser): Promise<boolean> => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = await lstat(at).catch(() => undefined);
    if (found?.isDirectory()) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (dirname(at) === at) return true;
  }
};
