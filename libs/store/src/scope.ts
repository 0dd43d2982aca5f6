/**
 * The agencies whose dossiers a reader may see: numbers of `Agency.id`. An officer's scope is the agency of the chosen assignment;
 * an auditor's is every agency of the area. It is enforced by PostgreSQL (row-level security), not only by the query: an empty scope sees nothing.
 */
export type Scope = readonly number[];
