import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { migrations } from '.';
import { testDatabase, type TestDatabase } from '../testing/test-database';
import { dumpSchema } from './dump-schema';
import { migrate } from './migrate';

const GOLDEN = fileURLToPath(new URL('../../schema.sql', import.meta.url));

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const asOwner = async <Result>(work: (client: Client) => Promise<Result>): Promise<Result> => {
    const client = new Client({ connectionString: database.url('owner') });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  it('is exactly the one in schema.sql (write it anew with MOT_CUA_UPDATE_GOLDEN=1)', async () => {
    const dumped = (await asOwner(dumpSchema)).replace(
      /AS \$function\$ select date_trunc.*test_clock \$function\$/,
      'AS $function$ the clock $function$',
    );
    if (process.env['MOT_CUA_UPDATE_GOLDEN'] === '1') await writeFile(GOLDEN, dumped);
    expect(dumped).toBe(await readFile(GOLDEN, 'utf8'));
  });

  it('stays the same when it is migrated again, and nothing runs twice', async () => {
    const before = await asOwner(dumpSchema);
    expect(await migrate(database, { testClock: true })).toEqual([]);
    expect(await asOwner(dumpSchema)).toBe(before);
  });

  it('is made by one process when two migrate at the same time', async () => {
    const ran = await Promise.all([migrate(database, { testClock: true }), migrate(database, { testClock: true })]);
    expect(ran).toEqual([[], []]);
  });

  it('records the migrations in order', async () => {
    const { rows } = await asOwner((client) => client.query<{ name: string }>('select name from schema_migration order by timestamp'));
    expect(rows.map(({ name }) => name)).toEqual(migrations.map((migration) => (new migration() as { name?: string }).name));
  });

  it('has a partition of facts for every month of the coming three years and one for all earlier ones', async () => {
    const { rows } = await asOwner((client) =>
      client.query<{ n: number }>(`select count(*)::int as n from pg_inherits where inhparent = 'fact'::regclass`),
    );
    expect(rows[0]?.n).toBeGreaterThanOrEqual(37);
  });

  it('finds the dossiers of a batch by index even in a table nobody has analysed', async () => {
    const plan = await asOwner(async (client) => {
      await client.query('begin');
      await client.query('set local role ledger');
      await client.query('set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off');
      return client.query<{ 'QUERY PLAN': string }>(
        `explain select d.id from jsonb_to_recordset('[]') x(dossier uuid) join dossier d on d.id = x.dossier order by d.agency_id, d.id for no key update of d skip locked`,
      );
    });
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index Scan using dossier_id');
  });

  it('refuses a replaced clock in production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(migrate(database, { testClock: true })).rejects.toThrow('refused in production');
      const { openStore } = await import('../store');
      await expect(openStore({ url: database.url('api_rw') })).rejects.toThrow('test clock');
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
