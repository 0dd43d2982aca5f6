import { readFileSync } from 'node:fs';
import { iconNames } from './icon-names';

it('has drawn every icon that is named', () => {
  const sprite = readFileSync(new URL('sprite.svg', import.meta.url), 'utf8');
  const drawn = [...sprite.matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id);
  expect(drawn.sort()).toEqual([...iconNames].sort());
});
