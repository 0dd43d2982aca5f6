import { type Instant } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { type Readers } from '../connection/readers';

/** What leaves the system: one per accepted command, in order per dossier, delivered at least once under the same `dedupe`. */
export type TakenMessage = {
  readonly dossier: string;
  readonly agency: number;
  readonly seq: number;
  readonly dedupe: string;
  readonly command: string;
  readonly at: Instant;
  readonly content: Json;
  /** This attempt included. */
  readonly attempts: number;
  readonly fence: string;
};

export type Outbox = {
  /** The oldest undelivered message of up to `limit` dossiers, leased for `leaseMs` (at most 30,000). */
  readonly take: (worker: string, limit: number, leaseMs: number) => Promise<readonly TakenMessage[]>;
  /** Delivered: gone. Returns how many were still ours. */
  readonly done: (messages: readonly TakenMessage[]) => Promise<number>;
  /** Not delivered: again after `delayMs`. False: the lease was lost meanwhile. */
  readonly retry: (message: TakenMessage, error: string, delayMs: number) => Promise<boolean>;
  readonly waiting: () => Promise<{ readonly count: number; readonly oldest?: Instant }>;
};

const LONGEST_LEASE_MS = 30_000;
const MOST = 500;
const LONGEST_ERROR = 2_000;

type OutboxRow = {
  readonly agency_id: number;
  readonly dossier_id: string;
  readonly seq: number;
  readonly command: string;
  readonly at: string;
  readonly content: Json;
  readonly attempts: number;
  readonly fence: string;
};

export const storeOutbox = (readers: Readers): Outbox => ({
  take: async (worker, limit, leaseMs) => {
    // A message whose elder is still here waits, whether that one is ready, leased or put off: order per dossier.
    const rows = await readers.plain<OutboxRow>(
      `with ready as materialized (
         select o.agency_id, o.dossier_id, o.seq from outbox o where o.ready_at <= (select mc_now())
           and not exists (select from outbox e where e.agency_id = o.agency_id and e.dossier_id = o.dossier_id and e.seq < o.seq)
         order by o.ready_at, o.dossier_id, o.seq limit $2 for update skip locked)
       update outbox o set worker = $1, fence = o.fence + 1, attempts = o.attempts + 1, ready_at = mc_now() + $3 * interval '1 millisecond' from ready r
       where o.agency_id = r.agency_id and o.dossier_id = r.dossier_id and o.seq = r.seq
       returning o.agency_id, o.dossier_id, o.seq, o.command, mc_ms(o.at) as at, o.content, o.attempts, o.fence`,
      [worker, Math.min(MOST, Math.max(1, Math.trunc(limit))), Math.min(LONGEST_LEASE_MS, Math.max(1, Math.trunc(leaseMs)))],
    );
    return rows.map((row) => ({
      dossier: row.dossier_id,
      agency: row.agency_id,
      seq: row.seq,
      dedupe: `${row.dossier_id}:${row.seq.toString()}`,
      command: row.command,
      at: Number(row.at),
      content: row.content,
      attempts: row.attempts,
      fence: row.fence,
    }));
  },
  done: async (messages) => {
    const rows = await readers.plain(
      `delete from outbox o using jsonb_to_recordset($1::jsonb) x(agency int, dossier uuid, seq int, fence bigint)
       where o.agency_id = x.agency and o.dossier_id = x.dossier and o.seq = x.seq and o.fence = x.fence returning 1`,
      [JSON.stringify(messages.map(({ agency, dossier, seq, fence }) => ({ agency, dossier, seq, fence })))],
    );
    return rows.length;
  },
  retry: async ({ agency, dossier, seq, fence }, error, delayMs) => {
    const rows = await readers.plain(
      `update outbox set ready_at = mc_now() + $5 * interval '1 millisecond', error = $6, worker = null
       where agency_id = $1 and dossier_id = $2 and seq = $3 and fence = $4 returning 1`,
      [agency, dossier, seq, fence, Math.max(0, Math.trunc(delayMs)), error.slice(0, LONGEST_ERROR)],
    );
    return rows.length > 0;
  },
  waiting: async () => {
    const [row] = await readers.plain<{ count: string; oldest: string | null }>(
      'select count(*) as count, mc_ms(min(at)) as oldest from outbox',
    );
    return { count: Number(row?.count ?? 0), ...(row && row.oldest !== null && { oldest: Number(row.oldest) }) };
  },
});
