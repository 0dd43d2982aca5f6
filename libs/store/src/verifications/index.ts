import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';

/** A verification with the applicant present: when and where it was held, who took part, what was found. */
export type Verification = {
  readonly id: string;
  /** Who recorded it. */
  readonly person: string;
  readonly heldAt: Instant;
  readonly place: string;
  readonly participants: string;
  readonly content: string;
  readonly at: Instant;
};

export type Verifications = {
  /** Oldest first, at most 200. */
  readonly of: (scope: Scope, dossier: string) => Promise<readonly Verification[]>;
  /** Refused by the wall (throws) when the dossier is out of scope. The same id twice is written once. */
  readonly record: (scope: Scope, what: Omit<Verification, 'at'> & { readonly agency: number; readonly dossier: string }) => Promise<void>;
};

const MOST = 200;

type Row = {
  readonly id: string;
  readonly person_id: string;
  readonly held: string;
  readonly place: string;
  readonly participants: string;
  readonly content: string;
  readonly at: string;
};

export const storeVerifications = ({ scoped, write }: Readers): Verifications => ({
  of: async (scope, dossier) => {
    const rows = await scoped<Row>(
      scope,
      `select id, person_id, mc_ms(held_at) as held, place, participants, content, mc_ms(at) as at from verification
       where agency_id = (select agency_id from dossier where id = $1) and dossier_id = $1 order by at, id limit $2`,
      [dossier, MOST],
    );
    return rows.map(({ person_id: person, held, at, ...row }) => ({ ...row, person, heldAt: Number(held), at: Number(at) }));
  },
  record: async (scope, { agency, dossier, id, person, heldAt, place, participants, content }) => {
    await write(
      scope,
      `insert into verification (agency_id, dossier_id, id, person_id, held_at, place, participants, content)
       values ($1, $2, $3, $4, mc_instant($5::bigint), $6, $7, $8) on conflict do nothing`,
      [agency, dossier, id, person, heldAt, place, participants, content],
    );
  },
});
