import { type WaitId } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';

/** A dossier that waits for something from outside. */
export type Listener = { readonly dossier: string; readonly agency: number; readonly wait: WaitId; readonly key?: string };

/** Who waits for messages and signals, over all dossiers; only for the runtime's role. */
export type Waits = {
  /** Dossiers waiting for a message of this name, with this correlation key when one is given; oldest dossier first, at most `limit` (1 to 1,000; 100 unless given). */
  readonly forMessage: (name: string, key?: string, limit?: number) => Promise<readonly Listener[]>;
  /** Dossiers of an agency that listen to a signal; oldest first, from `after` (a dossier's id) on. */
  readonly forSignal: (agency: number, name: string, after?: string, limit?: number) => Promise<readonly Listener[]>;
};

const MOST = 1_000;
const bounded = (limit: number): number => Math.min(MOST, Math.max(1, Math.trunc(limit)));

type Row = { readonly dossier_id: string; readonly agency_id: number; readonly wait: string; readonly key: string | null };

const listener = ({ dossier_id: dossier, agency_id: agency, wait, key }: Row): Listener => ({
  dossier,
  agency,
  wait,
  ...(key !== null && { key }),
});

export const storeWaits = ({ plain }: Pick<Readers, 'plain'>): Waits => ({
  forMessage: async (name, key, limit = 100) => {
    const rows = await plain<Row>(
      'select dossier_id, agency_id, wait, key from message_wait where name = $1 and ($2::text is null or key = $2) order by dossier_id, wait limit $3',
      [name, key ?? null, bounded(limit)],
    );
    return rows.map(listener);
  },
  forSignal: async (agency, name, after, limit = 100) => {
    const rows = await plain<Row>(
      'select dossier_id, agency_id, wait, null as key from signal_wait where agency_id = $1 and name = $2 and ($3::uuid is null or dossier_id > $3) order by dossier_id, wait limit $4',
      [agency, name, after ?? null, bounded(limit)],
    );
    return rows.map(listener);
  },
});
