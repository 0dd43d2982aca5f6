/** A post may be for some procedures only: in others its holder has no right. */
const forProcedure = (procedure: string): string =>
  `not exists (select from assignment s where s.id = x.assignment and s.procedures is not null and not ${procedure} = any (s.procedures))`;

/**
 * First round trip of a batch: locks the dossiers in order of their keys, then (with a fresh snapshot) reads what deciding needs: state,
 * head, the answer already given to this command, the caller's right as it is now, and the time.
 *
 * `patient` false: dossiers locked by somebody else are left out; true: they are waited for (at most the role's lock_timeout).
 * An element of `asked`: {n, dossier, caller, command, digest, person?, assignment?, delegation?, wait?, worker?, fence?}.
 * Plans must be by index whatever the statistics say, and made once per connection: planned anew each time, this took five times as long. Hence
 * the settings.
 */
export const takeSql = String.raw`
create or replace function take(asked jsonb, patient boolean)
  returns table (n int, agency_id int, code text, seq int, head text, state jsonb, answer jsonb, same boolean, actor jsonb, visible boolean, leased boolean, now_ms bigint)
  language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  got uuid[];
  now_at timestamptz;
  today date;
begin
  if patient then
    select array_agg(locked.id) into got from (
      select d.id from jsonb_to_recordset(asked) x(dossier uuid) join dossier d on d.id = x.dossier
      order by d.agency_id, d.id for no key update of d) locked;
  else
    select array_agg(locked.id) into got from (
      select d.id from jsonb_to_recordset(asked) x(dossier uuid) join dossier d on d.id = x.dossier
      order by d.agency_id, d.id for no key update of d skip locked) locked;
  end if;
  now_at := mc_now();
  today := mc_day(now_at);
  return query
    select x.n, d.agency_id, d.code, d.seq, encode(d.head, 'hex'), d.state, c.answer, c.digest = decode(x.digest, 'hex'), a.actor,
           x.person is null or (a.actor ->> 'agency')::int = any (d.participants),
           x.fence is null or exists (select from job j where j.agency_id = d.agency_id and j.dossier_id = d.id and j.wait = x.wait
                                      and j.fence = x.fence and j.worker = x.worker and j.ready_at > now_at),
           mc_ms(now_at)
    from jsonb_to_recordset(asked) x(n int, dossier uuid, caller text, command text, digest text, person uuid, assignment uuid, delegation uuid, wait text, worker text, fence bigint)
    join dossier d on d.id = x.dossier
    left join command c on c.agency_id = d.agency_id and c.caller = x.caller and c.id = x.command
    left join lateral acting(x.person, x.assignment, x.delegation, today) a on ${forProcedure('d.procedure_id')}
    where d.id = any (got);
end $$;
`;

/**
 * What a person may act as on a day: {person, agency, role, inPlaceOf?, paper?}, or no row when the assignment is not theirs (nor delegated to
 * them), not in force, or their account is disabled. Written so that the planner takes it into the calling query.
 */
export const actingSql = String.raw`
create or replace function acting(person uuid, assignment uuid, delegation uuid, today date) returns table (actor jsonb)
  language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object('person', $1, 'agency', a.agency_id, 'role', a.role_id,
           'inPlaceOf', case when g.id is not null then a.person_id end, 'paper', g.ground))
  from public.assignment a
  left join public.delegation g on g.id = $3 and g.assignment_id = a.id and g.to_person_id = $1 and g.valid_from <= $4 and (g.valid_until is null or g.valid_until > $4)
  where a.id = $2 and a.valid_from <= $4 and (a.valid_to is null or a.valid_to > $4)
    and case when $3 is null then a.person_id = $1 else g.id is not null end
    and exists (select from public.account c where c.person_id = $1 and not c.disabled)
$$;
`;

/**
 * The same for dossiers to be opened: no dossier to lock, so requests with the same command id wait for each other, and agencies' ordinals
 * of the day are locked in order. An element of `asked`: {n, agency, code_agency, caller, command, digest, procedure, version, files?, person?, ...}.
 */
export const takeOpeningsSql = String.raw`
create or replace function take_openings(asked jsonb)
  returns table (n int, answer jsonb, same boolean, actor jsonb, allowed boolean, published boolean, in_force boolean,
                 identifier text, code_format text, code_system text, day text, last int, loose boolean, now_ms bigint)
  language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  now_at timestamptz;
  today date;
begin
  perform pg_advisory_xact_lock(keys.key) from (
    select distinct hashtextextended(x.caller || chr(10) || x.command, 0) as key
    from jsonb_to_recordset(asked) x(caller text, command text) order by 1) keys;
  now_at := mc_now();
  today := mc_day(now_at);
  insert into dossier_ordinal (agency_id, day, last)
    select distinct x.code_agency, today, 0 from jsonb_to_recordset(asked) x(code_agency int) join agency g on g.id = x.code_agency order by 1
    on conflict do nothing;
  perform from dossier_ordinal o
    where o.day = today and o.agency_id in (select x.code_agency from jsonb_to_recordset(asked) x(code_agency int))
    order by o.agency_id for no key update;
  return query
    select x.n, c.answer, c.digest = decode(x.digest, 'hex'), a.actor, x.person is null or (a.actor ->> 'agency')::int = x.agency,
           v.version is not null and (v.effective_at is null or v.effective_at <= now_at), coalesce(p.in_force and (p.retired_from is null or p.retired_from > now_at), false), g.identifier, g.code_format, g.code_system, today::text, o.last,
           not exists (select from unnest(x.files) s(id) left join file f on f.id = s.id where f.state is distinct from 'clean' or f.dossier_id is not null),
           mc_ms(now_at)
    from jsonb_to_recordset(asked) x(n int, agency int, code_agency int, caller text, command text, digest text, procedure text, version int, person uuid, assignment uuid, delegation uuid, files uuid[])
    left join command c on c.agency_id = x.agency and c.caller = x.caller and c.id = x.command
    left join lateral acting(x.person, x.assignment, x.delegation, today) a on ${forProcedure('x.procedure')}
    left join agency g on g.id = x.code_agency and exists (select from agency owner where owner.id = x.agency)
    left join dossier_ordinal o on o.agency_id = x.code_agency and o.day = today
    left join procedure_version v on v.procedure_id = x.procedure and v.version = x.version
    left join procedure p on p.id = x.procedure;
end $$;
`;

/**
 * Due timers for the runtime: claims up to `most`, oldest first, and their dossiers, one timer per dossier; whatever somebody else holds
 * comes next round. The claim is materialised: joined freely, the planner once walked all due rows (645 ms instead of 1.8 ms).
 */
export const takeDueTimersSql = String.raw`
create or replace function take_due_timers(most int)
  returns table (agency_id int, dossier_id uuid, wait text, due_ms bigint, code text, seq int, head text, state jsonb, now_ms bigint, claimed int)
  language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  now_at timestamptz := mc_now();
begin
  return query
    with due as materialized (
      select t.agency_id, t.dossier_id, t.wait, t.due_at from timer t
      where t.due_at <= now_at order by t.due_at, t.dossier_id, t.wait limit most for update skip locked),
    first as materialized (
      select distinct on (due.agency_id, due.dossier_id) due.* from due order by due.agency_id, due.dossier_id, due.due_at, due.wait)
    select f.agency_id, f.dossier_id, f.wait, mc_ms(f.due_at), d.code, d.seq, encode(d.head, 'hex'), d.state, mc_ms(now_at), (select count(*)::int from due)
    from first f join dossier d on d.agency_id = f.agency_id and d.id = f.dossier_id
    for no key update of d skip locked;
end $$;
`;
