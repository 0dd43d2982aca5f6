import { type Data, type Dossier } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { type Lease } from '../dossiers/asked';
import { type CommandRequest, type Handled } from '../dossiers/requests';

/** Work for a machine, taken with a lease. `fence` grows with every take: a commit with an old one is refused. */
export type TakenJob = {
  readonly dossier: string;
  readonly agency: number;
  readonly wait: string;
  readonly connector: string;
  /** Attempts left, this one included. */
  readonly left: number;
  readonly worker: string;
  readonly fence: string;
  /** The visit's own data: what its input mappings gave the connector. */
  readonly data: Data;
};

export type Jobs = {
  /** Takes up to `limit` ready jobs for `leaseMs` (at most 30,000), oldest first. A job whose lease ran out is taken over with a higher fence. */
  readonly take: (worker: string, limit: number, leaseMs: number) => Promise<readonly TakenJob[]>;
  /** False: the lease is no longer ours. */
  readonly extend: (job: TakenJob, leaseMs: number) => Promise<boolean>;
  /** Ends the job: CompleteJob or FailJob through the ordinary path; `false` when the lease was lost or the job is gone. */
  readonly complete: (job: TakenJob, payload?: Data) => Promise<boolean>;
  readonly fail: (job: TakenJob, error: string, retryAt?: number) => Promise<boolean>;
};

/** A killed worker's job is taken over within this. */
const LONGEST_LEASE_MS = 30_000;
const MOST = 100;

type JobRow = {
  readonly agency_id: number;
  readonly dossier_id: string;
  readonly wait: string;
  readonly connector: string;
  readonly attempts_left: number;
  readonly fence: string;
  readonly state: Dossier;
};

const leaseOf = (ms: number): number => Math.min(LONGEST_LEASE_MS, Math.max(1, Math.trunc(ms)));

export const storeJobs = (readers: Readers, handle: (request: CommandRequest, lease: Lease) => Promise<Handled>): Jobs => {
  const end = async (job: TakenJob, command: CommandRequest['command']): Promise<boolean> => {
    const { dossier, wait, worker, fence } = job;
    const handled = await handle({ dossier, caller: { kind: 'system', system: 'runtime' }, command }, { wait, worker, fence });
    return handled.kind === 'accepted';
  };
  const idOf = (job: TakenJob): string => `job ${job.dossier} ${job.wait} ${job.fence}`.slice(0, 128);
  return {
    take: async (worker, limit, leaseMs) => {
      const rows = await readers.plain<JobRow>(
        `with ready as materialized (
           select agency_id, dossier_id, wait from job where ready_at <= (select mc_now()) order by ready_at, dossier_id, wait limit $2 for update skip locked),
         taken as (
           update job j set worker = $1, fence = j.fence + 1, ready_at = mc_now() + $3 * interval '1 millisecond' from ready r
           where j.agency_id = r.agency_id and j.dossier_id = r.dossier_id and j.wait = r.wait
           returning j.agency_id, j.dossier_id, j.wait, j.connector, j.attempts_left, j.fence)
         select t.*, d.state from taken t join dossier d on d.agency_id = t.agency_id and d.id = t.dossier_id order by t.dossier_id, t.wait`,
        [worker, Math.min(MOST, Math.max(1, Math.trunc(limit))), leaseOf(leaseMs)],
      );
      return rows.map((row) => ({
        dossier: row.dossier_id,
        agency: row.agency_id,
        wait: row.wait,
        connector: row.connector,
        left: row.attempts_left,
        worker,
        fence: row.fence,
        data: row.state.visits.find(({ waits }) => waits?.some(({ id }) => id === row.wait))?.data ?? {},
      }));
    },
    extend: async ({ agency, dossier, wait, worker, fence }, leaseMs) => {
      const rows = await readers.plain(
        `update job set ready_at = mc_now() + $6 * interval '1 millisecond'
         where agency_id = $1 and dossier_id = $2 and wait = $3 and worker = $4 and fence = $5 and ready_at > mc_now() returning 1`,
        [agency, dossier, wait, worker, fence, leaseOf(leaseMs)],
      );
      return rows.length > 0;
    },
    complete: (job, payload) => end(job, { kind: 'CompleteJob', id: idOf(job), wait: job.wait, ...(payload && { payload }) }),
    fail: (job, error, retryAt) =>
      end(job, { kind: 'FailJob', id: idOf(job), wait: job.wait, error, ...(retryAt !== undefined && { retryAt }) }),
  };
};
