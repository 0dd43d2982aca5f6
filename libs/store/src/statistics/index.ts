import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';

/** Counters of one agency, day (Vietnamese date `YYYY-MM-DD`) and procedure; wider totals are sums on reading. */
export type DayCount = {
  readonly agency: number;
  readonly day: string;
  readonly procedure: string;
  readonly opened: number;
  readonly closed: number;
  readonly closedLate: number;
  readonly tasksDone: number;
  readonly tasksLate: number;
};

export type Statistics = {
  /** `from` inclusive, `to` exclusive, at most 400 days apart. */
  readonly days: (scope: Scope, from: string, to: string, procedure?: string) => Promise<readonly DayCount[]>;
  /** Open dossiers per procedure, over all agencies: for the catalogue. */
  readonly openDossiers: () => Promise<Readonly<Record<string, number>>>;
};

const MOST_DAYS = 400;

export const storeStatistics = (readers: Readers): Statistics => ({
  days: (scope, from, to, procedure) =>
    readers.scoped<DayCount>(
      scope,
      `select agency_id as agency, day::text as day, procedure_id as procedure, opened, closed, closed_late as "closedLate", tasks_done as "tasksDone", tasks_late as "tasksLate"
       from statistic where agency_id = any ($1) and day >= $2::date and day < least($3::date, $2::date + $5::int) and ($4::text is null or procedure_id = $4)
       order by day, agency_id, procedure_id`,
      [scope, from, to, procedure ?? null, MOST_DAYS],
    ),
  openDossiers: async () => {
    const rows = await readers.plain<{ procedure_id: string; open: string }>('select * from open_dossiers()');
    return Object.fromEntries(rows.map(({ procedure_id: procedure, open }) => [procedure, Number(open)]));
  },
});
