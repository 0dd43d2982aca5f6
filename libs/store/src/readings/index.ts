import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { newDossierId } from '../dossiers/dossier-id';
import { plain } from '../projections/search-word';
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
  /** Readings of every dossier whose applicant has this identity number, newest first; at most 1,000. */
  readonly aboutCitizen: (
    scope: Scope,
    idNumber: string,
  ) => Promise<readonly (Reading & { readonly at: Instant; readonly code: string })[]>;
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
  aboutCitizen: async (scope, idNumber) => {
    const rows = await readers.scoped<ReadingRow & { readonly dossier_id: string; readonly code: string }>(
      scope,
      `select r.dossier_id, d.code, r.person_id, r.assignment_id, r.what, r.purpose, mc_ms(r.at) as at
       from (select distinct w.agency_id, w.dossier_id from search_word w where w.viewer_id = any ($1::int[]) and w.word = $2) known
       join dossier d on d.agency_id = known.agency_id and d.id = known.dossier_id
       join reading r on r.agency_id = known.agency_id and r.dossier_id = known.dossier_id
       order by r.at desc, r.id desc limit $3`,
      [scope, plain(idNumber), MOST_SHOWN],
    );
    return rows.map(({ dossier_id: dossier, code, person_id: person, what, purpose, at }) => ({
      dossier,
      code,
      person,
      what,
      at: Number(at),
      ...(purpose !== null && { purpose }),
    }));
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
