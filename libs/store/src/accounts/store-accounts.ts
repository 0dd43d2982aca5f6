import { hash as digest, randomBytes, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { type DataSource, In } from 'typeorm';
import { isUuid } from '../cursor';
import { type AccountRecord, type Accounts, type SessionRecord } from '.';
import { AccountRow } from './rows';
import { signInFailures } from './sign-in-failures';

/** Argon2id (the library's default) with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const LONGEST_PASSWORD = 256;
/** A session ends after this long without a request, and in any case after `LIFETIME`. */
const IDLE = '2 hours';
const LIFETIME = '12 hours';
/** How long a session is believed without asking the database again. */
const BELIEVED_MS = 5_000;
const MOST_BELIEVED = 10_000;

type Row = {
  readonly account: string;
  readonly person_id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly assignment_id: string | null;
  readonly delegation_id: string | null;
  readonly created: string;
  readonly expires: string;
};

/** Sessions live by the server's true time: moving the test clock signs nobody out. */
export const storeAccounts = (source: DataSource): Accounts => {
  const failures = signInFailures(source);
  const believed = new Map<string, { readonly session: SessionRecord; readonly until: number }>();
  // Checked for unknown names too, so that they take as long as known ones.
  const nobody = hash(randomBytes(16), COST);

  return {
    put: async ({ person, name, password, disabled = false }) => {
      const passwordHash = await hash(password, COST);
      const known = await source.manager.findOneBy(AccountRow, { name });
      const row = { id: known?.id ?? randomUUID(), personId: person, name, passwordHash, disabled };
      await source.manager.upsert(AccountRow, row, ['name']);
      if (known) await source.query('delete from session where account_id = $1', [known.id]);
      return { id: row.id, person, name, disabled };
    },
    setDisabled: async (name, disabled) => {
      const known = await source.manager.findOneBy(AccountRow, { name });
      if (!known) return false;
      await source.manager.update(AccountRow, { id: known.id }, { disabled });
      if (disabled) await source.query('delete from session where account_id = $1', [known.id]);
      believed.clear();
      return true;
    },
    findMany: async (names) => (await source.manager.findBy(AccountRow, { name: In([...names]) })).map(accountOf),
    find: async (name) => {
      const row = await source.manager.findOneBy(AccountRow, { name });
      return row ? accountOf(row) : undefined;
    },
    signIn: async ({ name, password, address, assignment }) => {
      const wait = await failures.wait({ name, address });
      if (wait > 0) return { kind: 'refused', why: 'locked', retryAfter: wait };
      const row = name.length <= 200 && !name.includes('\0') ? await source.manager.findOneBy(AccountRow, { name }) : null;
      const right = password.length <= LONGEST_PASSWORD && (await verify(row?.passwordHash ?? (await nobody), password, COST));
      if (!row || !right || row.disabled) {
        await failures.failed({ name, address });
        return { kind: 'refused', why: 'wrong' };
      }
      await failures.succeeded({ name, address });
      const token = randomBytes(32).toString('base64url');
      await source.query(
        `insert into session (token_hash, account_id, assignment_id, created_at, seen_at, expires_at)
         select $1, $2, (select a.id from assignment a where a.person_id = $3 and a.valid_from <= mc_day(mc_now()) and (a.valid_to is null or a.valid_to > mc_day(mc_now()))
                         order by a.id = $4 desc nulls last, a.valid_from, a.id limit 1),
                clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '${IDLE}'`,
        [tokenHash(token), row.id, row.personId, isUuid(assignment) ? assignment : null],
      );
      const session = await readSession(source, token);
      if (!session) throw new Error('a session just opened was not found');
      return { kind: 'signedIn', token, session };
    },
    session: async (token) => {
      const key = tokenHash(token).toString('base64');
      const known = believed.get(key);
      if (known && known.until > performance.now()) return known.session;
      believed.delete(key);
      const session = await readSession(source, token);
      if (!session) return undefined;
      if (believed.size >= MOST_BELIEVED) believed.clear();
      believed.set(key, { session, until: performance.now() + BELIEVED_MS });
      return session;
    },
    chooseAssignment: async (token, assignment, delegation) => {
      if (!isUuid(assignment) || (delegation !== undefined && !isUuid(delegation))) return false;
      believed.delete(tokenHash(token).toString('base64'));
      const [, chosen]: [unknown[], number] = await source.query(
        `update session s set assignment_id = $2, delegation_id = $3 from account c
         where s.token_hash = $1 and c.id = s.account_id and s.expires_at > clock_timestamp() and exists (
           select from assignment a left join delegation g on g.id = $3 and g.assignment_id = a.id and g.to_person_id = c.person_id
             and g.valid_from <= mc_day(mc_now()) and (g.valid_until is null or g.valid_until > mc_day(mc_now()))
           where a.id = $2 and a.valid_from <= mc_day(mc_now()) and (a.valid_to is null or a.valid_to > mc_day(mc_now()))
             and case when $3::uuid is null then a.person_id = c.person_id else g.id is not null end)`,
        [tokenHash(token), assignment, delegation ?? null],
      );
      return chosen > 0;
    },
    signOut: async (token) => {
      believed.delete(tokenHash(token).toString('base64'));
      await source.query('delete from session where token_hash = $1', [tokenHash(token)]);
    },
  };
};

const tokenHash = (token: string): Buffer => digest('sha256', token, 'buffer');

const accountOf = ({ id, personId, name, disabled }: AccountRow): AccountRecord => ({ id, person: personId, name, disabled });

/** Reads a living session and pushes its idle end on, at most once a minute. */
const readSession = async (source: DataSource, token: string): Promise<SessionRecord | undefined> => {
  const rows: Row[] = await source.query(
    `with pushed as (
       update session set seen_at = clock_timestamp(), expires_at = least(created_at + interval '${LIFETIME}', clock_timestamp() + interval '${IDLE}')
       where token_hash = $1 and expires_at > clock_timestamp() and seen_at < clock_timestamp() - interval '1 minute' returning expires_at)
     select c.id as account, c.person_id, c.name, c.disabled, s.assignment_id, s.delegation_id,
            mc_ms(s.created_at) as created, mc_ms(coalesce((select expires_at from pushed), s.expires_at)) as expires
     from session s join account c on c.id = s.account_id
     where s.token_hash = $1 and s.expires_at > clock_timestamp() and not c.disabled`,
    [tokenHash(token)],
  );
  const [row] = rows;
  return (
    row && {
      account: { id: row.account, person: row.person_id, name: row.name, disabled: row.disabled },
      createdAt: Number(row.created),
      expiresAt: Number(row.expires),
      ...(row.assignment_id !== null && { assignment: row.assignment_id }),
      ...(row.delegation_id !== null && { delegation: row.delegation_id }),
    }
  );
};
