/**
 * What the store does without HTTP: `npx -c 'node libs/store/bench/run.mjs [--dossiers 5000] [--seconds 5] [--callers 8]'`. Makes a throw-away durable PostgreSQL, opens dossiers,
 * measures the floors (with pgbench, when there is one), completes tasks with 1, 8 and 32 callers, and checks the books. Prints a table and JSON.
 */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformFile } from '@swc/core';
import { build } from 'esbuild';
import { swcOptions } from '../../../tools/swc.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
/** `dispatcher` unless `--entry recompute` asks for the other measurement. */
const entry = process.argv.includes('--entry') ? 'recompute' : 'dispatcher';
const outfile = resolve(root, `dist/store-bench-${process.pid}.mjs`);
await mkdir(dirname(outfile), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: [`libs/store/bench/${entry}.ts`],
  outfile,
  bundle: true,
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  tsconfig: 'tsconfig.base.json',
  logLevel: 'warning',
  plugins: [
    {
      name: 'swc',
      setup: (builder) =>
        builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
          contents: (await transformFile(path, { ...swcOptions, filename: path })).code,
          loader: 'js',
        })),
    },
  ],
});
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile, { force: true });
}
