/**
 * Fills a throw-away database with the figures of closed dossiers as a province has them: 300 agencies and 24 procedures, skewed, so that the largest procedure has a
 * fifth of all dossiers; eight steps each, one in twenty sent back once. Rows are written by SQL as the ledger, the only role whose writing the walls let through;
 * sums follow from the rows as the runtime would have kept them.
 */
import { type Client } from 'pg';
import { FIGURE_BUCKETS } from '../src/figures/time-buckets';

export const AGENCIES = 300;
const PROCEDURES = 24;
const STEPS = 8;
const OFFICERS_PER_AGENCY = 6;
export const LARGEST = 'p1';

const names = Array.from({ length: FIGURE_BUCKETS }, (_, n) => `b${n.toString()}`);
/** The bucket of the code, in SQL. */
const bucket = (ms: string): string =>
  `case when ${ms} < 60000 then 0 else least(${(FIGURE_BUCKETS - 1).toString()}, floor(ln(${ms}::float8 / 60000) / ln(1.25::float8))::int + 1) end`;
const indexes = {
  step_visit_longest: 'total_ms desc) where ended_at is not null',
  step_visit_waited: 'waited_ms desc) where ended_at is not null',
  step_visit_late: 'late_ms desc) where late_ms > 0',
  step_visit_again: 'nth desc, opened_at desc, dossier_id desc) where nth > 1',
  step_visit_open: 'opened_at) where ended_at is null',
};

/** @param count dossiers */
export async function writeFigures(owner: Client, count: number): Promise<void> {
  for (const index of Object.keys(indexes)) await owner.query(`drop index ${index}`);
  const statements = [
    `insert into agency (id, kind, tier, name_vi, name_en, identifier, calendar_id, valid_from)
      select n, 'commune', 'commune', 'Xã ' || n, 'Commune ' || n, 'H' || n, 'vn', '2020-01-01' from generate_series(1, ${AGENCIES.toString()}) n`,
    `insert into procedure (id, code, name, field, level, created_by)
      select 'p' || n, '1.' || n, '{}', '{}', 'commune', 'bench' from generate_series(1, ${PROCEDURES.toString()}) n`,
    `insert into procedure_version (procedure_id, version, package, hash, published_by)
      select 'p' || n, 1, '{}', sha256('p'), 'bench' from generate_series(1, ${PROCEDURES.toString()}) n`,
    `create unlogged table made as
      select n, 1 + floor(${AGENCIES.toString()} * power(random(), 1.3))::int as agency, 'p' || (1 + floor(${PROCEDURES.toString()} * power(random(), 2)))::int as procedure_id,
             timestamptz '2026-01-05' + random() * interval '350 days' as at, random() < 0.05 as back,
             ('01900000-0000-7' || substr(md5(n::text), 1, 3) || '-8' || substr(md5(n::text), 4, 3) || '-' || lpad(to_hex(n), 12, '0'))::uuid as id
      from generate_series(1, ${count.toString()}) n`,
    `grant select on made to ledger`,
    `grant create on schema public to ledger`,
    `set role ledger`,
    `insert into dossier (agency_id, id, code, code_agency_id, procedure_id, version, participants, channel, return_by, opened_at, closed_at, status, seq, head, state)
      select agency, id, 'H' || agency || '-' || n, agency, procedure_id, 1, array[agency], 'direct', 'counter', at, at + interval '9 days', 'closed', 40, sha256(n::text::bytea), '{}'
      from made order by agency, id`,
    `insert into step_visit (agency_id, dossier_id, visit, procedure_id, version, node, nth, worker_id, role, person_id, opened_at, seq, ended_at, ended_seq, how, waited_ms, worked_ms, late_ms)
      select agency, id, 's' || step || '#' || step + 10 * again, procedure_id, 1, 's' || step, 1 + again, agency, 'officer',
             ('00000000-0000-4000-8000-' || lpad(to_hex(agency * 16 + (n + step) % ${OFFICERS_PER_AGENCY.toString()}), 12, '0'))::uuid,
             at + step * interval '1 day', step * 4, at + (step + 1) * interval '1 day', step * 4 + 3, 'completed',
             (exp(random() * 5 + 12))::bigint, (exp(random() * 6 + 11))::bigint, case when random() < 0.1 then (random() * 2e8)::bigint + 60000 else 0 end
      from made cross join generate_series(1, ${STEPS.toString()}) step cross join generate_series(0, 1) again
      where again = 0 or (back and step between 3 and 4) order by agency, id`,
    `insert into flow_pass (agency_id, procedure_id, version, flow, dossier_id, passes, seq, at)
      select agency, procedure_id, 1, 'f' || flow, id, 1, flow * 4, at from made cross join generate_series(1, ${(STEPS + 2).toString()}) flow
      where flow <> ${(STEPS + 2).toString()} or back order by 1, 2, 3, 4, 5`,
    `insert into deviation (agency_id, dossier_id, seq, kind, procedure_id, version, at, ground)
      select agency, id, 9, (array['moved','corrected','clock','suspended'])[1 + n % 4], procedure_id, 1, at, 'Theo văn bản số ' || n from made where n % 50 = 0`,
    `insert into step_time (agency_id, procedure_id, version, measure, month, node, visits, late, again, cancelled, ms, ${names.join(', ')})
      select agency_id, procedure_id, 1, measure, month, node, sum(n), sum(late), sum(again), 0, sum(ms), ${names.map((_, n) => `coalesce(sum(n) filter (where bucket = ${n.toString()}), 0)`).join(', ')}
      from (select agency_id, procedure_id, measure, date_trunc('month', ended_at)::date as month, node, ${bucket('ms')} as bucket, count(*) as n,
                   count(*) filter (where late_ms > 0) as late, count(*) filter (where nth > 1) as again, sum(ms) as ms
            from step_visit v cross join lateral (values ('total', v.total_ms), ('waited', v.waited_ms), ('worked', v.worked_ms)) m(measure, ms)
            group by 1, 2, 3, 4, 5, 6) x group by 1, 2, 3, 4, 5, 6`,
    `insert into step_time (agency_id, procedure_id, version, measure, month, node, visits, late, again, cancelled, ms, ${names.join(', ')})
      select 0, procedure_id, version, measure, month, node, sum(visits), sum(late), sum(again), 0, sum(ms), ${names.map((name) => `sum(${name})`).join(', ')}
      from step_time group by 2, 3, 4, 5, 6`,
    `insert into officer_work (agency_id, procedure_id, version, month, node, worker_id, role, person, visits, late, again, waited_ms, worked_ms, late_ms)
      select agency_id, procedure_id, 1, date_trunc('month', ended_at)::date, node, worker_id, role, person_id::text, count(*), count(*) filter (where late_ms > 0),
             count(*) filter (where nth > 1), sum(waited_ms), sum(worked_ms), sum(late_ms) from step_visit group by 1, 2, 3, 4, 5, 6, 7, 8`,
    `insert into unit_work (agency_id, procedure_id, version, months, month, node, worker_id, role, visits, late, again, waited_ms, worked_ms, late_ms)
      select o.agency, procedure_id, version, s.months, s.month, node, worker_id, role, sum(visits), sum(late), sum(again), sum(waited_ms), sum(worked_ms), sum(late_ms)
      from officer_work w cross join lateral (values (w.agency_id), (0)) o(agency)
        cross join lateral (values (1, w.month), (3, date_trunc('quarter', w.month)::date), (12, date_trunc('year', w.month)::date)) s(months, month)
      group by 1, 2, 3, 4, 5, 6, 7, 8`,
    `insert into flow_use (agency_id, procedure_id, version, month, flow, passes)
      select agency_id, procedure_id, 1, date_trunc('month', at)::date, flow, sum(passes) from flow_pass group by 1, 2, 3, 4, 5`,
    `insert into flow_use (agency_id, procedure_id, version, month, flow, passes) select 0, procedure_id, 1, month, flow, sum(passes) from flow_use group by 2, 3, 4, 5`,
    `insert into path_use (agency_id, procedure_id, version, month, path, dossiers, late)
      select agency, procedure_id, 1, date_trunc('month', at)::date, case when back then 's1 s2 s3 s4 s3 s4 s5 s6 s7 s8' else 's1 s2 s3 s4 s5 s6 s7 s8' end, count(*),
             count(*) filter (where n % 9 = 0) from made group by 1, 2, 3, 4, 5`,
    `insert into path_use (agency_id, procedure_id, version, month, path, dossiers, late)
      select 0, procedure_id, 1, month, path, sum(dossiers), sum(late) from path_use group by 2, 3, 4, 5`,
    `reset role`,
  ];
  await owner.query(`set work_mem = '256MB'`);
  for (const statement of statements) await owner.query(statement);
  for (const [index, order] of Object.entries(indexes))
    await owner.query(`create index ${index} on step_visit (agency_id, procedure_id, version, node, ${order}`);
  await owner.query('vacuum analyze');
}
