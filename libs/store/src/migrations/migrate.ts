import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { returnBorrowedClock } from '../clock/borrowed-clock';
import { installTestClock } from '../clock/test-clock';
import { type Database } from '../embedded-postgres/database';
import { functionsSql } from './functions';
import { migrations } from '.';
import { ensureRoles } from './roles';

export type MigrateOptions = {
  /** Only for tests: replaces the clock by one that can be moved. Refused in production. */
  readonly testClock?: boolean;
};

/** Months of facts made ahead at every migration; the runtime keeps at least a year ahead. */
const MONTHS_AHEAD = 36;
const MIGRATION_LOCK = 7_265_113;

/** Brings the schema up to date as `owner`, creates the application's roles where missing and this month's and later partitions. Returns names of the migrations that ran. */
export const migrate = async (database: Database, options: MigrateOptions = {}): Promise<readonly string[]> => {
  if (options.testClock && process.env['NODE_ENV'] === 'production') throw new Error('The test clock is refused in production.');
  const guard = new Client({ connectionString: database.url('owner'), application_name: 'mot-cua migrate' });
  const owner = new Client({ connectionString: database.url('owner'), application_name: 'mot-cua migrate' });
  await guard.connect();
  await owner.connect();
  try {
    // Two processes migrate one after the other: the lock lasts as long as this transaction, which does nothing else.
    await guard.query('begin');
    await guard.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await inTransaction(owner, () => ensureRoles(owner, database));
    const ran = await runMigrations(database.url('owner'));
    await inTransaction(owner, async () => {
      await owner.query(functionsSql);
      // Dossiers brought over from older systems carry older ids: one partition for all of them.
      await owner.query(`select make_earlier_fact_partition(); select make_fact_partitions(current_date, ${MONTHS_AHEAD.toString()})`);
      await returnBorrowedClock(owner);
      if (options.testClock) await installTestClock(owner);
    });
    return ran;
  } finally {
    await owner.end();
    await guard.end();
  }
};

const inTransaction = async (client: Client, work: () => Promise<void>): Promise<void> => {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

const runMigrations = async (url: string): Promise<string[]> => {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'all',
    logging: false,
  });
  await source.initialize();
  try {
    return (await source.runMigrations({ transaction: 'all' })).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
};
