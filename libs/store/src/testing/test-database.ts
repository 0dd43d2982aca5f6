import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { codeOf } from '../connection/errors';
import { type Database } from '../embedded-postgres/database';
import { withDatabase } from '../embedded-postgres/role-url';
import { atUrl, TEMPLATE, TEST_CLUSTER } from './test-cluster';

export type TestDatabase = Database & {
  /** Closes every connection to it and removes it. */
  readonly drop: () => Promise<void>;
};

/**
 * A migrated, empty database of its own for one Jest suite, with the test clock installed, in the throw-away cluster of this test run.
 * `await drop()` at the end. Needs in the project's jest.config.mjs:
 * `globalSetup: '<rootDir>/../libs/store/testing/global-setup.mjs'`, `globalTeardown: '<rootDir>/../libs/store/testing/global-teardown.mjs'`.
 */
export const testDatabase = async (): Promise<TestDatabase> => {
  const cluster = process.env[TEST_CLUSTER];
  if (!cluster) throw new Error(`${TEST_CLUSTER} is not set: the project's jest.config.mjs lacks globalSetup of libs/store/testing.`);
  const name = `suite_${randomBytes(8).toString('hex')}`;
  await asOwner(cluster, `create database ${name} template ${TEMPLATE}`);
  return {
    ...atUrl(withDatabase(cluster, name)),
    drop: () => dropDatabase(cluster, name),
  };
};

const INSUFFICIENT_PRIVILEGE = '42501';
const MOST_TRIES = 20;
const PAUSE_MS = 250;

/**
 * Connections of other roles are not the owner's to end: those just closing are waited for. One that a failed test left open keeps its database, which
 * goes with the cluster at the end of the run.
 */
const dropDatabase = async (cluster: string, name: string, tries = MOST_TRIES): Promise<void> => {
  try {
    await asOwner(cluster, `drop database if exists ${name} with (force)`);
  } catch (error) {
    if (codeOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    if (tries <= 1) return;
    await sleep(PAUSE_MS);
    await dropDatabase(cluster, name, tries - 1);
  }
};

const asOwner = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
