import { draw } from '@mot-cua/engine/testing';
import { Client } from 'pg';
import { DEPARTMENT, ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';

const permit = draw('permit')
  .start('received')
  .task('check', { limit: '1 working-days' })
  .service('register', 'land-register')
  .end('returned')
  .path('received', 'check', 'register', 'returned')
  .build();

/** Every table with rows of a dossier. */
const TABLES = [
  'dossier',
  'fact',
  'command',
  'open_task',
  'timer',
  'participant',
  'applicant',
  'paper',
  'search_word',
  'outbox',
  'statistic',
  'open_count',
  'reading',
];

describe('the second wall around dossiers', () => {
  let office: Office;
  let dossier: string;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit, { value: 5, unit: 'working-days' });
    dossier = (await office.open('permit')).id;
    const officer = await office.officer(ONE_STOP, 'officer');
    await office.store.readings.record({ dossier, person: officer.person, what: 'dossier' });
  });
  afterAll(() => office.close());

  /** Number of rows a role sees of each table, with a scope or none. */
  const seen = async (
    role: 'owner' | 'api_rw' | 'auditor_ro' | 'runtime_rw',
    scope?: readonly number[],
  ): Promise<Record<string, number>> => {
    const client = new Client({ connectionString: office.database.url(role) });
    await client.connect();
    try {
      await client.query('begin');
      if (scope) await client.query(`select set_config('app.agencies', $1, true)`, [`{${scope.join(',')}}`]);
      const counts: Record<string, number> = {};
      for (const table of TABLES)
        counts[table] = (await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;
      return counts;
    } finally {
      await client.end();
    }
  };
  const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]));

  it.each(['api_rw', 'auditor_ro', 'owner'] as const)('shows %s nothing while no agency is named', async (role) => {
    expect(await seen(role)).toEqual(nothing);
  });

  it('shows nothing for an empty scope', async () => {
    expect(await seen('api_rw', [])).toEqual(nothing);
  });

  it.each(['api_rw', 'auditor_ro'] as const)('shows %s nothing of a dossier in which the agency takes no part', async (role) => {
    expect(await seen(role, [STRANGE_COMMUNE])).toEqual(nothing);
  });

  it('shows the owning agency every row of its dossier', async () => {
    for (const [table, rows] of Object.entries(await seen('api_rw', [ONE_STOP]))) expect([table, rows > 0]).toEqual([table, true]);
  });

  it('shows an agency that takes part the dossier, its facts and papers, and not what concerns others', async () => {
    const rows = await seen('api_rw', [DEPARTMENT]);
    expect(rows).toMatchObject({ dossier: 1, open_task: 0, statistic: 0 });
    expect(rows['fact']).toBeGreaterThan(0);
    expect(rows['paper']).toBe(1);
  });

  it('ends with the transaction: nothing is left on the connection for the next one', async () => {
    const client = new Client({ connectionString: office.database.url('api_rw') });
    await client.connect();
    await client.query('begin');
    await client.query(`select set_config('app.agencies', '{1}', true)`);
    await client.query('commit');
    expect((await client.query<{ n: number }>('select count(*)::int as n from dossier')).rows[0]?.n).toBe(0);
    await client.end();
  });

  const forbidden: readonly (readonly [string, string])[] = [
    ['change a fact', `update fact set kind = 'DossierClosed'`],
    ['delete facts', 'delete from fact'],
    ['empty the facts', 'truncate fact'],
    ['write a fact by itself', `insert into fact values (1, '018f0000-0000-7000-8000-000000000000', 1, 'x', now(), '{}', sha256('x'))`],
    ['reach into a partition', 'select * from fact_before'],
    ['change a dossier', `update dossier set status = 'closed'`],
    ['delete a dossier', 'delete from dossier'],
    ['change a published version', `update procedure_version set note = 'x'`],
    ['delete a published version', 'delete from procedure_version'],
    ['close a task by hand', 'delete from open_task'],
    ['erase who read', 'delete from reading'],
    ['change the schema', 'alter table fact disable row level security'],
    ['make a table', 'create table mine (id int)'],
    ['move the clock function', `create or replace function mc_now() returns timestamptz language sql as 'select now()'`],
    ['become the ledger', 'set role ledger'],
  ];
  it.each(forbidden)('lets no role of the application %s', async (_what, statement) => {
    for (const role of ['api_rw', 'runtime_rw', 'auditor_ro'] as const)
      await expect(office.sql(role, statement)).rejects.toMatchObject({ code: expect.stringMatching(/^42(501|P01)$/) as string });
  });

  it('lets the auditor write nothing at all', async () => {
    for (const statement of [
      `insert into person values (gen_random_uuid(), 'x')`,
      `select append('{}')`,
      `select * from take('[]', false)`,
      'delete from session',
    ])
      await expect(office.sql('auditor_ro', statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps the hashes of passwords from everybody but the api', async () => {
    for (const role of ['runtime_rw', 'auditor_ro'] as const)
      await expect(office.sql(role, 'select * from account')).rejects.toMatchObject({ code: '42501' });
  });

  it('gives no role the right to pass by row-level security, and every table of dossiers has it forced', async () => {
    const roles = await office.sql<{ rolname: string }>(
      'owner',
      `select rolname from pg_roles where rolname in ('owner', 'ledger', 'api_rw', 'runtime_rw', 'auditor_ro') and (rolsuper or rolbypassrls)`,
    );
    expect(roles).toEqual([]);
    const open = await office.sql<{ relname: string }>(
      'owner',
      `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition
         and exists (select from pg_attribute a where a.attrelid = pg_class.oid and a.attname = 'dossier_id') and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('bounds how long every role may run, wait for a lock and idle in a transaction', async () => {
    for (const role of ['api_rw', 'runtime_rw', 'auditor_ro'] as const) {
      const [row] = await office.sql<Record<string, string>>(
        role,
        `select current_setting('statement_timeout') as a, current_setting('lock_timeout') as b, current_setting('idle_in_transaction_session_timeout') as c`,
      );
      expect(Object.values(row ?? {}).filter((value) => value === '0')).toEqual([]);
    }
  });
});
