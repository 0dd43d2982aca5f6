import { hash } from 'node:crypto';
import { type Dossier, type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';

/** What may be told to the public, before it is put into words. */
export type PublicStanding = {
  readonly code: string;
  readonly agency: number;
  readonly procedure: string;
  readonly version: number;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly state: Dossier;
};

export type LookUps = {
  /** Undefined: no such dossier or other digits; the two are never told apart. */
  readonly find: (code: string, digits: string) => Promise<PublicStanding | undefined>;
  /** Seconds to wait before anything is looked up from this address or for this code; 0: go ahead. */
  readonly wait: (asked: Asked) => Promise<number>;
  /** Somebody asked in vain. */
  readonly missed: (asked: Asked) => Promise<void>;
};
export type Asked = { readonly address: string; readonly code: string };

/** Misses within the window that are forgiven; ten thousand endings of four digits would take weeks. An office shares one address. */
export const MISSES_FORGIVEN = { code: 5, address: 30 } as const;
const WINDOW = '15 minutes';
const LONGEST_WAIT_S = 900;

const keyOf = (kind: keyof Asked, value: string): string => `look-up ${kind}:${hash('sha256', value, 'hex')}`;

type Row = {
  readonly code: string;
  readonly agency_id: number;
  readonly procedure_id: string;
  readonly version: number;
  readonly opened: string;
  readonly closed: string | null;
  readonly state: Dossier;
};

/** Misses are counted beside failed sign-ins, in PostgreSQL: all processes count together. Codes that do not exist count like those that do. */
export const lookUps = ({ plain }: Pick<Readers, 'plain'>): LookUps => ({
  find: async (code, digits) => {
    const [row] = await plain<Row>('select * from look_up($1, $2)', [code, digits]);
    return (
      row && {
        code: row.code,
        agency: row.agency_id,
        procedure: row.procedure_id,
        version: row.version,
        openedAt: Number(row.opened),
        state: row.state,
        ...(row.closed !== null && { closedAt: Number(row.closed) }),
      }
    );
  },
  wait: async ({ address, code }) => {
    const [row] = await plain<{ wait: number }>(
      `select coalesce(ceil(extract(epoch from max(locked_until) - clock_timestamp())), 0)::float8 as wait from sign_in_failure where key = any ($1)`,
      [[keyOf('address', address), keyOf('code', code)]],
    );
    return Math.max(0, Number.isFinite(row?.wait) ? (row?.wait ?? 0) : 0);
  },
  missed: async (asked) => {
    for (const kind of ['address', 'code'] as const)
      await plain(
        `insert into sign_in_failure as f (key, failures, since) values ($1, 1, clock_timestamp())
         on conflict (key) do update set
           failures = case when f.since < clock_timestamp() - interval '${WINDOW}' then 1 else f.failures + 1 end,
           since = case when f.since < clock_timestamp() - interval '${WINDOW}' then clock_timestamp() else f.since end,
           locked_until = case when f.since >= clock_timestamp() - interval '${WINDOW}' and f.failures + 1 >= $2
             then clock_timestamp() + least(power(2, f.failures + 1 - $2), $3) * interval '1 second' else f.locked_until end`,
        [keyOf(kind, asked[kind]), MISSES_FORGIVEN[kind], LONGEST_WAIT_S],
      );
  },
});
