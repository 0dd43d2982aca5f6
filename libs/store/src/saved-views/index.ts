import { type Readers } from '../connection/readers';
import { newDossierId } from '../dossiers/dossier-id';

/** A list of the inbox kept under a name. `query` is the part of the page's address that says what is shown. */
export type SavedView = {
  readonly id: string;
  readonly person: string;
  readonly agency: number;
  readonly role: string;
  readonly name: string;
  readonly query: string;
  /** Seen by everybody of the post. */
  readonly shared: boolean;
};

export type SavedViews = {
  /** A person's own and those shared in the post, by name; at most 100. */
  readonly of: (person: string, agency: number, role: string) => Promise<readonly SavedView[]>;
  readonly keep: (view: Omit<SavedView, 'id'>) => Promise<SavedView>;
  /** Only one's own; false when there was none. */
  readonly forget: (id: string, person: string) => Promise<boolean>;
};

const MOST_VIEWS = 100;

type Row = {
  readonly id: string;
  readonly person_id: string;
  readonly agency_id: number;
  readonly role_id: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
};

export const storeSavedViews = ({ plain }: Pick<Readers, 'plain'>): SavedViews => ({
  of: async (person, agency, role) => {
    const rows = await plain<Row>(
      `select id, person_id, agency_id, role_id, name, query, shared from saved_view
       where agency_id = $2 and role_id = $3 and (person_id = $1 or shared) order by shared, name, id limit $4`,
      [person, agency, role, MOST_VIEWS],
    );
    return rows.map(view);
  },
  keep: async ({ person, agency, role, name, query, shared }) => {
    const id = newDossierId();
    await plain('insert into saved_view (id, person_id, agency_id, role_id, name, query, shared) values ($1, $2, $3, $4, $5, $6, $7)', [
      id,
      person,
      agency,
      role,
      name,
      query,
      shared,
    ]);
    return { id, person, agency, role, name, query, shared };
  },
  forget: async (id, person) =>
    (await plain('delete from saved_view where id = $1 and person_id = $2 returning id', [id, person])).length > 0,
});

const view = ({ id, person_id: person, agency_id: agency, role_id: role, name, query, shared }: Row): SavedView => ({
  id,
  person,
  agency,
  role,
  name,
  query,
  shared,
});
