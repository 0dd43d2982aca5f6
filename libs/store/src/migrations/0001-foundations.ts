/** Ground: the clock, identifiers by time, months of facts. Roles are made before (`roles.ts`): they belong to the server, not to one database. */
export const foundations = String.raw`
revoke all on schema public from public;
grant usage on schema public to ledger, api_rw, runtime_rw, auditor_ro;
grant select on schema_migration to api_rw, runtime_rw, auditor_ro;
alter default privileges in schema public revoke execute on functions from public;

-- The only clock. Whole milliseconds, because that is what the engine and the hashes know.
create function mc_now() returns timestamptz
  language sql volatile parallel safe
  as $$ select date_trunc('milliseconds', clock_timestamp()) $$;
comment on function mc_now() is 'The only clock of the application';
grant execute on function mc_now() to ledger, api_rw, runtime_rw, auditor_ro;

-- Milliseconds since 1970, as the engine counts. Volatility and bodies are chosen so that the planner takes both into the calling query.
create function mc_ms(instant timestamptz) returns bigint
  language sql stable parallel safe strict
  as $$ select (extract(epoch from instant) * 1000)::bigint $$;
create function mc_instant(ms bigint) returns timestamptz
  language sql immutable parallel safe strict
  as $$ select to_timestamp(ms / 1000::float8) $$;
grant execute on function mc_ms(timestamptz), mc_instant(bigint) to ledger, api_rw, runtime_rw, auditor_ro;

-- The Vietnamese date of an instant: days of statistics, codes and assignments.
create function mc_day(instant timestamptz) returns date
  language sql immutable parallel safe strict
  as $$ select (instant at time zone 'Asia/Ho_Chi_Minh')::date $$;
grant execute on function mc_day(timestamptz) to ledger, api_rw, runtime_rw, auditor_ro;

-- The smallest UUIDv7 of an instant: border of a partition.
create function mc_uuid_from(instant timestamptz) returns uuid
  language sql immutable parallel safe strict
  as $$ select (lpad(to_hex(floor(extract(epoch from instant) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid $$;
`;
