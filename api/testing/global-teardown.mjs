import { rm } from 'node:fs/promises';
import stopCluster from '../../libs/store/testing/global-teardown.mjs';

/** Jest's globalTeardown of the api. */
export default async function globalTeardown() {
  await stopCluster();
  if (globalThis.motCuaModelReader) await rm(globalThis.motCuaModelReader, { force: true });
}
