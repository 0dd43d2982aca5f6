import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { newDossierId } from '../dossiers/dossier-id';
import { type Scope } from '../scope';

/** Reading is recorded too: who looked at which dossier, when, what of it, for what stated purpose. */
export type Reading = {
  readonly dossier: string;
  readonly person: string;
  readonly assignment?: string;
  readonly what: 'dossier' | 'history' | 'personal' | 'receipt' | 'export';
  readonly purpose?: string;
};

export type Readings = {
  /** The same person and kind of look at the same dossier within a minute counts once. */
  readonly record: (reading: Reading) => Promise<void>;
  /** The latest 1,000, newest first. */
  readonly of: (scope: Scope, dossier: string) => Promise<readonly (Reading & { readonly at: Instant })[]>;
};

const MOST_SHOWN = 1_000;

type ReadingRow = {
  readonly person_id: string;
  readonly assignment_id: string | null;
  readonly what: Reading['what'];
  readonly purpose: string | null;
  readonly at: string;
};

export const storeReadings = (readers: Readers): Readings => ({
  record: async ({ dossier, person, assignment, what, purpose }) => {
    await readers.plain('select record_reading($1, $2, $3, $4, $5, $6)', [
      newDossierId(),
      dossier,
      person,
      assignment ?? null,
      what,
      purpose ?? null,
    ]);
  },
  of: async (scope, dossier) => {
    const rows = await readers.scoped<ReadingRow>(
      scope,
      'select person_id, assignment_id, what, purpose, mc_ms(at) as at from reading where dossier_id = $1 order by at desc, id desc limit $2',
      [dossier, MOST_SHOWN],
    );
    return rows.map(({ person_id: person, assignment_id: assignment, what, purpose, at }) => ({
      dossier,
      person,
      what,
      at: Number(at),
      ...(assignment !== null && { assignment }),
      ...(purpose !== null && { purpose }),
    }));
  },
});
