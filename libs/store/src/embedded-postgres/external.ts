import { Client } from 'pg';
import { codeOf, messageOf } from '../connection/errors';
import { type Database, type DatabaseRole } from './database';
import { DatabaseUnavailable } from './database-unavailable';
import { roleUrl, withoutSecret } from './role-url';

/** The oldest PostgreSQL this schema runs on. */
const OLDEST_VERSION = 15;

const sentences: Readonly<Record<string, (shown: string) => string>> = {
  ECONNREFUSED: (shown) => `DATABASE_URL (${shown}): nobody answers there.`,
  ENOENT: (shown) => `DATABASE_URL (${shown}): nobody answers there.`,
  ENOTFOUND: (shown) => `DATABASE_URL (${shown}): no such host.`,
  EAI_AGAIN: (shown) => `DATABASE_URL (${shown}): no such host.`,
  ETIMEDOUT: (shown) => `DATABASE_URL (${shown}): no answer in time.`,
  '28P01': (shown) => `DATABASE_URL (${shown}): wrong user or password.`,
  '28000': (shown) => `DATABASE_URL (${shown}): the server refuses this user.`,
  '3D000': (shown) => `DATABASE_URL (${shown}): there is no such database.`,
  '53300': (shown) => `DATABASE_URL (${shown}): the server has no connection left.`,
};

const explain = (error: unknown, shown: string): DatabaseUnavailable => {
  const known = sentences[codeOf(error)];
  return new DatabaseUnavailable(known ? known(shown) : `DATABASE_URL (${shown}): ${messageOf(error)}.`, { cause: error });
};

const read = (url: string): string => {
  try {
    const { protocol } = new URL(url);
    if (protocol === 'postgres:' || protocol === 'postgresql:') return withoutSecret(url);
  } catch {
    // Not a URL at all: the same sentence.
  }
  throw new DatabaseUnavailable('DATABASE_URL is not of the form postgres://user:password@host:5432/database.');
};

/** The PostgreSQL of `DATABASE_URL`, looked at once: reachable, new enough. Nothing is embedded then. */
export const openExternal = async (
  url: string,
  roleUrls: Readonly<Partial<Record<Exclude<DatabaseRole, 'owner'>, string>>>,
): Promise<Database> => {
  const shown = read(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    );
    const { number = 0, version = '' } = rows[0] ?? {};
    if (number < OLDEST_VERSION * 10_000)
      throw new DatabaseUnavailable(
        `DATABASE_URL (${shown}): PostgreSQL ${version} is too old; at least ${OLDEST_VERSION.toString()} is needed.`,
      );
    const urlOf = (role: DatabaseRole): string => (role === 'owner' ? url : (roleUrls[role] ?? roleUrl(url, role)));
    return {
      kind: 'external',
      description: `PostgreSQL ${version} of DATABASE_URL (${shown})`,
      url: urlOf,
      managesRole: (role) => role !== 'owner' && roleUrls[role] === undefined,
      environment: (role) => ({ MOT_CUA_DATABASE: urlOf(role) }),
      stop: () => Promise.resolve(),
    };
  } catch (error) {
    throw error instanceof DatabaseUnavailable ? error : explain(error, shown);
  } finally {
    await client.end().catch(() => undefined);
  }
};
