import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';

/** What an officer tells the others about a dossier. The history refers to it by its id. */
export type Note = {
  readonly id: string;
  readonly person: string;
  readonly visit?: string;
  readonly text: string;
  /** People who are to read it. */
  readonly mentions: readonly string[];
  readonly at: Instant;
};

export type Notes = {
  /** Oldest first, at most 500. */
  readonly of: (scope: Scope, dossier: string) => Promise<readonly Note[]>;
  /** Refused by the wall (throws) when the dossier is out of scope. The same id twice is written once. */
  readonly add: (scope: Scope, note: Omit<Note, 'at'> & { readonly agency: number; readonly dossier: string }) => Promise<void>;
};

const MOST_NOTES = 500;

type Row = {
  readonly id: string;
  readonly person_id: string;
  readonly visit: string | null;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly at: string;
};

export const storeNotes = ({ scoped, write }: Readers): Notes => ({
  of: async (scope, dossier) => {
    const rows = await scoped<Row>(
      scope,
      `select id, person_id, visit, text, mentions, mc_ms(at) as at from note
       where agency_id = (select agency_id from dossier where id = $1) and dossier_id = $1 order by at, id limit $2`,
      [dossier, MOST_NOTES],
    );
    return rows.map(({ id, person_id: person, visit, text, mentions, at }) => ({
      id,
      person,
      text,
      mentions,
      at: Number(at),
      ...(visit !== null && { visit }),
    }));
  },
  add: async (scope, { agency, dossier, id, person, visit, text, mentions }) => {
    await write(
      scope,
      `insert into note (agency_id, dossier_id, id, person_id, visit, text, mentions) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [agency, dossier, id, person, visit ?? null, text, mentions],
    );
  },
});
