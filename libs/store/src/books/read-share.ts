import { type Dossier, type Fact } from '@mot-cua/engine';
import { type HashedFact } from '@mot-cua/proof';
import { factText } from '../dossiers/read-facts';
import { projections, type Row } from '../projections';

export type Query = <Found extends object>(text: string, values: readonly unknown[]) => Promise<Found[]>;

export type StoredDossier = {
  readonly agency_id: number;
  readonly id: string;
  readonly head: string;
  readonly row: Row & { readonly state: Dossier; readonly participants: readonly number[] };
};
/** A leaf of the public log about a dossier: this fact had this hash when it was signed. */
export type SignedFact = { readonly seq: number; readonly hash: string };

/** Everything the books say of one dossier. */
export type Kept = {
  readonly stored: StoredDossier;
  /** Read anew from the database's text at each call: the facts of a whole share at once would outlive the collector's young generation. */
  readonly readFacts: () => readonly HashedFact[];
  readonly signed: readonly SignedFact[];
  /** Whether its newest fact is on its way into the log. */
  readonly awaitsLog: boolean;
  /** Rows of each audited projection. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
};

const columns = `d.agency_id, d.id, encode(d.head, 'hex') as head,
  jsonb_build_object('version', d.version, 'participants', to_jsonb(d.participants), 'due_at', mc_ms(d.due_at), 'closed_at', mc_ms(d.closed_at),
                     'status', d.status, 'outcome', d.outcome, 'seq', d.seq, 'state', d.state) as row`;

export const findStored = async (query: Query, dossier: string): Promise<StoredDossier | undefined> =>
  (await query<StoredDossier>(`select ${columns} from dossier d where d.id = $1`, [dossier]))[0];

export const storedAfter = (query: Query, after: string | undefined, limit: number): Promise<StoredDossier[]> =>
  query<StoredDossier>(`select ${columns} from dossier d where $1::uuid is null or d.id > $1 order by d.id limit $2`, [
    after ?? null,
    limit,
  ]);

/** The facts of a dossier as one JSON text: parsed at once. */
const factsSql = `
  select f.dossier_id as id, '[' || string_agg(concat(${factText}), ',' order by f.seq) || ']' as facts,
         string_agg(encode(f.hash, 'hex'), '' order by f.seq) as hashes
  from unnest($1::int[], $2::uuid[]) w(agency_id, id) join fact f on f.agency_id = w.agency_id and f.dossier_id = w.id group by 1`;
const HASH_DIGITS = 64;

/** Reads what belongs to these dossiers, a handful of queries for all of them together. */
export const keptOf = async (query: Query, stored: readonly StoredDossier[]): Promise<readonly Kept[]> => {
  const ids = stored.map(({ id }) => id);
  const keys = [stored.map(({ agency_id }) => agency_id), ids];
  const facts = await query<{ id: string; facts: string; hashes: string }>(factsSql, keys);
  // First what waits, then what is in: a fact taken into the log in between is seen twice, never not at all.
  const waiting = new Set((await query<{ id: string }>('select id from awaiting_log($1::uuid[]) a(id)', [ids])).map(({ id }) => id));
  const leaves = await query<{ id: string } & SignedFact>(
    `select id, seq, encode(hash, 'hex') as hash from log_leaf where kind = 'dossier' and id = any ($1::text[]) order by n`,
    [ids],
  );
  const rows: Record<string, Map<string, Row[]>> = {};
  for (const { table, audit } of projections)
    if (audit) rows[table] = grouped(await query<{ id: string; row: Row }>(audit.actual, keys), ({ row }) => row);
  const factsById = new Map(facts.map((found) => [found.id, found]));
  const leavesById = grouped(leaves, ({ seq, hash }) => ({ seq, hash }));
  return stored.map((one) => ({
    stored: one,
    readFacts: () => hashedFacts(factsById.get(one.id)),
    signed: leavesById.get(one.id) ?? [],
    awaitsLog: waiting.has(one.id),
    rows: Object.fromEntries(Object.entries(rows).map(([table, byDossier]) => [table, byDossier.get(one.id) ?? []])),
  }));
};

const hashedFacts = (found: { readonly facts: string; readonly hashes: string } | undefined): HashedFact[] =>
  found
    ? (JSON.parse(found.facts) as Fact[]).map((fact, index) => ({
        fact,
        hash: found.hashes.slice(index * HASH_DIGITS, (index + 1) * HASH_DIGITS),
      }))
    : [];

const grouped = <Found extends { readonly id: string }, Part>(found: readonly Found[], part: (one: Found) => Part): Map<string, Part[]> => {
  const groups = new Map<string, Part[]>();
  for (const one of found) {
    const group = groups.get(one.id);
    if (group) group.push(part(one));
    else groups.set(one.id, [part(one)]);
  }
  return groups;
};
