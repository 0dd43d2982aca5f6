import { type Json } from '@mot-cua/procedure';
import { type Readers } from '../connection/readers';

/** One write that is not a command of a dossier: whose it is, the caller's own id of it, and a digest of what it asks. */
export type WriteId = {
  /** Account or person; keys of different callers never meet. */
  readonly caller: string;
  /** The Idempotency-Key. */
  readonly key: string;
  /** SHA-256 of route and body, hex. */
  readonly digest: string;
};

/** `begun`: go ahead, nobody else does. `answered`: it was done before, with this answer. `running`: it is being done. `other`: the key belongs to another content. */
export type Begun =
  | { readonly kind: 'begun' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: Json }
  | { readonly kind: 'running' }
  | { readonly kind: 'other' };

/**
 * Answers to writes beside the dossiers, by the caller's own id, so that a write sent again is not done again. Commands of dossiers do not need this:
 * their answers are kept in their own transaction.
 */
export type Answers = {
  /** A write begun longer ago than `ABANDONED_MS` and never answered is taken for abandoned: whoever asks next begins it anew. */
  readonly begin: (write: WriteId) => Promise<Begun>;
  readonly keep: (write: WriteId, answer: { readonly status: number; readonly body: Json }) => Promise<void>;
  /** It was refused or failed: the same key may be used again. */
  readonly forget: (write: WriteId) => Promise<void>;
};

export const ABANDONED_MS = 60_000;

type Row = { readonly begun: boolean; readonly same: boolean; readonly status: number | null; readonly body: Json };

export const answersBy = ({ plain }: Pick<Readers, 'plain'>): Answers => ({
  begin: async ({ caller, key, digest }) => {
    const [row] = await plain<Row>(
      `with mine as (
         insert into answer as a (caller, key, digest) values ($1, $2, decode($3, 'hex'))
         on conflict (caller, key) do update set begun_at = mc_now()
           where a.digest = excluded.digest and a.status is null and a.begun_at < mc_now() - $4 * interval '1 millisecond'
         returning true)
       select exists (select from mine) as begun, coalesce(a.digest = decode($3, 'hex'), true) as same, a.status, a.body
       from (select 1) one left join answer a on a.caller = $1 and a.key = $2`,
      [caller, key, digest, ABANDONED_MS],
    );
    if (!row || row.begun) return { kind: 'begun' };
    if (!row.same) return { kind: 'other' };
    return row.status === null ? { kind: 'running' } : { kind: 'answered', status: row.status, body: row.body };
  },
  keep: async ({ caller, key, digest }, { status, body }) => {
    await plain(`update answer set status = $4, body = $5::jsonb where caller = $1 and key = $2 and digest = decode($3, 'hex')`, [
      caller,
      key,
      digest,
      status,
      JSON.stringify(body),
    ]);
  },
  forget: async ({ caller, key, digest }) => {
    await plain(`delete from answer where caller = $1 and key = $2 and digest = decode($3, 'hex') and status is null`, [
      caller,
      key,
      digest,
    ]);
  },
});
