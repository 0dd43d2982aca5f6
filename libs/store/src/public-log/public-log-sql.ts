/** What is new for the log, at most `most`; nobody else can take anything before this transaction ends. Rows left out by age of a dossier's head come back later. */
export const takeUnloggedSql = `
create or replace function take_unlogged(most int) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  known log_size;
  leaves jsonb;
begin
  select * into known from log_size for update;
  with taken as (
    delete from unlogged where ctid = any (array(select ctid from unlogged limit most)) returning agency_id, dossier_id, seq, head),
  newest as (select distinct on (dossier_id) * from taken order by dossier_id, seq desc),
  versions as (
    select v.procedure_id, v.version, v.hash from procedure_version v
    where not exists (select from log_leaf l where l.id = v.procedure_id and l.kind = 'version' and l.seq = v.version) order by 1, 2 limit most)
  select coalesce(jsonb_agg(leaf), '[]') into leaves from (
    select jsonb_build_object('kind', 'version', 'id', procedure_id, 'seq', version, 'hash', encode(hash, 'hex')) as leaf from versions
    union all
    select jsonb_build_object('agency', agency_id, 'kind', 'dossier', 'id', dossier_id, 'seq', seq, 'hash', encode(head, 'hex')) from newest) all_new;
  return jsonb_build_object('size', known.size, 'peaks', to_jsonb(known.peaks), 'leaves', leaves, 'now', mc_ms(mc_now()),
    'signed', (select mc_ms(at) from tree_head order by at desc, size desc limit 1));
end $$;
`;

/** Which of these dossiers have facts on their way into the log. */
export const awaitingLogSql = `
create or replace function awaiting_log(dossiers uuid[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
as $$ select distinct dossier_id from unlogged where dossier_id = any (dossiers) $$;
`;

/** Writes leaves, the subtrees they complete, the new edge and its signed head: all or nothing. A tree that has grown meanwhile is refused. */
export const growLogSql = `
create or replace function grow_log(growth jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update log_size set size = (growth ->> 'size')::bigint, peaks = array(select jsonb_array_elements_text(growth -> 'peaks'))
    where size = (growth ->> 'from')::bigint;
  if not found then raise exception 'the log has grown meanwhile'; end if;
  insert into log_leaf (n, agency_id, kind, id, seq, hash)
    select x.n, x.agency, x.kind, x.id, x.seq, decode(x.hash, 'hex')
    from jsonb_to_recordset(growth -> 'leaves') x(n bigint, agency int, kind text, id text, seq int, hash text);
  insert into log_node (level, at, hash)
    select x.level, x.at, decode(x.hash, 'hex') from jsonb_to_recordset(growth -> 'nodes') x(level int, at bigint, hash text);
  insert into log_key (id, public_key) values (growth #>> '{head,key}', decode(growth ->> 'publicKey', 'hex')) on conflict (id) do nothing;
  insert into tree_head (size, at, root, key, signature)
    select x.size, mc_instant(x.at), decode(x.root, 'hex'), x.key, decode(x.signature, 'hex')
    from jsonb_to_record(growth -> 'head') x(size bigint, at bigint, root text, key text, signature text);
end $$;
`;
