import { Client } from 'pg';
import { withBorrowedClock } from '../clock/borrowed-clock';
import { openStore, type Store } from '../store';
import { testDatabase, type TestDatabase } from '../testing/test-database';
import { loadDemonstration } from './load';
import { loadSampleDossiers } from './load-sample-dossiers';
import { demonstrationAccounts, demonstrationOrganisation, demonstrationPassword, personId } from './province';

describe('the demonstration set', () => {
  let database: TestDatabase;
  let store: Store;

  beforeAll(async () => {
    database = await testDatabase();
    store = await openStore({ url: database.url('api_rw'), name: 'demonstration' });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('is loaded once: a second load adds nothing and changes nothing', async () => {
    expect(await loadDemonstration(store)).toEqual({ agencies: 33, accounts: 109, procedures: 24 });
    const before = await store.procedures.newestVersions();
    expect(await loadDemonstration(store)).toEqual({ agencies: 0, accounts: 0, procedures: 0 });
    const after = await store.procedures.newestVersions();
    expect(after.map(({ procedure, version, hash }) => ({ procedure, version, hash }))).toEqual(
      before.map(({ procedure, version, hash }) => ({ procedure, version, hash })),
    );
  }, 120_000);

  it('lets in whoever came into the set after it was loaded', async () => {
    const owner = new Client({ connectionString: database.url('owner') });
    await owner.connect();
    for (const table of ['account', 'assignment']) await owner.query(`delete from ${table} where person_id = $1`, [personId('duyet.tinh')]);
    await owner.query('delete from person where id = $1', [personId('duyet.tinh')]);
    await owner.end();
    expect(await loadDemonstration(store)).toEqual({ agencies: 0, accounts: 1, procedures: 0 });
    const signed = await store.accounts.signIn({ name: 'duyet.tinh', password: demonstrationPassword, address: '127.0.0.1' });
    expect(signed.kind).toBe('signedIn');
  });

  it('publishes every procedure with the decision that approved it and where it comes from (R-150)', async () => {
    for (const { package: published } of await store.procedures.newestVersions()) {
      expect(published.approval?.number).toBeTruthy();
      expect(published.sources.length).toBeGreaterThan(0);
    }
  });

  it('lets everybody on the sign-in page in', async () => {
    const { account } = demonstrationAccounts[0] ?? { account: '' };
    const signed = await store.accounts.signIn({ name: account, password: demonstrationPassword, address: '127.0.0.1' });
    expect(signed.kind).toBe('signedIn');
  });

  it('shows dossiers of every kind of state at first sight, received once', async () => {
    const began = await store.clock.now();
    expect(await withBorrowedClock(database, (goTo) => loadSampleDossiers(store, goTo))).toBe(48);
    expect(await loadSampleDossiers(store)).toBe(0);
    const ended = await store.clock.now();
    expect(ended).toBeGreaterThanOrEqual(began);
    expect(ended - began).toBeLessThan(60_000);
    const everywhere = demonstrationOrganisation().agencies.map(({ id }) => id);
    const { rows } = await store.dossiers.list(everywhere, { limit: 200 });
    expect(rows).toHaveLength(48);
    expect(new Set(rows.map(({ outcome }) => outcome ?? 'open'))).toEqual(new Set(['open', 'returned', 'refused', 'notAccepted']));
    for (const { code } of rows) expect(code).toMatch(/^H99\.\d{3}\.\d{2}-\d{6}-01\d{4,}$/u);
    const waiting = rows.flatMap(({ procedure, state }) =>
      state.visits.flatMap(({ node, waits }) => (waits?.length ? [`${procedure}/${node}`] : [])),
    );
    expect(waiting).toEqual(
      expect.arrayContaining([
        'vn-land-transfer/s5',
        'vn-civil-change/s2_supplement',
        'vn-construction-house/s3',
        'hn-2.000635/s2',
        'vn-hkd-register/s2',
      ]),
    );
    expect(rows.flatMap(({ state }) => state.visits.filter(({ blocked }) => blocked))).toEqual([]);
    const late = rows.filter(
      ({ status, due, state }) => status === 'open' && due !== undefined && due < began && state.clocks[0]?.state === 'running',
    );
    expect(late.length).toBeGreaterThanOrEqual(1);
    expect(new Set(rows.map(({ openedAt }) => Math.floor(openedAt / 86_400_000))).size).toBeGreaterThan(4);
  }, 60_000);
});
