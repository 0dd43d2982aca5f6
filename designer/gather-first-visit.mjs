/**
 * Second half of the build: what a first visit to the inbox needs becomes one file; everything else stays as lazy as it was.
 * The bundler splits code by who shares it, which makes some fifty files of that visit; each carries headers and is compressed by itself.
 *
 * `node designer/gather-first-visit.mjs <bundled> <out>`: reads what Angular has built in <bundled>, writes the application to <out>.
 */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { minify } from '@swc/core';
import { rolldown } from 'rolldown';

/** Lazy parts of the application that the first visit shows, by the names of their files. */
const SHOWN = ['frame', 'inbox-page'];

const [bundled, out] = process.argv.slice(2);
if (!bundled || !out) throw new Error('Usage: node designer/gather-first-visit.mjs <bundled> <out>');

const files = readdirSync(bundled).filter((name) => name.endsWith('.js'));
const named = (part) => {
  const found = files.filter((name) => name.startsWith(`${part}-`) && name.length === `${part}-12345678.js`.length);
  if (found.length !== 1) throw new Error(`"${part}" should be one file of ${bundled}, found: ${found.join(', ') || 'none'}.`);
  return found[0];
};
const text = (name) => readFileSync(join(bundled, name), 'utf8');
const imports = (name, pattern) => [...text(name).matchAll(pattern)].map(([, found]) => found);
const needed = (name) => imports(name, /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g);
const offered = (name) => imports(name, /\bimport\(\s*["']\.\/([^"']+\.js)["']\s*\)/g);

/** What is loaded with these files, they themselves included. */
function withNeeded(names) {
  const all = new Set();
  const add = (name) => {
    if (all.has(name)) return;
    all.add(name);
    needed(name).forEach(add);
  };
  names.forEach(add);
  return all;
}

const main = named('main');
const shown = SHOWN.map(named);
/** A part is offered by its area's routes, which are lazy themselves. */
const between = [...withNeeded([main])].flatMap(offered).filter((name) => offered(name).some((part) => shown.includes(part)));
const first = withNeeded([main, ...between, ...shown]);

const bundle = await rolldown({ input: { main: join(bundled, main) }, preserveEntrySignatures: 'allow-extension' });
const { output } = await bundle.generate({
  format: 'esm',
  minify: true,
  entryFileNames: 'main-[hash].js',
  chunkFileNames: ({ name }) => `${name.replace(/-.{8}$/, '')}-[hash].js`,
  codeSplitting: { groups: [{ name: 'first', test: (id) => first.has(basename(id)) }] },
});
await bundle.close();

const entry = output.find(({ isEntry }) => isEntry);
if (!entry || entry.imports.length > 0)
  throw new Error(`The first visit needs more than one file: ${entry?.imports.join(', ') ?? 'no entry'}.`);

rmSync(out, { recursive: true, force: true });
const gathered = new Set(output.flatMap(({ moduleIds = [] }) => moduleIds.map((id) => basename(id))));
cpSync(bundled, out, { recursive: true, filter: (path) => !gathered.has(basename(path)) && !path.endsWith('stats.json') });
for (const { fileName, code } of output) {
  if (existsSync(join(out, fileName))) throw new Error(`Two files are called ${fileName}.`);
  // What everybody loads is worth a second, slower look for what can be written shorter.
  const written =
    fileName === entry.fileName
      ? (
          await minify(code, {
            module: true,
            ecma: 2022,
            compress: { toplevel: true, passes: 3, unsafe_arrows: true },
            mangle: { toplevel: true },
          })
        ).code
      : code;
  writeFileSync(join(out, fileName), written);
}

const page = readFileSync(join(bundled, 'index.html'), 'utf8');
const told = page.replace(/<link rel="modulepreload"[^>]*>/g, '').replaceAll(main, entry.fileName);
if (!told.includes(entry.fileName)) throw new Error('The page does not name its script.');
writeFileSync(join(out, 'index.html'), told);
console.log(`${first.size} files of the first visit are ${entry.fileName}.`);
