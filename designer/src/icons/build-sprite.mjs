/** Writes `sprite.svg` from the Tabler icons (MIT) named in `icon-names.ts`: `node designer/src/icons/build-sprite.mjs` (Node >= 24). */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { iconNames } from './icon-names.ts';

const { resolve } = createRequire(import.meta.url);

const symbols = await Promise.all(
  iconNames.map(async (name) => {
    const source = await readFile(resolve(`@tabler/icons/outline/${name}.svg`), 'utf8');
    const shapes = source
      .replace(/^[\s\S]*?<svg[^>]*>/, '')
      .replace('</svg>', '')
      .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, '')
      .replace(/\s*\n\s*/g, '')
      .replaceAll(' />', '/>');
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  }),
);
await writeFile(
  join(import.meta.dirname, 'sprite.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg"><!-- Tabler Icons 3.51.0, MIT, (c) Paweł Kuna -->\n${symbols.join('\n')}\n</svg>\n`,
);
console.log(`${symbols.length} icons`);
