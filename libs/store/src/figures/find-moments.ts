import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';
import { type FigureSearch, type FoundMoment, MOST_FOUND } from '.';

type MomentRow = {
  readonly dossier_id: string;
  readonly code: string;
  readonly seq: number;
  readonly at: string;
  readonly node?: string;
  readonly nth?: number;
  readonly worker_id?: number | null;
  readonly role?: string | null;
  readonly person_id?: string | null;
  readonly waited?: string;
  readonly worked?: string;
  readonly late?: string;
  readonly open?: boolean;
  readonly passes?: number;
  readonly ground?: string;
};

/** One question: what it looks through, in which order, and the fact at which each hit is shown. */
type Question = {
  readonly table: 'step_visit' | 'flow_pass' | 'deviation';
  readonly where: string;
  readonly order: Order;
  readonly values: readonly unknown[];
};
/** Expressions of `s` in the order of an index, the weightiest first, each with a value that no row comes after. */
type Order = { readonly by: readonly { readonly key: string; readonly last: string }[]; readonly way: 'asc' | 'desc' };

const heaviest = (key: string): Order => ({ by: [{ key, last: '(-9223372036854775808)::bigint' }], way: 'desc' });
const newest = (key: string): Order => ({ by: [{ key, last: `'-infinity'::timestamptz` }], way: 'desc' });
const oldest = (key: string): Order => ({ by: [{ key, last: `'infinity'::timestamptz` }], way: 'asc' });
const lastDossier: Order = { by: [{ key: 's.dossier_id', last: `'00000000-0000-0000-0000-000000000000'::uuid` }], way: 'desc' };
/** Visits of equal number are as many as there are second visits: when they began tells them apart within the index. */
const mostVisits: Order = {
  by: [
    { key: 's.nth', last: '(-2147483648)::int' },
    { key: 's.opened_at', last: `'-infinity'::timestamptz` },
    { key: 's.dossier_id', last: `'00000000-0000-0000-0000-000000000000'::uuid` },
  ],
  way: 'desc',
};

const visitColumns = `s.dossier_id, s.node, s.nth, s.worker_id, s.role, s.person_id, coalesce(s.ended_seq, s.seq) as seq, mc_ms(coalesce(s.ended_at, s.opened_at)) as at,
  s.waited_ms as waited, s.worked_ms as worked, s.late_ms as late, s.ended_at is null as open`;
const columns: Readonly<Record<Question['table'], string>> = {
  step_visit: visitColumns,
  flow_pass: 's.dossier_id, s.seq, mc_ms(s.at) as at, s.passes',
  deviation: 's.dossier_id, s.seq, mc_ms(s.at) as at, s.person_id, s.ground',
};

/** Moments of equal weight stand in the order in which they happened, so that asking twice reads the same. */
const inOrder = (rows: string): string => `${rows}.at, ${rows}.dossier_id, ${rows}.seq`;

/** The weightiest of all agencies, see `foundSql`. */
export const findMoments = async (readers: Readers, scope: Scope, search: FigureSearch): Promise<readonly FoundMoment[]> => {
  const agencies = search.agency === undefined ? scope : scope.filter((id) => id === search.agency);
  const found = await Promise.all(
    questionsOf(search).map((question) =>
      readers.scoped<MomentRow>(scope, foundSql(question, agencies.length), [
        agencies,
        search.procedure,
        search.version,
        ...question.values,
      ]),
    ),
  );
  return found.flat().slice(0, MOST_FOUND).map(moment);
};

/**
 * The weightiest of each agency by its own index, then the weightiest of all. The bound is compared with plain columns and is one value without a function
 * round it: only then the index uses it under row-level security, else every row of an agency is fetched. First a few of each agency are looked at: the `MOST_FOUND`th of them is a
 * bound that the rows sought do not lie beyond, so that hardly more rows are fetched than shown, however many agencies and dossiers there are.
 */
const foundSql = ({ table, where, order: { by, way } }: Question, agencies: number): string => {
  const few = Math.ceil((2 * MOST_FOUND) / Math.max(1, agencies)) + 2;
  const most = MOST_FOUND.toString();
  const ordered = by.map(({ key }) => `${key} ${way}`).join(', ');
  const weights = (rows: string): string => by.map((_, n) => `${rows}.w${n.toString()} ${way}`).join(', ');
  const named = by.map(({ key }, n) => `${key} as w${n.toString()}`).join(', ');
  const bound = by.map((_, n) => `(select w${n.toString()} from bound)`).join(', ');
  const none = by.map(({ last }, n) => `${last} as w${n.toString()}`).join(', ');
  const these = `s.agency_id = a.id and s.procedure_id = $2 and s.version = $3 and ${where}`;
  return `with few as materialized (
      select x.* from unnest($1::int[]) a(id) cross join lateral (select ${named} from ${table} s where ${these} order by ${ordered} limit ${few.toString()}) x
      order by ${weights('x')} offset ${(MOST_FOUND - 1).toString()} limit 1), bound as materialized (
      select * from few union all select ${none} where not exists (select from few))
    select m.*, d.code from (
      select a.id as agency_id, x.* from unnest($1::int[]) a(id) cross join lateral (
        select ${columns[table]}, ${named} from ${table} s
        where ${these} and (${by.map(({ key }) => key).join(', ')}) ${way === 'asc' ? '<=' : '>='} (${bound}) order by ${ordered} limit ${most}) x
      order by ${weights('x')}, ${inOrder('x')} limit ${most}) m
    join dossier d on d.agency_id = m.agency_id and d.id = m.dossier_id order by ${weights('m')}, ${inOrder('m')}`;
};

/** What has not ended comes first: it is what can still be mended. */
const questionsOf = (search: FigureSearch): readonly Question[] => {
  switch (search.what) {
    case 'passed':
      return [{ table: 'flow_pass', where: 's.flow = $4', order: lastDossier, values: [search.flow] }];
    case 'deviated':
      return [{ table: 'deviation', where: 's.kind = $4', order: newest('s.at'), values: [search.kind] }];
    case 'longest':
      return [visits(search, 's.ended_at is not null', heaviest('s.total_ms'))];
    case 'late':
      return [visits(search, 's.late_ms > 0', heaviest('s.late_ms'))];
    case 'again':
      return [visits(search, 's.nth > 1', mostVisits)];
    case 'open':
      return [visits(search, 's.ended_at is null', oldest('s.opened_at'))];
    case 'waited':
      return [
        visits(search, 's.ended_at is null and s.person_id is null and s.opened_at <= mc_instant($6)', oldest('s.opened_at'), [
          search.since,
        ]),
        visits(search, 's.ended_at is not null and s.waited_ms >= $6', heaviest('s.waited_ms'), [search.ms]),
      ];
  }
};

const visits = (
  { node, person }: { readonly node: string; readonly person?: string },
  where: string,
  order: Order,
  values: readonly unknown[] = [],
): Question => ({
  table: 'step_visit',
  where: `s.node = $4 and ($5::uuid is null or s.person_id = $5::uuid) and ${where}`,
  order,
  values: [node, person ?? null, ...values],
});

const moment = (row: MomentRow): FoundMoment => ({
  dossier: row.dossier_id,
  code: row.code,
  seq: row.seq,
  at: Number(row.at),
  ...(row.node !== undefined && { node: row.node }),
  ...(row.nth !== undefined && { nth: row.nth }),
  ...(typeof row.worker_id === 'number' && { agency: row.worker_id }),
  ...(typeof row.role === 'string' && { role: row.role }),
  ...(typeof row.person_id === 'string' && { person: row.person_id }),
  ...(row.waited !== undefined && { waited: Number(row.waited) }),
  ...(row.worked !== undefined && { worked: Number(row.worked) }),
  ...(row.late !== undefined && { late: Number(row.late) }),
  ...(row.open === true && { open: true as const }),
  ...(row.passes !== undefined && { passes: row.passes }),
  ...(row.ground !== undefined && { ground: row.ground }),
});
