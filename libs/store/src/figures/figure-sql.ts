import { EVERY_AGENCY } from './every-agency';
import { FIGURE_BUCKETS } from './time-buckets';

const buckets = Array.from({ length: FIGURE_BUCKETS }, (_, n) => `b${n.toString()}`);
const numbered = 'agency int, procedure text, version int, month date';

/** Counted for its own agency and for all of them together (`EVERY_AGENCY`). */
const twice = `cross join lateral (values (x.agency), (${EVERY_AGENCY.toString()})) o(agency)`;

/** Work by officer and month. */
const officerSql = `
  insert into officer_work as t (agency_id, procedure_id, version, month, node, worker_id, role, person, visits, late, again, waited_ms, worked_ms, late_ms)
    select x.agency, x.procedure, x.version, x.month, x.node, x.worker, x.role, x.person, count(*), count(*) filter (where x.late > 0), count(*) filter (where x.nth > 1),
           sum(x.waited), sum(x.worked), sum(x.late)
    from jsonb_to_recordset(batch -> 'works') x(${numbered}, node text, worker int, role text, person text, nth int, waited bigint, worked bigint, late bigint)
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (agency_id, procedure_id, version, month, node, worker_id, role, person) do update set visits = t.visits + excluded.visits, late = t.late + excluded.late,
      again = t.again + excluded.again, waited_ms = t.waited_ms + excluded.waited_ms, worked_ms = t.worked_ms + excluded.worked_ms, late_ms = t.late_ms + excluded.late_ms;`;

/** Work by unit over months, quarters and years, for each agency and for all of them together. */
const unitSql = `
  insert into unit_work as t (agency_id, procedure_id, version, months, month, node, worker_id, role, visits, late, again, waited_ms, worked_ms, late_ms)
    select o.agency, x.procedure, x.version, s.months, s.month, x.node, x.worker, x.role, count(*), count(*) filter (where x.late > 0), count(*) filter (where x.nth > 1),
           sum(x.waited), sum(x.worked), sum(x.late)
    from jsonb_to_recordset(batch -> 'works') x(${numbered}, node text, worker int, role text, nth int, waited bigint, worked bigint, late bigint) ${twice}
      cross join lateral (values (1, x.month), (3, date_trunc('quarter', x.month)::date), (12, date_trunc('year', x.month)::date)) s(months, month)
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (agency_id, procedure_id, version, months, month, node, worker_id, role) do update set visits = t.visits + excluded.visits, late = t.late + excluded.late,
      again = t.again + excluded.again, waited_ms = t.waited_ms + excluded.waited_ms, worked_ms = t.worked_ms + excluded.worked_ms, late_ms = t.late_ms + excluded.late_ms;`;

/**
 * Everything one share of the log adds to figures, and the cursor behind it: all or nothing. False when another runtime was faster; what it counted is not
 * counted again. Rows are locked in order of their keys.
 */
export const keepFiguresSql = `
create or replace function keep_figures(batch jsonb) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update figure_cursor set leaf = (batch ->> 'to')::bigint, at = case when (batch ->> 'behind')::boolean then at else mc_now() end
    where leaf = (batch ->> 'from')::bigint;
  if not found then return false; end if;
  insert into figure_trail (agency_id, dossier_id, seq, trail)
    select x.agency, x.dossier, x.seq, x.trail from jsonb_to_recordset(batch -> 'trails') x(agency int, dossier uuid, seq int, trail jsonb)
    on conflict (agency_id, dossier_id) do update set seq = excluded.seq, trail = excluded.trail;
  insert into step_visit (agency_id, dossier_id, visit, procedure_id, version, node, nth, worker_id, role, person_id, opened_at, seq, ended_at, ended_seq, how, waited_ms, worked_ms, late_ms)
    select x.agency, x.dossier, x.visit, x.procedure, x.version, x.node, x.nth, x.worker, x.role, x.person, mc_instant(x.opened), x.seq, mc_instant(x.ended), x.ended_seq, x.how,
           x.waited, x.worked, x.late
    from jsonb_to_recordset(batch -> 'visits') x(agency int, dossier uuid, visit text, procedure text, version int, node text, nth int, worker int, role text, person uuid,
           opened bigint, seq int, ended bigint, ended_seq int, how text, waited bigint, worked bigint, late bigint)
    on conflict (agency_id, dossier_id, visit) do update set version = excluded.version, node = excluded.node, person_id = excluded.person_id, ended_at = excluded.ended_at,
      ended_seq = excluded.ended_seq, how = excluded.how, waited_ms = excluded.waited_ms, worked_ms = excluded.worked_ms, late_ms = excluded.late_ms;
  insert into flow_pass as t (agency_id, procedure_id, version, flow, dossier_id, passes, seq, at)
    select x.agency, x.procedure, x.version, x.flow, x.dossier, x.passes, x.seq, mc_instant(x.at)
    from jsonb_to_recordset(batch -> 'passes') x(agency int, procedure text, version int, flow text, dossier uuid, passes int, seq int, at bigint)
    on conflict (agency_id, procedure_id, version, flow, dossier_id) do update set passes = t.passes + excluded.passes;
  insert into deviation (agency_id, dossier_id, seq, kind, procedure_id, version, at, person_id, ground)
    select x.agency, x.dossier, x.seq, x.kind, x.procedure, x.version, mc_instant(x.at), x.person, x.ground
    from jsonb_to_recordset(batch -> 'deviations') x(agency int, dossier uuid, seq int, kind text, procedure text, version int, at bigint, person uuid, ground text);
  insert into step_time as t (agency_id, procedure_id, version, measure, month, node, visits, late, again, cancelled, ms, ${buckets.join(', ')})
    select o.agency, x.procedure, x.version, x.measure, x.month, x.node, count(*), count(*) filter (where x.late > 0), count(*) filter (where x.nth > 1),
           count(*) filter (where x.how = 'cancelled'), sum(x.ms), ${buckets.map((name, n) => `count(*) filter (where x.bucket = ${n.toString()}) as ${name}`).join(', ')}
    from jsonb_to_recordset(batch -> 'times') x(${numbered}, measure text, node text, nth int, how text, ms bigint, late bigint, bucket int) ${twice}
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (agency_id, procedure_id, version, measure, month, node) do update set visits = t.visits + excluded.visits, late = t.late + excluded.late,
      again = t.again + excluded.again, cancelled = t.cancelled + excluded.cancelled, ms = t.ms + excluded.ms, ${buckets.map((name) => `${name} = t.${name} + excluded.${name}`).join(', ')};
${unitSql}
${officerSql}
  insert into flow_use as t (agency_id, procedure_id, version, month, flow, passes)
    select o.agency, x.procedure, x.version, x.month, x.flow, count(*)
    from jsonb_to_recordset(batch -> 'uses') x(${numbered}, flow text) ${twice} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (agency_id, procedure_id, version, month, flow) do update set passes = t.passes + excluded.passes;
  insert into path_use as t (agency_id, procedure_id, version, month, path, dossiers, late)
    select o.agency, x.procedure, x.version, x.month, x.path, count(*), count(*) filter (where x.late)
    from jsonb_to_recordset(batch -> 'paths') x(${numbered}, path text, late boolean) ${twice} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (agency_id, procedure_id, version, month, path) do update set dossiers = t.dossiers + excluded.dossiers, late = t.late + excluded.late;
  return true;
end $$;
`;

/** Figures are made anew from the first leaf of the log on: after a calendar of the past was put right, or when in doubt. */
export const forgetFiguresSql = `
create or replace function forget_figures() returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update figure_cursor set leaf = 0;
  delete from figure_trail; delete from step_visit; delete from flow_pass; delete from deviation;
  delete from step_time; delete from unit_work; delete from officer_work; delete from flow_use; delete from path_use;
end $$;
`;
