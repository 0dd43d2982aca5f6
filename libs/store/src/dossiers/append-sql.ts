import { projections } from '../projections';

/**
 * Second round trip of a batch: everything its commands write, in one call and one JSON value, as `ledger`. PL/pgSQL keeps the plans per
 * connection: what a named prepared statement would give, and safe behind a transaction pooler. Every row count is checked: a difference is a
 * bug and undoes the batch. Statements stand in the order in which rows are locked.
 */
export const appendSql = String.raw`
create or replace function append(batch jsonb) returns int
  language plpgsql security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan
as $$
declare
  touched int;
begin
  if batch ? 'ordinals' then
    update dossier_ordinal t set last = x.last
      from jsonb_to_recordset(batch -> 'ordinals') x(agency_id int, day date, last int)
      where t.agency_id = x.agency_id and t.day = x.day and t.last < x.last;
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'ordinals') then raise exception 'dossier_ordinal: % of % moved', touched, jsonb_array_length(batch -> 'ordinals'); end if;
  end if;
  if batch ? 'commands' then
    insert into command (agency_id, caller, id, dossier_id, digest, answer, body, at)
      select x.agency_id, x.caller, x.id, x.dossier_id, decode(x.digest, 'hex'), x.answer, x.body, mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'commands') x(agency_id int, caller text, id text, dossier_id uuid, digest text, answer jsonb, body jsonb, at bigint)
      order by 1, 2, 3;
  end if;
  if batch ? 'opened' then
    insert into dossier (agency_id, id, code, code_agency_id, procedure_id, version, participants, channel, return_by, return_at_id, note, received_by, opened_at, due_at, closed_at, status, outcome, seq, head, state)
      select x.agency_id, x.id, x.code, x.code_agency_id, x.procedure_id, x.version, x.participants, x.channel, x.return_by, x.return_at_id, x.note, x.received_by,
             mc_instant(x.opened_at), mc_instant(x.due_at), mc_instant(x.closed_at), x.status, x.outcome, x.seq, decode(x.head, 'hex'), x.state
      from jsonb_to_recordset(batch -> 'opened') x(agency_id int, id uuid, code text, code_agency_id int, procedure_id text, version int, participants int[], channel text, return_by text, return_at_id int,
             note text, received_by uuid, opened_at bigint, due_at bigint, closed_at bigint, status text, outcome text, seq int, head text, state jsonb)
      order by 1, 2;
  end if;
  if batch ? 'opened' or batch ? 'moved' then
    insert into unlogged (agency_id, dossier_id, seq, head)
      select x.agency_id, x.id, x.seq, decode(x.head, 'hex')
      from jsonb_to_recordset(coalesce(batch -> 'opened', '[]') || coalesce(batch -> 'moved', '[]')) x(agency_id int, id uuid, seq int, head text);
  end if;
  if batch ? 'applicant' then
    insert into applicant (agency_id, dossier_id, full_name, data, salt, commitment)
      select x.agency_id, x.dossier_id, x.full_name, x.data, decode(x.salt, 'hex'), decode(x.commitment, 'hex')
      from jsonb_to_recordset(batch -> 'applicant') x(agency_id int, dossier_id uuid, full_name text, data jsonb, salt text, commitment text);
  end if;
  if batch ? 'paper' then
    insert into paper (agency_id, dossier_id, position, paper_id, state, copies)
      select x.agency_id, x.dossier_id, x.position, x.paper_id, x.state, x.copies
      from jsonb_to_recordset(batch -> 'paper') x(agency_id int, dossier_id uuid, position int, paper_id text, state text, copies int);
  end if;
  if batch ? 'charge' then
    insert into charge (agency_id, dossier_id, id, fee, moment, pages, copies, exemption, exemption_ground, amount, demanded, recorded_by, recorded_at,
        way, receipt_number, collected_by, collected_in, collected_at)
      select x.agency_id, x.dossier_id, x.id, x.fee, x.moment, x.pages, x.copies, x.exemption, x.exemption_ground, x.amount, x.demanded, x.recorded_by, mc_instant(x.at),
        x.way, x.receipt_number, x.collected_by, x.collected_in, case when x.way is not null then mc_instant(x.at) end
      from jsonb_to_recordset(batch -> 'charge') x(agency_id int, dossier_id uuid, id uuid, fee text, moment text, pages int, copies int, exemption text, exemption_ground text,
        amount bigint, demanded boolean, recorded_by uuid, at bigint, way text, receipt_number text, collected_by uuid, collected_in int);
  end if;
  if batch ? 'result_return' then
    insert into result_return (agency_id, dossier_id, id, way, received_by, authority, proof, tracking_number, batch, originals_returned, person_id, at)
      select x.agency_id, x.dossier_id, x.id, x.way, x.received_by, x.authority, x.proof, x.tracking_number, x.batch, x.originals_returned, x.person, mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'result_return') x(agency_id int, dossier_id uuid, id uuid, way text, received_by text, authority text, proof text, tracking_number text,
        batch text, originals_returned boolean, person uuid, at bigint);
  end if;
  if batch ? 'scan' then
    update file f set agency_id = x.agency_id, dossier_id = x.dossier_id, paper_id = x.paper_id, attached_by = x.person, attached_at = mc_instant(x.at)
      from jsonb_to_recordset(batch -> 'scan') x(agency_id int, dossier_id uuid, file uuid, paper_id text, person uuid, at bigint)
      where f.id = x.file and f.dossier_id is null and f.state = 'clean';
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'scan') then raise exception 'file: % of % attached', touched, jsonb_array_length(batch -> 'scan'); end if;
  end if;
  if batch ? 'moved' then
    update dossier t set seq = x.seq, head = decode(x.head, 'hex'), state = x.state, version = x.version, participants = x.participants,
           due_at = mc_instant(x.due_at), closed_at = mc_instant(x.closed_at), status = x.status, outcome = x.outcome,
           opened_at = coalesce(mc_instant(x.opened_at), t.opened_at), received_by = coalesce(x.received_by, t.received_by)
      from jsonb_to_recordset(batch -> 'moved') x(agency_id int, id uuid, expected int, seq int, head text, state jsonb, version int, participants int[], due_at bigint, closed_at bigint, status text, outcome text, opened_at bigint, received_by uuid)
      where t.agency_id = x.agency_id and t.id = x.id and t.seq = x.expected;
    get diagnostics touched = row_count;
    if touched <> jsonb_array_length(batch -> 'moved') then raise exception 'dossier: % of % moved', touched, jsonb_array_length(batch -> 'moved'); end if;
  end if;
  if batch ? 'facts' then
    insert into fact (agency_id, dossier_id, seq, kind, at, body, hash)
      select x.agency_id, x.dossier_id, x.seq, x.kind, mc_instant(x.at), x.body, decode(x.hash, 'hex')
      from jsonb_to_recordset(batch -> 'facts') x(agency_id int, dossier_id uuid, seq int, kind text, at bigint, body jsonb, hash text);
  end if;
  if batch ? 'personal_value' then
    insert into personal_value (agency_id, dossier_id, commitment, name, value, salt)
      select x.agency_id, x.dossier_id, decode(x.commitment, 'hex'), x.name, x.value, decode(x.salt, 'hex')
      from jsonb_to_recordset(batch -> 'personal_value') x(agency_id int, dossier_id uuid, commitment text, name text, value jsonb, salt text);
  end if;
  if batch ? 'postponed' then
    update timer t set due_at = mc_instant(x.due_at) from jsonb_to_recordset(batch -> 'postponed') x(agency_id int, dossier_id uuid, wait text, due_at bigint)
      where t.agency_id = x.agency_id and t.dossier_id = x.dossier_id and t.wait = x.wait;
  end if;
${projections.map(({ sql }) => sql.replace(/^\n/, '')).join('\n')}
  return coalesce(jsonb_array_length(batch -> 'facts'), 0);
end $$;
`;
