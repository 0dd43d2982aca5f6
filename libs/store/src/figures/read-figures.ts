import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';
import {
  type FigureAnswer,
  type FigureMeasure,
  type FigureQuestion,
  type FigureReading,
  MOST_WITH_OFFICERS,
  type StepFigure,
  type WorkFigure,
} from '.';
import { EVERY_AGENCY } from './every-agency';
import { findMoments } from './find-moments';
import { type Span, spansBetween } from './spans';
import { FIGURE_BUCKETS, percentileOf } from './time-buckets';

/** Paths and units told one by one. */
const MOST_PATHS = 20;
const MOST_WORK = 50;
const MOST_VERSIONS = 1_000;

const buckets = Array.from({ length: FIGURE_BUCKETS }, (_, n) => `sum(b${n.toString()})::int`).join(', ');
/** $1 agencies, $2 procedure, $3 version, $4 first month, $5 last month. */
const asked = 'agency_id = any ($1::int[]) and procedure_id = $2 and version = $3';
const within = `${asked} and month between $4::date and $5::date`;

const worked = 'visits, late, again, waited_ms, worked_ms, late_ms';
/** Of the agencies sums lie under ($1): the months $5, the quarters $6 and the years $7. */
const unitWork = (
  [
    [1, 5],
    [3, 6],
    [12, 7],
  ] as const
)
  .map(
    ([months, value]) =>
      `select node, worker_id, role, ${worked} from unit_work where ${asked} and months = ${months.toString()} and month = any ($${value.toString()}::date[])`,
  )
  .join(' union all ');
/** Of agencies $1: between the months $5 and $6. */
const officerWork = `select node, worker_id, role, person, ${worked} from officer_work where ${asked} and month between $5::date and $6::date`;

type StepRow = Readonly<Record<'visits' | 'late' | 'again' | 'cancelled' | 'ms', string>> & {
  readonly node: string;
  readonly measure: FigureMeasure;
  readonly counts: number[];
};
type WorkRow = Readonly<Record<'visits' | 'late' | 'again' | 'waited' | 'worked' | 'late_ms', string>> & {
  readonly node: string;
  readonly worker_id: number;
  readonly role: string;
  readonly person?: string;
};

export const readFigures = (readers: Readers): FigureReading => ({
  known: async (scope) => {
    const rows = await readers.scoped<{ procedure_id: string; version: number; visits: string }>(
      await summedScope(readers, scope),
      `select procedure_id, version, sum(passes) as visits from flow_use where agency_id = any ($1::int[]) group by 1, 2 order by 3 desc limit $2`,
      [await summedScope(readers, scope), MOST_VERSIONS],
    );
    return rows.map(({ procedure_id: procedure, version, visits }) => ({ procedure, version, visits: Number(visits) }));
  },
  ask: (scope, question) => askFigures(readers, scope, question),
  find: (scope, search) => findMoments(readers, scope, search),
});

/** Where sums for a scope lie: in one row for all agencies when it holds them all, else with each agency. */
const summedScope = async (readers: Readers, scope: Scope): Promise<Scope> => {
  const [row] = await readers.plain<{ all: boolean }>('select not exists (select from agency where id <> all ($1::int[])) as all', [scope]);
  return row?.all === true ? [EVERY_AGENCY] : scope;
};

const askFigures = async (readers: Readers, scope: Scope, question: FigureQuestion): Promise<FigureAnswer> => {
  const { procedure, version, from, to, measure, percentile } = question;
  const agencies = question.agency === undefined ? scope : scope.filter((id) => id === question.agency);
  const summed = await summedScope(readers, agencies);
  const period = [procedure, version, from, to];
  const each = <Row extends object>(text: string, more: readonly unknown[] = []): Promise<Row[]> =>
    readers.scoped<Row>(scope, text, [agencies, ...period, ...more]);
  const all = <Row extends object>(text: string, more: readonly unknown[] = []): Promise<Row[]> =>
    readers.scoped<Row>(summed, text, [summed, ...period, ...more]);
  const byUnit = agencies.length > MOST_WITH_OFFICERS;
  const who = byUnit ? 'worker_id, role' : 'worker_id, role, person';
  const spans = spansBetween(from, to);
  const months = (wanted: Span['months']): readonly string[] => spans.filter((span) => span.months === wanted).map(({ month }) => month);
  const [steps, work, flows, paths, deviations, cursor] = await Promise.all([
    all<StepRow>(
      `select node, measure, sum(visits) as visits, sum(late) as late, sum(again) as again, sum(cancelled) as cancelled, sum(ms) as ms, array[${buckets}] as counts
       from step_time where ${within} group by 1, 2 order by 1, 2`,
    ),
    readers.scoped<WorkRow>(
      byUnit ? summed : scope,
      `select node, ${who}, sum(visits) as visits, sum(late) as late, sum(again) as again, sum(waited_ms) as waited, sum(worked_ms) as worked, sum(late_ms) as late_ms
       from (${byUnit ? unitWork : officerWork}) w group by node, ${who}
       order by sum(late_ms) desc, sum(waited_ms + worked_ms) desc, node, ${who} limit $4`,
      [byUnit ? summed : agencies, procedure, version, MOST_WORK, ...(byUnit ? [months(1), months(3), months(12)] : [from, to])],
    ),
    all<{ flow: string; passes: string }>(`select flow, sum(passes) as passes from flow_use where ${within} group by flow order by flow`),
    all<{ path: string; dossiers: string; late: string; closed: string; closed_late: string }>(
      `select path, sum(dossiers) as dossiers, sum(late) as late, sum(sum(dossiers)) over () as closed, sum(sum(late)) over () as closed_late
       from path_use where ${within} group by path order by 2 desc, 1 limit $6`,
      [MOST_PATHS],
    ),
    each<{ kind: string; count: string }>(
      `select kind, count(*) as count from deviation where ${asked} and at >= $4::date - interval '7 hours' and at < $5::date + interval '1 month' - interval '7 hours'
       group by kind order by 2 desc, 1`,
    ),
    readers.plain<{ at: string }>('select mc_ms(at) as at from figure_cursor'),
  ]);
  return {
    until: Number(cursor[0]?.at ?? 0),
    steps: steps.filter((row) => row.measure === 'total').map(({ node }) => stepFigure(node, steps, measure, percentile)),
    flows: flows.map(({ flow, passes }) => ({ flow, passes: Number(passes) })),
    paths: paths.map(({ path, dossiers, late }) => ({ steps: path.split(' '), dossiers: Number(dossiers), late: Number(late) })),
    closed: Number(paths[0]?.closed ?? 0),
    closedLate: Number(paths[0]?.closed_late ?? 0),
    work: work.map(workFigure),
    deviations: deviations.map(({ kind, count }) => ({ kind, count: Number(count) })),
  };
};

/** The three rows of a step, one per measure, as one figure. */
const stepFigure = (node: string, rows: readonly StepRow[], measure: FigureMeasure, percentile: number): StepFigure => {
  const of = (wanted: FigureMeasure): StepRow | undefined => rows.find((row) => row.node === node && row.measure === wanted);
  const total = of('total');
  return {
    node,
    time: percentileOf(of(measure)?.counts ?? [], percentile) ?? 0,
    visits: Number(total?.visits ?? 0),
    waited: Number(of('waited')?.ms ?? 0),
    worked: Number(of('worked')?.ms ?? 0),
    late: Number(total?.late ?? 0),
    again: Number(total?.again ?? 0),
    cancelled: Number(total?.cancelled ?? 0),
  };
};

const workFigure = (row: WorkRow): WorkFigure => ({
  node: row.node,
  agency: row.worker_id,
  role: row.role,
  ...(row.person !== undefined && row.person !== '' && { person: row.person }),
  visits: Number(row.visits),
  late: Number(row.late),
  again: Number(row.again),
  waited: Number(row.waited),
  worked: Number(row.worked),
  lateTime: Number(row.late_ms),
});
