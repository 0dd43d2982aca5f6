import { timeliness, type Timeliness } from '@mot-cua/calendar';
import { type Dossier, type Fact } from '@mot-cua/engine';
import { type Change, type Projection, type Row } from './projection';
import { endTimeliness } from './resolved';

/**
 * Counters per agency, day and procedure, and open dossiers per agency and procedure. Upserted last, in key order, once per batch and key:
 * a hot row is held from here until the commit.
 */
export const statistic: Projection = {
  table: 'statistic',
  rows: (change) => {
    const { agency, before, after } = change;
    const counts: Row[] = change.facts.flatMap((fact) => countOf(fact, change));
    const opened = Number(isOpen(after)) - Number(isOpen(before));
    return {
      statistic: counts,
      open_count: opened === 0 ? [] : [{ agency_id: agency, procedure_id: after.pinned?.procedure ?? '', open: opened }],
    };
  },
  sql: `
  if batch ? 'open_count' then
    insert into open_count as t (agency_id, procedure_id, open)
      select x.agency_id, x.procedure_id, sum(x.open)
      from jsonb_to_recordset(batch -> 'open_count') x(agency_id int, procedure_id text, open int)
      group by 1, 2 order by 1, 2
      on conflict (agency_id, procedure_id) do update set open = t.open + excluded.open;
  end if;
  if batch ? 'statistic' then
    insert into statistic as t (agency_id, day, procedure_id, opened, closed, closed_early, closed_late, tasks_done, tasks_early, tasks_late)
      select x.agency_id, mc_day(mc_instant(x.at)), x.procedure_id, sum(x.opened), sum(x.closed), sum(x.closed_early), sum(x.closed_late), sum(x.tasks_done),
             sum(x.tasks_early), sum(x.tasks_late)
      from jsonb_to_recordset(batch -> 'statistic')
        x(agency_id int, at bigint, procedure_id text, opened int, closed int, closed_early int, closed_late int, tasks_done int, tasks_early int, tasks_late int)
      group by 1, 2, 3 order by 1, 2, 3
      on conflict (agency_id, day, procedure_id) do update set opened = t.opened + excluded.opened, closed = t.closed + excluded.closed,
        closed_early = t.closed_early + excluded.closed_early, closed_late = t.closed_late + excluded.closed_late, tasks_done = t.tasks_done + excluded.tasks_done,
        tasks_early = t.tasks_early + excluded.tasks_early, tasks_late = t.tasks_late + excluded.tasks_late;
  end if;`,
};

const isOpen = ({ status }: Dossier): boolean => status === 'open' || status === 'suspended';

const nothing = { opened: 0, closed: 0, closed_early: 0, closed_late: 0, tasks_done: 0, tasks_early: 0, tasks_late: 0 };

const countOf = (fact: Fact, change: Change): Row[] => {
  const { agency, before, after } = change;
  const key = { at: fact.at, procedure_id: after.pinned?.procedure ?? '' };
  // What was not accepted was not received.
  if ((fact.kind === 'DossierOpened' && !fact.submitted) || fact.kind === 'DossierAccepted')
    return [{ ...nothing, ...key, agency_id: agency, opened: 1 }];
  if (fact.kind === 'DossierClosed' && before.status !== 'submitted') {
    const { early, late } = oneOf(endTimeliness(change, fact.at));
    return [{ ...nothing, ...key, agency_id: agency, closed: 1, closed_early: early, closed_late: late }];
  }
  if (fact.kind === 'TaskCompleted') {
    const wait = before.visits.find(({ id }) => id === fact.visit)?.waits?.find(({ id }) => id === fact.wait);
    const { early, late } = oneOf(
      wait?.due === undefined ? undefined : timeliness(change.calendar, { due: wait.due, end: fact.at, now: fact.at }),
    );
    return [{ ...nothing, ...key, agency_id: wait?.work?.agency ?? agency, tasks_done: 1, tasks_early: early, tasks_late: late }];
  }
  return [];
};

const oneOf = (how: Timeliness | undefined): { readonly early: number; readonly late: number } => ({
  early: Number(how === 'early'),
  late: Number(how === 'late'),
});
