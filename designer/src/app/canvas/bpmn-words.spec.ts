import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { translate } from './diagram-tongue';

const { resolve } = createRequire(import.meta.url);
const roots = ['bpmn-js', 'diagram-js'].map((library) => join(dirname(resolve(`${library}/package.json`)), 'lib'));

/** Words of entries this application never shows: ours stand in their place (palette, appending), or the engine's catalogue names them. */
const replaced = /^(Append |Create (start|end|intermediate|task|gateway|data|group|expanded|pool))/;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : entry.name.endsWith('.js') ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('the words of the drawing board', () => {
  it('are all there in Vietnamese, for the release of bpmn-js in use', () => {
    const asked = roots
      .flatMap(sources)
      .concat(readFileSync(resolve('diagram-js-minimap'), 'utf8'))
      .flatMap((source) => [...source.matchAll(/[tT]ranslate\(\s*'((?:[^'\\]|\\.)+)'/g)].map((found) => found[1]))
      .filter((words) => /^[A-Z]/.test(words) && words !== 'HELLO {you}' && words !== 'Align elements ');
    expect(asked.length).toBeGreaterThan(25);
    expect([...new Set(asked)].filter((words) => !replaced.test(words) && translate(words, {}, 'vi') === words)).toEqual([]);
  });

  it('carry what is put into them, in both languages', () => {
    expect(translate('Open {element}', { element: 'Thẩm định' }, 'vi')).toBe('Mở Thẩm định');
    expect(translate('Open {element}', { element: 'Review' }, 'en')).toBe('Open Review');
  });

  it('align in six ways', () => {
    for (const way of ['left', 'center', 'right', 'top', 'middle', 'bottom'])
      expect(translate(`Align elements ${way}`, {}, 'vi')).toMatch(/^Căn/);
  });
});
