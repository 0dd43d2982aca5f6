/** Jest's globalSetup of the api: the throw-away PostgreSQL of the store's tests, and the process in which diagrams are read, built as for production. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import startCluster from '../../libs/store/testing/global-setup.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export default async function globalSetup() {
  const outfile = resolve(root, `node_modules/.cache/mot-cua/model-reader-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['api/src/model-reader.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  });
  process.env.MOT_CUA_TEST_MODEL_READER = pathToFileURL(outfile).href;
  globalThis.motCuaModelReader = outfile;
  await startCluster();
}
