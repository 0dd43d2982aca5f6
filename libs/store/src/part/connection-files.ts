import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database } from '../embedded-postgres';

/** The parts of the system that connect, each with a role of its own. */
const roles = { api: 'api_rw', runtime: 'runtime_rw' } as const;
export type ConnectingPart = keyof typeof roles;

const fileOf = (state: string, part: ConnectingPart): string => join(state, 'connections', part);

/** Leaves each part its own way to the database in a file only our user can read, so that no password passes through a terminal or a log. */
export function writeConnections(state: string, database: Pick<Database, 'url'>): void {
  mkdirSync(join(state, 'connections'), { recursive: true, mode: 0o700 });
  for (const part of ['api', 'runtime'] as const) {
    writeFileSync(fileOf(state, part), database.url(roles[part]), { mode: 0o600 });
    chmodSync(fileOf(state, part), 0o600);
  }
}

/** The way of a part to the database: `MOT_CUA_DATABASE`, else the file `prepare` has left in the state folder. Throws one clear sentence without either. */
export function readConnection(state: string, part: ConnectingPart, environment: NodeJS.ProcessEnv): string {
  if (environment['MOT_CUA_DATABASE']) return environment['MOT_CUA_DATABASE'];
  try {
    return readFileSync(fileOf(state, part), 'utf8').trim();
  } catch (error) {
    throw new Error(`No database is prepared in ${state}: start it first (prepare), or set MOT_CUA_DATABASE.`, { cause: error });
  }
}

/** `MOT_CUA_POOLER=transaction`: between this part and PostgreSQL stands a pooler that lends a connection for one transaction. */
export const isPooled = (environment: NodeJS.ProcessEnv): boolean => environment['MOT_CUA_POOLER'] === 'transaction';
