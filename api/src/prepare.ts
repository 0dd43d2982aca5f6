import 'reflect-metadata';
import {
  demonstrationSet,
  migrate,
  openDatabase,
  openStore,
  part,
  withBorrowedClock,
  writeConnections,
  type Database,
} from '@mot-cua/store';
import { readSettings } from './settings';

/**
 * Prepares what the other parts need: starts or adopts PostgreSQL, brings its schema up to date, loads the demonstration set once and leaves
 * the connections of api and runtime in the state folder. It then stays, because an embedded PostgreSQL lives as long as its parent.
 * MOT_CUA_DEMONSTRATION=0 and NODE_ENV=production leave the demonstration set out, MOT_CUA_SAMPLES=0 only its dossiers.
 */
await part(async () => {
  const { state, databaseUrl, testClock } = readSettings({ ...process.env, MOT_CUA_DEMONSTRATION: undefined });
  const database = await openDatabase({ state, log: console.log, ...(databaseUrl !== undefined ? { databaseUrl } : {}) });
  try {
    for (const migration of await migrate(database, { testClock })) console.log(`migrated: ${migration}`);
    writeConnections(state, database);
    const real = process.env['MOT_CUA_DEMONSTRATION'] === '0' || process.env['NODE_ENV'] === 'production';
    const told = real ? {} : await demonstrate(database);
    return { told, stop: () => database.stop() };
  } catch (error) {
    await database.stop();
    throw error;
  }
});

/** Loads what is missing of the demonstration set. The accounts are told to the terminal and, through the environment, to the sign-in page. */
async function demonstrate(database: Database): Promise<object> {
  const set = await demonstrationSet();
  const { demonstrationAccounts, demonstrationOffice, demonstrationPassword } = set;
  const store = await openStore({ url: database.url('api_rw') });
  try {
    const tell = (what: string) => console.log(`demonstration set: ${what}`);
    const loaded = (await store.procedures.newestVersions()).length > 0;
    if (loaded || process.env['MOT_CUA_SAMPLES'] === '0') await set.loadDemonstration(store, tell);
    else
      await withBorrowedClock(database, async (goTo) => {
        const now = await store.clock.now();
        await goTo(set.foundedAt(now));
        await set.loadDemonstration(store, tell);
        await goTo(now);
        tell(`${String(await set.loadSampleDossiers(store, goTo))} dossiers`);
      });
  } finally {
    await store.close();
  }
  const accounts = demonstrationAccounts.map(({ account, name, post }) => ({ account, name, post }));
  return {
    env: { MOT_CUA_DEMONSTRATION: JSON.stringify({ office: demonstrationOffice, password: demonstrationPassword, accounts }) },
    accounts: [
      `password of all demonstration accounts: ${demonstrationPassword}`,
      ...accounts.map(({ account, name, post }) => `${account.padEnd(20)} ${name}, ${post.vi}`),
    ],
  };
}
