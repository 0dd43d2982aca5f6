import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Database } from '../embedded-postgres/database';
import { openDatabase } from '../embedded-postgres/open-database';
import { roleUrl, withDatabase } from '../embedded-postgres/role-url';
import { migrate } from '../migrations/migrate';

/** Name of the environment variable by which suites find the cluster of their run: the owner's URL. */
export const TEST_CLUSTER = 'MOT_CUA_TEST_CLUSTER';
export const TEMPLATE = 'mot_cua_template';

/** A throw-away cluster for one test run: no durability, a migrated template database with the test clock, gone at the end. */
export const startTestCluster = async (): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const state = await throwawayFolder();
  const database = await openDatabase({ state, throwaway: true });
  const stop = async (): Promise<void> => {
    await database.stop();
    await rm(state, { recursive: true, force: true });
  };
  try {
    await makeTemplate(database);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: database.url('owner'), stop };
};

/** A fresh folder that the server's user may enter. */
export const throwawayFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-test-'));
  await chmod(folder, 0o755);
  return folder;
};

const makeTemplate = async (database: Database): Promise<void> => {
  const url = withDatabase(database.url('owner'), TEMPLATE);
  const owner = new Client({ connectionString: database.url('owner') });
  await owner.connect();
  await owner.query(`create database ${TEMPLATE} template template0`);
  await owner.end();
  await migrate(atUrl(url), { testClock: true });
};

/** A database of the cluster by its owner's URL. */
export const atUrl = (ownerUrl: string, stop: () => Promise<void> = () => Promise.resolve()): Database => ({
  kind: 'embedded',
  description: `test database ${new URL(ownerUrl).pathname.slice(1)}`,
  url: (role) => roleUrl(ownerUrl, role),
  managesRole: () => true,
  environment: (role) => ({ MOT_CUA_DATABASE: roleUrl(ownerUrl, role) }),
  stop,
});
