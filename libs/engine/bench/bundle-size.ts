import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a page needs to decide, fold and preview, but not to read XML. */
const core = `export { decide, evolve, fold, notOpened, planOf, preview, redecide } from '../src/index';
export { deadline, nationalCalendar } from '@mot-cua/calendar';`;

/** Size in bytes of the core as a browser gets it: minified, without the XML reader. */
export const bundleSize = async (): Promise<{ readonly minified: number; readonly gzip: number }> => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: core, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    tsconfig: fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url)),
    logLevel: 'silent',
  });
  const [{ contents }] = outputFiles;
  return { minified: contents.byteLength, gzip: gzipSync(contents).byteLength };
};
