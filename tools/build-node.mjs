/**
 * Builds a Node application: `node tools/build-node.mjs <app> <entry>... [--watch]`.
 * esbuild bundles our own code, SWC turns TypeScript into JavaScript with decorator metadata, packages stay external.
 */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { build, context } from 'esbuild';
import { swcOptions } from './swc.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const watch = process.argv.includes('--watch');
const [app, ...entries] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!app || entries.length === 0) {
  console.error('usage: node tools/build-node.mjs <app> <entry>... [--watch]');
  process.exit(2);
}
const outdir = resolve(root, 'dist', app);

const swc = {
  name: 'swc',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transformFile(path, { ...swcOptions, filename: path, sourceMaps: 'inline' });
      return { contents: code, loader: 'js' };
    });
  },
};

let child;
const stopChild = () =>
  new Promise((done) => {
    if (!child || child.exitCode !== null) return done();
    child.once('exit', done);
    child.kill('SIGTERM');
  });
const restart = {
  name: 'restart',
  setup(builder) {
    builder.onEnd(async (result) => {
      if (result.errors.length > 0) return;
      await stopChild();
      child = spawn(process.execPath, ['--enable-source-maps', resolve(outdir, `${entries[0]}.js`)], { stdio: 'inherit' });
    });
  },
};

const options = {
  absWorkingDir: root,
  entryPoints: entries.map((entry) => `${app}/src/${entry}.ts`),
  outdir,
  bundle: true,
  splitting: true,
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  loader: { '.sql': 'text' },
  tsconfig: 'tsconfig.base.json',
  plugins: watch ? [swc, restart] : [swc],
};

await rm(outdir, { recursive: true, force: true });
if (watch) {
  const watching = await context(options);
  await watching.watch();
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, async () => {
      await stopChild();
      await watching.dispose();
      process.exit(0);
    });
} else {
  await build(options);
}
