import { Client } from 'pg';
import { testDatabase } from '../testing/test-database';

describe('the schema', () => {
  it('is made by the migrations on an empty database', async () => {
    const database = await testDatabase();
    const client = new Client({ connectionString: database.url('api_rw') });
    await client.connect();
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from pg_tables where schemaname = 'public'`);
    expect(rows[0]?.n).toBeGreaterThan(30);
    await client.end();
    await database.drop();
  });
});
