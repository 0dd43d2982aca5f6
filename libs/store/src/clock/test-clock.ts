import { type Client } from 'pg';

/**
 * Replaces the clock by one that can be moved, for tests. The owner does it, in a migration of a test database; production refuses to start
 * on such a database.
 */
export const installTestClock = async (owner: Client): Promise<void> => {
  await owner.query(`
    create table if not exists test_clock (single boolean primary key default true check (single), offset_ms bigint not null);
    insert into test_clock (offset_ms) values (0) on conflict do nothing;
    grant select on test_clock to ledger, api_rw, runtime_rw, auditor_ro;
    grant update (offset_ms) on test_clock to api_rw, runtime_rw;
    create or replace function mc_now() returns timestamptz
      language sql volatile parallel safe
      as $$ select date_trunc('milliseconds', clock_timestamp()) + offset_ms * interval '1 millisecond' from test_clock $$;
  `);
};

/** Whether the clock of the connected database is the real one: read from the function itself. */
export const isRealClockSql = `select prosrc = ' select date_trunc(''milliseconds'', clock_timestamp()) ' as real from pg_proc where oid = 'mc_now()'::regprocedure`;
