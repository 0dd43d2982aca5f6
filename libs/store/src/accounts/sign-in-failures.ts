import { hash } from 'node:crypto';
import { type DataSource } from 'typeorm';

/** Failures in a row that are forgiven, per name and per address (many people may share one). */
const FORGIVEN = { name: 5, address: 50 } as const;
/** Failures older than this are forgotten. */
const WINDOW = '15 minutes';
/** From the first unforgiven failure on the wait doubles, up to this. */
const LONGEST_WAIT_S = 900;

export type FailureKeys = { readonly name: string; readonly address: string };

/** Hashed: people type passwords into the field for names, and any bytes at all. */
const keyOf = (kind: keyof FailureKeys, value: string): string => `${kind}:${hash('sha256', value, 'hex')}`;

/** Counts failed sign-ins in PostgreSQL, so that all processes count together. Time is the server's own, not the test clock. */
export const signInFailures = (source: DataSource) => ({
  /** Seconds to wait before anything is tried; 0: go ahead. */
  wait: async (keys: FailureKeys): Promise<number> => {
    const [row]: { wait: number }[] = await source.query(
      `select coalesce(ceil(extract(epoch from max(locked_until) - clock_timestamp())), 0)::float8 as wait from sign_in_failure where key = any ($1)`,
      [[keyOf('name', keys.name), keyOf('address', keys.address)]],
    );
    return Math.max(0, Number.isFinite(row?.wait) ? (row?.wait ?? 0) : 0);
  },
  failed: async (keys: FailureKeys): Promise<void> => {
    for (const kind of ['address', 'name'] as const)
      await source.query(
        `insert into sign_in_failure as f (key, failures, since) values ($1, 1, clock_timestamp())
         on conflict (key) do update set
           failures = case when f.since < clock_timestamp() - interval '${WINDOW}' then 1 else f.failures + 1 end,
           since = case when f.since < clock_timestamp() - interval '${WINDOW}' then clock_timestamp() else f.since end,
           locked_until = case when f.since >= clock_timestamp() - interval '${WINDOW}' and f.failures + 1 >= $2
             then clock_timestamp() + least(power(2, f.failures + 1 - $2), $3) * interval '1 second' else f.locked_until end`,
        [keyOf(kind, keys[kind]), FORGIVEN[kind], LONGEST_WAIT_S],
      );
  },
  succeeded: async ({ name }: FailureKeys): Promise<void> => {
    await source.query('delete from sign_in_failure where key = $1', [keyOf('name', name)]);
  },
});
