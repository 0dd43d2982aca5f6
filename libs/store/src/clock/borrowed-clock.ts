import { type Instant } from '@mot-cua/engine';
import { Client } from 'pg';
import { type Database } from '../embedded-postgres/database';
import { isRealClockSql } from './test-clock';

const REAL = `
  create or replace function mc_now() returns timestamptz
    language sql volatile parallel safe
    as $$ select date_trunc('milliseconds', clock_timestamp()) $$;
  drop table if exists borrowed_clock;`;

const BORROWED = `
  create table if not exists borrowed_clock (offset_ms bigint not null);
  truncate borrowed_clock;
  insert into borrowed_clock (offset_ms) values (0);
  grant select on borrowed_clock to ledger, api_rw, runtime_rw, auditor_ro;
  create or replace function mc_now() returns timestamptz
    language sql volatile parallel safe
    as $$ select date_trunc('milliseconds', clock_timestamp()) + offset_ms * interval '1 millisecond' from borrowed_clock $$;`;

/**
 * Runs `work` while the database's clock can be moved into the past, then gives the clock back: for loading the demonstration set before anything else
 * runs. A test clock is moved and put back to where it was. Refused in production.
 */
export const withBorrowedClock = async <Result>(
  database: Pick<Database, 'url'>,
  work: (goTo: (instant: Instant) => Promise<void>) => Promise<Result>,
): Promise<Result> => {
  if (process.env['NODE_ENV'] === 'production') throw new Error('The clock is not moved in production.');
  const owner = new Client({ connectionString: database.url('owner'), application_name: 'mot-cua demonstration' });
  await owner.connect();
  try {
    const [row] = (await owner.query<{ real: boolean }>(isRealClockSql)).rows;
    const table = row?.real ? 'borrowed_clock' : 'test_clock';
    if (row?.real) await owner.query(`begin;${BORROWED}commit`);
    const [before] = (await owner.query<{ offset_ms: string }>(`select offset_ms from ${table}`)).rows;
    const move = `update ${table} set offset_ms = $1::bigint - mc_ms(date_trunc('milliseconds', clock_timestamp()))`;
    try {
      return await work(async (instant) => void (await owner.query(move, [Math.round(instant)])));
    } finally {
      if (row?.real) await owner.query(`begin;${REAL}commit`);
      else await owner.query('update test_clock set offset_ms = $1', [before?.offset_ms ?? 0]);
    }
  } finally {
    await owner.end();
  }
};

/** Gives back a clock that a load cut short left moved. */
export const returnBorrowedClock = async (owner: Client): Promise<void> => {
  const { rows } = await owner.query<{ left: boolean }>(`select to_regclass('borrowed_clock') is not null as left`);
  if (rows[0]?.left) await owner.query(REAL);
};
