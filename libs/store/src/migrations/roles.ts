import { messageOf } from '../connection/errors';
import { type Client } from 'pg';
import { type Database, type DatabaseRole } from '../embedded-postgres/database';
import { DatabaseUnavailable } from '../embedded-postgres/database-unavailable';

/** Time bounds of each role that logs in: nothing waits for ever. */
const bounds: Readonly<
  Record<Exclude<DatabaseRole, 'owner'>, { readonly statement: string; readonly lock: string; readonly idle: string }>
> = {
  api_rw: { statement: '15s', lock: '5s', idle: '15s' },
  runtime_rw: { statement: '60s', lock: '5s', idle: '30s' },
  auditor_ro: { statement: '120s', lock: '5s', idle: '60s' },
};

/**
 * Makes what is missing of the roles and sets passwords and time bounds of those this installation manages. `ledger` cannot log in: it owns
 * the functions that write dossiers. None of them may bypass row-level security.
 */
export const ensureRoles = async (owner: Client, database: Database): Promise<void> => {
  const { rows } = await owner.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname in ('ledger', 'api_rw', 'runtime_rw', 'auditor_ro')`,
  );
  const known = new Set(rows.map(({ rolname }) => rolname));
  try {
    if (!known.has('ledger')) await owner.query('create role ledger nologin noinherit');
    await borrowLedger(owner);
    for (const role of ['api_rw', 'runtime_rw', 'auditor_ro'] as const) {
      if (!known.has(role)) await owner.query(`create role ${role} login noinherit`);
      if (database.managesRole(role)) await owner.query(`alter role ${role} ${passwordOf(database, role, owner)}`);
      const { statement, lock, idle } = bounds[role];
      await owner.query(`alter role ${role} set statement_timeout = '${statement}'`);
      await owner.query(`alter role ${role} set lock_timeout = '${lock}'`);
      await owner.query(`alter role ${role} set idle_in_transaction_session_timeout = '${idle}'`);
    }
  } catch (cause) {
    throw new DatabaseUnavailable(
      `The owner of the database may not make the roles ledger, api_rw, runtime_rw and auditor_ro (${messageOf(cause)}). Give it CREATEROLE or make them.`,
      { cause },
    );
  }
};

/** The owner may become `ledger` to replace its functions, but has none of its sight otherwise. */
const borrowLedger = async (owner: Client): Promise<void> => {
  const { rows } = await owner.query<{ member: boolean; version: number; superuser: boolean }>(`
    select u.rolsuper as superuser, current_setting('server_version_num')::int as version,
           exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid
                   where r.rolname = 'ledger' and m.member = u.oid and not m.admin_option) as member
    from pg_roles u where u.rolname = current_user`);
  const { member = false, version = 0, superuser = false } = rows[0] ?? {};
  if (member || superuser) return;
  await owner.query(version >= 160_000 ? 'grant ledger to current_user with inherit false, set true' : 'grant ledger to current_user');
};

const passwordOf = (database: Database, role: DatabaseRole, owner: Client): string => {
  const { password } = new URL(database.url(role));
  return `password ${owner.escapeLiteral(decodeURIComponent(password))}`;
};
