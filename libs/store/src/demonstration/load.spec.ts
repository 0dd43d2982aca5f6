import { openStore, type Store } from '../store';
import { testDatabase, type TestDatabase } from '../testing/test-database';
import { loadDemonstration } from './load';
import { demonstrationAccounts, demonstrationPassword } from './province';

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
    expect(await loadDemonstration(store)).toEqual({ agencies: 29, accounts: 108, procedures: 24 });
    const before = await store.procedures.newestVersions();
    expect(await loadDemonstration(store)).toEqual({ agencies: 0, accounts: 0, procedures: 0 });
    const after = await store.procedures.newestVersions();
    expect(after.map(({ procedure, version, hash }) => ({ procedure, version, hash }))).toEqual(
      before.map(({ procedure, version, hash }) => ({ procedure, version, hash })),
    );
  }, 120_000);

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
});
