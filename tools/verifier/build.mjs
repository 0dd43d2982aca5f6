/** Builds the offline verifier into one file that needs nothing but Node: `dist/verifier/verify-package.mjs`, with its README beside it. */
import { copyFile, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const outdir = resolve(root, 'dist/verifier');

await rm(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { 'verify-package': 'tools/verifier/src/main.ts' },
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  tsconfig: 'tsconfig.base.json',
  banner: { js: '#!/usr/bin/env node' },
  legalComments: 'inline',
});
await copyFile(resolve(root, 'tools/verifier/README.md'), resolve(outdir, 'README.md'));
