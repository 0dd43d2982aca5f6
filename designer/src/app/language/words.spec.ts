import { globSync, readFileSync } from 'node:fs';

type Words = { readonly [key: string]: string | Words };

const root = new URL('..', import.meta.url).pathname;
const dictionaries = globSync('**/words.vi.json', { cwd: root }).map((vietnamese) => ({
  area: vietnamese.replace('/words.vi.json', ''),
  vi: read(vietnamese),
  en: read(vietnamese.replace('.vi.', '.en.')),
}));

function read(path: string): ReadonlyMap<string, string> {
  return new Map(flatten(JSON.parse(readFileSync(root + path, 'utf8')) as Words));
}
function flatten(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}
const placesIn = (text = '') => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();

describe.each(dictionaries)('the words of $area', ({ vi, en }) => {
  it('say the same things in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
  });

  it('have the same places to fill in', () => {
    for (const [key, text] of vi) expect({ key, places: placesIn(en.get(key)) }).toEqual({ key, places: placesIn(text) });
  });

  it('leave nothing empty and nothing in capitals', () => {
    for (const text of [...vi.values(), ...en.values()]) {
      expect(text.trim()).not.toBe('');
      expect(text.length < 8 || text !== text.toUpperCase()).toBe(true);
    }
  });
});

it('finds the dictionaries it is to compare', () => {
  expect(dictionaries.length).toBeGreaterThan(5);
});
