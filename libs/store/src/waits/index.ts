import { type Data, type Instant, type WaitId } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { callerKey } from '../dossiers/asked';

/** A dossier that waits for something from outside. */
export type Listener = { readonly dossier: string; readonly agency: number; readonly wait: WaitId; readonly key?: string };

/** A message one dossier threw to others. `id` names it for ever. */
export type ThrownMessage = { readonly id: string; readonly name: string; readonly key?: string; readonly payload?: Data };

/** Who waits for messages and signals, over all dossiers; only for the runtime's role. */
export type Waits = {
  /** Dossiers of an agency waiting for a message of this name, with this correlation key or none; oldest dossier first, at most `limit` (1 to 1,000; 100 unless given). */
  readonly forMessage: (agency: number, name: string, key?: string, limit?: number) => Promise<readonly Listener[]>;
  /** Whether a command of the runtime was already accepted whose id is this text, a blank and more: it was handed to a dossier, or opened one. */
  readonly wasTaken: (agency: number, id: string) => Promise<boolean>;
  /** Keeps a message until somebody waits for it; the same id twice is kept once. False: the agency keeps too many already. */
  readonly keep: (agency: number, message: ThrownMessage & { readonly until: Instant }) => Promise<boolean>;
  /** Kept messages a dossier waits for, in the order in which they came; what has ended is not among them. */
  readonly keptFor: (agency: number, dossier: string) => Promise<readonly ThrownMessage[]>;
  /** Taken by a dossier: no longer kept. */
  readonly forget: (agency: number, id: string) => Promise<void>;
  /** Dossiers of an agency that listen to a signal; oldest first, from `after` (a dossier's id) on. */
  readonly forSignal: (agency: number, name: string, after?: string, limit?: number) => Promise<readonly Listener[]>;
};

const MOST = 1_000;
/** Messages kept for one agency: more are as good as lost already, and somebody should look. */
const MOST_KEPT = 10_000;
const bounded = (limit: number): number => Math.min(MOST, Math.max(1, Math.trunc(limit)));

type KeptRow = { readonly id: string; readonly name: string; readonly key: string | null; readonly payload: Data | null };
type Row = { readonly dossier_id: string; readonly agency_id: number; readonly wait: string; readonly key: string | null };

const listener = ({ dossier_id: dossier, agency_id: agency, wait, key }: Row): Listener => ({
  dossier,
  agency,
  wait,
  ...(key !== null && { key }),
});

export const storeWaits = ({ plain }: Pick<Readers, 'plain'>): Waits => ({
  forMessage: async (agency, name, key, limit = 100) => {
    const rows = await plain<Row>(
      'select dossier_id, agency_id, wait, key from message_wait where agency_id = $1 and name = $2 and (key is null or key = $3) order by dossier_id, wait limit $4',
      [agency, name, key ?? null, bounded(limit)],
    );
    return rows.map(listener);
  },
  wasTaken: async (agency, id) => {
    const rows = await plain(
      `select from command where agency_id = $1 and caller = $2 and id > $3 || ' ' and id < $3 || '!' and answer ->> 'kind' = 'accepted' limit 1`,
      [agency, callerKey({ kind: 'system', system: 'runtime' }), id],
    );
    return rows.length > 0;
  },
  keep: async (agency, { id, name, key, payload, until }) => {
    await plain(
      `with ended as (delete from kept_message where agency_id = $1 and until_at < mc_now())
       insert into kept_message (agency_id, id, name, key, payload, until_at)
       select $1, $2, $3, $4, $5::jsonb, mc_instant($6)
       where (select count(*) from kept_message where agency_id = $1 and until_at >= mc_now()) < $7
       on conflict (agency_id, id) do nothing`,
      [agency, id, name, key ?? null, payload ? JSON.stringify(payload) : null, until, MOST_KEPT],
    );
    return (await plain('select from kept_message where agency_id = $1 and id = $2', [agency, id])).length > 0;
  },
  keptFor: async (agency, dossier) => {
    const rows = await plain<KeptRow>(
      `select k.id, k.name, k.key, k.payload from kept_message k
       where k.agency_id = $1 and k.until_at >= mc_now()
         and exists (select from message_wait w where w.agency_id = $1 and w.dossier_id = $2 and w.name = k.name and (w.key is null or w.key = k.key))
       order by k.kept_at, k.id limit $3`,
      [agency, dossier, MOST],
    );
    return rows.map(({ id, name, key, payload }) => ({ id, name, ...(key !== null && { key }), ...(payload && { payload }) }));
  },
  forget: async (agency, id) => {
    await plain('delete from kept_message where agency_id = $1 and id = $2', [agency, id]);
  },
  forSignal: async (agency, name, after, limit = 100) => {
    const rows = await plain<Row>(
      'select dossier_id, agency_id, wait, null as key from signal_wait where agency_id = $1 and name = $2 and ($3::uuid is null or dossier_id > $3) order by dossier_id, wait limit $4',
      [agency, name, after ?? null, bounded(limit)],
    );
    return rows.map(listener);
  },
});
