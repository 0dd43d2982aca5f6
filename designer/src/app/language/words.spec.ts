import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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

/** Folder of each scope's words. */
const scopes = new Map(
  globSync('**/*.ts', { cwd: root }).flatMap((path) =>
    [...readFileSync(root + path, 'utf8').matchAll(/provideWords\('(\w+)',\s*\{\s*vi: \(\) => import\('([^']+)'\)/g)].map(
      ([, scope = '', file = '']) => [scope, dirname(join(dirname(path), file))] as const,
    ),
  ),
);
const everyday = dictionaries.find(({ area }) => area === 'language')?.vi ?? new Map<string, string>();

/** Keys a component's template names: whole ones, and beginnings (`t('area.kind.' + kind)`). */
const keysIn = (template: string) =>
  template.split('*transloco="let t').flatMap((part) => {
    const prefix = /^; (?:prefix|read): '([\w.]+)'/.exec(part)?.[1];
    return [...part.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => (prefix === undefined ? key : `${prefix}.${key}`));
  });
const isKnown = (words: ReadonlyMap<string, string> | undefined, key: string): boolean =>
  words !== undefined && (key === '' || key.endsWith('.') ? [...words.keys()].some((known) => known.startsWith(key)) : words.has(key));

const components = globSync('**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('.spec.ts'))
  .map((path) => ({ path, code: readFileSync(root + path, 'utf8') }))
  .filter(({ code }) => code.includes('@Component('))
  .map(({ path, code }) => {
    const file = /templateUrl: '\.\/([^']+)'/.exec(code)?.[1];
    const template = file === undefined ? code : readFileSync(`${root}${path.replace(/[^/]+$/, '')}${file}`, 'utf8');
    // What a component provides itself hides the words of the route it stands in.
    const own = [...(/providers: \[([^\]]*)\]/.exec(code)?.[1]?.matchAll(/provideWords\('(\w+)'|(\w+)Words\b/g) ?? [])];
    return { path, keys: keysIn(template), own: own.map(([, scope, constant]) => scope ?? constant ?? '') };
  });

describe('the words of the templates', () => {
  it('are all in a dictionary', () => {
    const missing = components.flatMap(({ path, keys }) =>
      keys
        .filter((key) => {
          const [scope = '', ...rest] = key.split('.');
          const area = dictionaries.find(({ area: folder }) => folder === scopes.get(scope));
          return !isKnown(everyday, key) && !isKnown(area?.vi, rest.join('.'));
        })
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('can be had where they are used: a component that brings words has these only', () => {
    const hidden = components.flatMap(({ path, keys, own }) =>
      own.length === 0
        ? []
        : keys
            .filter((key) => !isKnown(everyday, key) && !own.some((name) => scopeOf(name) === key.split('.')[0]))
            .map((key) => `${path}: ${key}`),
    );
    expect(hidden).toEqual([]);
  });
});

/** `chargeWords` are the words of the scope `charges`. */
const scopeOf = (name: string): string => (scopes.has(name) ? name : `${name}s`);
