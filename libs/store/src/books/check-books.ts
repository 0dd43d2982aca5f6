import { type Dossier, fold, notOpened } from '@mot-cua/engine';
import { messageOf } from '../connection/errors';
import { canonicalJson, checkChain } from '@mot-cua/proof';
import { type Readers } from '../connection/readers';
import { isUuid } from '../cursor';
import { dossierRow } from '../dossiers/append';
import { nodeDigest } from '../dossiers/hash-chain';
import { factColumns, linked } from '../dossiers/read-facts';
import { levelsBy, type World } from '../dossiers/world';
import { projections, type Row } from '../projections';
import { type Scope } from '../scope';
import { redecideDossier } from './redecide-dossier';
import { type BookCheck, type Books, type Discrepancy } from '.';

const MOST_IN_SHARE = 1_000;

type StoredDossier = {
  readonly agency_id: number;
  readonly id: string;
  readonly head: string;
  readonly row: Row & { readonly state: Dossier; readonly participants: readonly number[] };
};
export type Query = <Found extends object>(text: string, values: readonly unknown[]) => Promise<Found[]>;

const columns = `d.agency_id, d.id, encode(d.head, 'hex') as head,
  jsonb_build_object('version', d.version, 'participants', to_jsonb(d.participants), 'due_at', mc_ms(d.due_at), 'closed_at', mc_ms(d.closed_at),
                     'status', d.status, 'outcome', d.outcome, 'seq', d.seq, 'state', d.state) as row`;

export const checkBooks = (readers: Readers, world: World): Books => {
  const within =
    (scope: Scope | undefined): Query =>
    (text, values) =>
      scope ? readers.scoped(scope, text, values) : readers.plain(text, values);
  return {
    check: async (dossier, scope) => {
      if (!isUuid(dossier)) return [];
      const query = within(scope);
      const [stored] = await query<StoredDossier>(`select ${columns} from dossier d where d.id = $1`, [dossier]);
      if (!stored) return [];
      // Whoever may see the dossier may have it checked whole, also the rows of the other agencies in it.
      return (await checkAtRest(within(scope && stored.row.participants), stored, world)).discrepancies;
    },
    redecide: (dossier, scope) => (isUuid(dossier) ? redecideDossier(within(scope), dossier, world) : Promise.resolve([])),
    checkShare: (after, limit) => checkShare(within(undefined), after, Math.min(MOST_IN_SHARE, Math.max(1, Math.trunc(limit))), world),
  };
};

const checkShare = async (query: Query, after: string | undefined, limit: number, world: World): Promise<BookCheck> => {
  const stored = await query<StoredDossier>(`select ${columns} from dossier d where $1::uuid is null or d.id > $1 order by d.id limit $2`, [
    after ?? null,
    limit,
  ]);
  const discrepancies: Discrepancy[] = [];
  let facts = 0;
  for (const dossier of stored) {
    const checked = await checkAtRest(query, dossier, world);
    facts += checked.facts;
    discrepancies.push(...checked.discrepancies);
  }
  const last = stored.at(-1);
  return { dossiers: stored.length, facts, discrepancies, ...(stored.length === limit && last && { next: last.id }) };
};

/** How often a dossier that officers are working on is looked at again before what was seen is believed. */
const MOST_LOOKS = 10;

/**
 * The check of one dossier, whose rows are read one after the other while the offices work: what does not tally counts only if the dossier
 * stood still meanwhile. One that moved is looked at again.
 */
const checkAtRest = async (query: Query, stored: StoredDossier, world: World): ReturnType<typeof checkOne> => {
  let before = stored;
  for (let look = 1; ; look++) {
    const checked = await checkOne(query, before, world);
    if (checked.discrepancies.length === 0 || look === MOST_LOOKS) return checked;
    const [after] = await query<StoredDossier>(`select ${columns} from dossier d where d.id = $1`, [before.id]);
    if (!after || after.head === before.head) return checked;
    before = after;
  }
};

/** Facts are the truth; everything else must follow from them. */
const checkOne = async (
  query: Query,
  stored: StoredDossier,
  world: World,
): Promise<{ readonly facts: number; readonly discrepancies: Discrepancy[] }> => {
  const { id, agency_id: agency, head, row } = stored;
  const rows = await query<Parameters<typeof linked>[0][number]>(
    `select ${factColumns} from fact f where f.agency_id = $1 and f.dossier_id = $2 order by f.seq`,
    [agency, id],
  );
  const recorded = linked(rows, 0);
  const discrepancies: Discrepancy[] = [];
  const report = (what: Discrepancy['what'], detail: string, more: Partial<Discrepancy> = {}): void =>
    void discrepancies.push({ dossier: id, what, detail, ...more });

  const chained = checkChain(recorded, nodeDigest);
  if (chained.kind === 'broken') report('chain', `fact ${chained.seq.toString()} is missing or was altered`, { seq: chained.seq });
  if (recorded.at(-1)?.hash !== head) report('facts', 'the last fact is not the one the dossier ends with');
  let state: Dossier;
  try {
    state = fold(
      recorded.map(({ fact }) => fact),
      notOpened,
    );
  } catch (error) {
    report('unreadable', messageOf(error));
    return { facts: recorded.length, discrepancies };
  }
  for (const [column, value] of Object.entries(dossierRow(agency, state))) {
    if (canonicalJson(value) === canonicalJson(row[column])) continue;
    report(column === 'state' ? 'state' : 'row', `column ${column} differs from the fold of the facts`, { where: column });
  }
  if (state.calendar === undefined) return { facts: recorded.length, discrepancies };
  const levels = levelsBy(await world.calendar(state.calendar));
  for (const { table, audit } of projections) {
    if (!audit) continue;
    const actual = (await query<{ row: Row }>(audit.actual, [agency, id])).map((found) => canonicalJson(found.row)).sort();
    const expected = audit.expected(state, { agency, id, levels }).map(canonicalJson).sort();
    if (actual.join() === expected.join()) continue;
    const missing = expected.filter((wanted) => !actual.includes(wanted));
    const surplus = actual.filter((found) => !expected.includes(found));
    report('table', `missing ${missing.join(' ') || 'none'}; surplus ${surplus.join(' ') || 'none'}`, { where: table });
  }
  return { facts: recorded.length, discrepancies };
};
