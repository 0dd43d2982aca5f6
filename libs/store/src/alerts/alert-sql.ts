/**
 * Tells people of events, each once: rows are tasks with the kind and name of the event. Whoever holds the task is told; without a holder everybody of its post,
 * and whoever stands in for one of them; `besides` as well, with `receivers` whoever receives dossiers there, and with `heads` whoever oversees the agency that works on it. Never the one whose act it was.
 */
export const raiseAlertsSql = `
create or replace function raise_alerts(events jsonb) returns int
  language sql security definer set search_path = public, pg_temp
as $$
  with event as (
    select * from jsonb_to_recordset($1)
      x(kind text, event text, agency_id int, dossier_id uuid, visit text, node text, due bigint, at bigint, worker_id int, role_id text, holder uuid, besides uuid, heads boolean, receivers boolean, actor uuid)),
  today as (select mc_day(mc_now()) as day),
  post as (
    select e.event, a.person_id, a.id from (select distinct event, worker_id, role_id from event where holder is null) e
    join assignment a on a.agency_id = e.worker_id and a.role_id = e.role_id, today
    where a.valid_from <= today.day and (a.valid_to is null or a.valid_to > today.day)),
  told as (
    select event, holder as person_id from event where holder is not null
    union select event, besides from event where besides is not null
    union select event, person_id from post
    union select e.event, a.person_id from (select distinct event, worker_id from event where heads) e
      join assignment a on a.agency_id = e.worker_id join role r on r.id = a.role_id and 'oversee' = any (r.may), today
      where a.valid_from <= today.day and (a.valid_to is null or a.valid_to > today.day)
    union select e.event, a.person_id from (select distinct event, worker_id from event where receivers) e
      join assignment a on a.agency_id = e.worker_id join role r on r.id = a.role_id and 'receive' = any (r.may), today
      where a.valid_from <= today.day and (a.valid_to is null or a.valid_to > today.day)
    union select p.event, d.to_person_id from post p join delegation d on d.assignment_id = p.id, today
      where d.valid_from <= today.day and (d.valid_until is null or d.valid_until > today.day)),
  wanted as (
    select e.*, t.person_id, s.person_id is null or e.kind = any (s.bell) as bell, coalesce(s.email <> '' and e.kind = any (s.mail), false) as mail
    from event e join told t using (event) left join alert_setting s on s.person_id = t.person_id
    where t.person_id is distinct from e.actor limit 5000),
  raised as (
    insert into alert (person_id, kind, event, agency_id, dossier_id, visit, node, due_at, at, bell, mail, mail_ready_at)
    select person_id, kind, event, agency_id, dossier_id, visit, node, mc_instant(due), mc_instant(at), bell,
      case when mail then 'waiting' else 'none' end, mc_instant(at)
    from wanted where bell or mail
    order by person_id, event on conflict (person_id, event) do nothing returning 1)
  select count(*)::int from raised
$$;
`;

/** Only one's own alerts can be marked as read. */
export const readAlertsSql = `
create or replace function read_alerts(person uuid, until bigint) returns int
  language sql security definer set search_path = public, pg_temp
as $$
  with gone as (update alert set read_at = mc_now() where person_id = $1 and bell and read_at is null and id <= $2 returning 1)
  select count(*)::int from gone
$$;
`;
