/**
 * Jest's globalSetup for projects whose suites call `testDatabase()`: one throw-away PostgreSQL per test run, started by Jest's main process
 * and dying with it, however it ends.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export default async function globalSetup() {
  // Jest does not transform a globalSetup that is an ES module, so it is bundled here (0.1 s), beside node_modules to find the packages.
  const outfile = resolve(root, `node_modules/.cache/mot-cua/test-cluster-${process.pid}.mjs`);
  await mkdir(dirname(outfile), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['libs/store/src/testing/test-cluster.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
  const { startTestCluster, TEST_CLUSTER } = await import(pathToFileURL(outfile).href);
  const cluster = await startTestCluster();
  process.env[TEST_CLUSTER] = cluster.url;
  globalThis.motCuaTestCluster = { ...cluster, outfile };
}
