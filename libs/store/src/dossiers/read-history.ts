import { type Actor, type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';
import { factText } from './read-facts';

/** Facts in one answer. A history of 10,000 is one answer, one of 100,000 a handful. */
export const MOST_IN_HISTORY = 20_000;
const LAST_SEQ = 2_147_483_647;

/** Somebody acting, or handing a task from one person to another: as often as it was on different days. */
export type Act = { readonly by: Actor; readonly at: Instant; readonly from?: string; readonly to?: string };

export type HistoryText = {
  /** JSON: a list of `{"fact": ..., "hash": "hex"}` in order, as the database wrote it. It is never parsed here. */
  readonly facts: string;
  /** Last acts first known first; for finding the names and posts of the people in these facts. */
  readonly acts: readonly Act[];
  /** Give it as `after` for the rest. */
  readonly next?: number;
};

/** Which facts of a history are asked for: from `after + 1` on, or the newest; at most so many (and never more than `MOST_IN_HISTORY`). */
export type Stretch = { readonly after?: number; readonly newest?: boolean; readonly most?: number };

/** Kinds no command begins with: they name the same person as the fact before them. */
const consequences = `'VisitStarted', 'VisitLeft', 'WaitOpened'`;

type TextRow = { readonly total: number; readonly last: number | null; readonly facts: string | null };
type ActRow = { readonly by: Actor; readonly at: string; readonly handed_from: string | null; readonly handed_to: string | null };

/** Facts of a dossier `d` between $2 and $3, or its newest $4. Asked for by its id itself: else PostgreSQL plans for every month there is. */
const asked = `f.agency_id = d.agency_id and f.dossier_id = $1 and f.seq between greatest($2, d.seq - $4::int + 1) and $3`;

/** A stretch of a dossier's history for somebody's own replay and check. Undefined when the dossier is out of scope. */
export const readHistory = async (readers: Readers, scope: Scope, dossier: string, stretch: Stretch): Promise<HistoryText | undefined> => {
  const most = Math.min(MOST_IN_HISTORY, Math.max(1, stretch.most ?? MOST_IN_HISTORY));
  const first = stretch.newest ? 1 : Math.max(0, Math.trunc(stretch.after ?? 0)) + 1;
  const values = [dossier, first, stretch.newest ? LAST_SEQ : first + most - 1, stretch.newest ? most : null];
  const [texts, acts] = await Promise.all([
    readers.scoped<TextRow>(
      scope,
      `select d.seq as total, t.* from dossier d cross join lateral (
         select max(f.seq) as last, string_agg(concat('{"fact":', ${factText}, ',"hash":"', encode(f.hash, 'hex'), '"}'), ',' order by f.seq) as facts
         from fact f where ${asked}) t
       where d.id = $1`,
      values,
    ),
    readers.scoped<ActRow>(
      scope,
      `select f.by::jsonb as by, mc_ms(max(f.at)) as at, f.handed_from, f.handed_to from dossier d cross join lateral (
         select f.at, f.seq, f.body->>'by' as by, case f.kind when 'TaskAssigned' then f.body->>'from' end as handed_from,
                case f.kind when 'TaskAssigned' then f.body->>'to' end as handed_to
         from fact f where ${asked} and f.kind not in (${consequences})) f
       where d.id = $1 group by f.by, f.handed_from, f.handed_to, (f.at at time zone 'Asia/Ho_Chi_Minh')::date order by max(f.seq)`,
      values,
    ),
  ]);
  const [found] = texts;
  if (!found) return undefined;
  return {
    facts: `[${found.facts ?? ''}]`,
    acts: acts.map(({ by, at, handed_from: from, handed_to: to }) => ({
      by,
      at: Number(at),
      ...(from !== null && { from }),
      ...(to !== null && { to }),
    })),
    ...(found.last !== null && found.last < found.total && { next: found.last }),
  };
};
