import { rm } from 'node:fs/promises';

/** Jest's globalTeardown: stops the PostgreSQL of `global-setup.mjs` and removes its files. */
export default async function globalTeardown() {
  const cluster = globalThis.motCuaTestCluster;
  if (!cluster) return;
  await cluster.stop();
  await rm(cluster.outfile, { force: true });
}
