import { readFile, rename, stat } from 'node:fs/promises';
import { DatabaseUnavailable } from './database-unavailable';
import { type Folders } from './folders';

const LOG_KEPT_BYTES = 10 * 1024 * 1024;

/** What was added to the log since it had this many bytes. */
export const addedTo = (file: string, since: number): Promise<string> =>
  readFile(file).then(
    (bytes) => bytes.subarray(since).toString('utf8'),
    () => '',
  );

export const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/** A reason in the server's log that waiting will not cure. */
export const explainLog = (log: string, folders: Folders): DatabaseUnavailable | undefined => {
  if (/No space left on device/i.test(log))
    return new DatabaseUnavailable(`The disk is full (${folders.data}). Free some space, then start again; no data is lost.`);
  if (/(data directory|lock file|PG_VERSION|postmaster\.pid)[^\n]*Permission denied/i.test(log))
    return new DatabaseUnavailable(`PostgreSQL has no permission for ${folders.data}. See ${folders.log}.`);
  if (/database files are incompatible with server/i.test(log))
    return new DatabaseUnavailable(`The data in ${folders.data} belong to another version of PostgreSQL.`);
  return undefined;
};

/** Puts a long log aside. */
export const rotate = async (file: string): Promise<void> => {
  if ((await sizeOf(file)) > LOG_KEPT_BYTES) await rename(file, `${file}.1`);
};
