import { type Readers } from '../connection/readers';
import { isUuid } from '../cursor';
import { levelsBy, type World } from '../dossiers/world';
import { type Evidence } from '../evidence';
import { type Levels } from '../projections';
import { type Scope } from '../scope';
import { checkKept } from './check-kept';
import { checkLog } from './check-log';
import { findStored, keptOf, type Query, storedAfter, type StoredDossier } from './read-share';
import { redecideDossier } from './redecide-dossier';
import { type BookCheck, type Books, type Discrepancy } from '.';

const MOST_IN_SHARE = 1_000;

export const checkBooks = (readers: Readers, world: World, evidence: Evidence): Books => {
  const within =
    (scope: Scope | undefined): Query =>
    (text, values) =>
      scope ? readers.scoped(scope, text, values) : readers.plain(text, values);
  return {
    check: async (dossier, scope) => {
      if (!isUuid(dossier)) return [];
      const stored = await findStored(within(scope), dossier);
      // Whoever may see the dossier may have it checked whole, also the rows of the other agencies in it.
      return stored ? (await checkAtRest(within(scope && stored.row.participants), [stored], world)).discrepancies : [];
    },
    redecide: (dossier, scope) => (isUuid(dossier) ? redecideDossier(within(scope), dossier, world, evidence, scope) : Promise.resolve([])),
    shares: (size) => sharesOf(within(undefined), size),
    checkShare: (after, limit) => checkShare(within(undefined), after, Math.min(MOST_IN_SHARE, Math.max(1, Math.trunc(limit))), world),
    checkLog: (published, progress = () => undefined) => checkLog(within(undefined), published, progress),
  };
};

const sharesOf = async (query: Query, size: number): ReturnType<Books['shares']> => {
  const rows = await query<{ id: string | null; dossiers: string }>(
    `with counted as (select id, row_number() over (order by id) as n, count(*) over () as dossiers from dossier)
     select id, dossiers from counted where n % $1 = 0 or n = dossiers order by n`,
    [size],
  );
  const dossiers = Number(rows[0]?.dossiers ?? 0);
  // The last row ends the last share: nothing begins behind it.
  return { dossiers, starts: dossiers === 0 ? [] : [undefined, ...rows.slice(0, -1).map(({ id }) => id ?? undefined)] };
};

const checkShare = async (query: Query, after: string | undefined, limit: number, world: World): Promise<BookCheck> => {
  const stored = await storedAfter(query, after, limit);
  const { facts, discrepancies } = await checkAtRest(query, stored, world);
  const last = stored.at(-1);
  return {
    dossiers: stored.length,
    ids: stored.map(({ id }) => id),
    facts,
    discrepancies,
    ...(stored.length === limit && last && { next: last.id }),
  };
};

/** How often a dossier that officers are working on is looked at again before what was seen is believed. */
const MOST_LOOKS = 10;

type Checked = { readonly facts: number; readonly discrepancies: readonly Discrepancy[] };

/**
 * The check of dossiers whose rows are read one after the other while the offices work: what does not tally counts only if the dossier stood still
 * meanwhile. One that moved is looked at again.
 */
const checkAtRest = async (query: Query, stored: readonly StoredDossier[], world: World, look = 1): Promise<Checked> => {
  if (stored.length === 0) return { facts: 0, discrepancies: [] };
  const levels = await levelsOf(stored, world);
  const kept = await keptOf(query, stored);
  const found: Discrepancy[] = [];
  const doubtful: StoredDossier[] = [];
  let facts = 0;
  for (const one of kept) {
    const { facts: count, discrepancies } = checkKept(one, levels);
    facts += count;
    if (discrepancies.length === 0) continue;
    const after = look < MOST_LOOKS ? await findStored(query, one.stored.id) : undefined;
    if (!after || after.head === one.stored.head) found.push(...discrepancies);
    else doubtful.push(after);
  }
  const again = await checkAtRest(query, doubtful, world, look + 1);
  return { facts, discrepancies: [...found, ...again.discrepancies] };
};

/** By the calendars these dossiers are counted by. */
const levelsOf = async (stored: readonly StoredDossier[], world: World): Promise<(calendar: string) => Levels | undefined> => {
  const calendars = new Map<string, Levels>();
  for (const { row } of stored) {
    const id = row.state.calendar;
    if (id !== undefined && !calendars.has(id)) calendars.set(id, levelsBy(await world.calendar(id), world.thresholds(undefined)));
  }
  return (id) => calendars.get(id);
};
