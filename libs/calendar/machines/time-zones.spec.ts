import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { manyAnswers } from './many-answers';

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'];
const COUNT = 20_000;
const PATIENCE_MS = 60_000;
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

describe('The machine that counts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-machines-'));
  const script = join(folder, 'answers.js');
  const page = join(folder, 'answers.html');
  const expected = manyAnswers(COUNT);

  beforeAll(() => {
    const entry = `import { manyAnswers } from ${JSON.stringify(fileURLToPath(new URL('./many-answers.ts', import.meta.url)))};
      const answer = JSON.stringify([manyAnswers(${COUNT.toString()}), new Date(1767225600000).getTimezoneOffset()]);
      if (typeof document === 'undefined') console.log(answer); else document.body.textContent = answer;`;
    buildSync({ stdin: { contents: entry, resolveDir: folder }, bundle: true, format: 'iife', outfile: script });
    writeFileSync(page, '<!doctype html><meta charset="utf-8"><body><script src="answers.js"></script>');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const read = (text: string): [number, number] => JSON.parse(text) as [number, number];

  it('gives equal due times, levels and derivations under the server zones UTC, Asia/Ho_Chi_Minh and America/New_York', () => {
    const answers = ZONES.map((TZ) => read(execFileSync(process.execPath, [script], { env: { TZ }, encoding: 'utf8' })));
    expect(answers.map(([digest]) => digest)).toEqual(ZONES.map(() => expected));
    // The processes did run in three zones.
    expect(answers.map(([, offset]) => offset)).toEqual([0, -420, 300]);
  });

  it(
    'gives in a browser, in each of the zones, what the server gives',
    () => {
      if (!existsSync(chromium)) throw new Error(`There is no Chromium at ${chromium}; set CHROMIUM.`);
      const flags = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--dump-dom',
        `file://${page}`,
      ];
      const answers = ZONES.map((TZ) => {
        const dom = execFileSync(chromium, flags, {
          env: { ...process.env, TZ },
          encoding: 'utf8',
          timeout: PATIENCE_MS,
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        return read(/\[\d+,-?\d+\]/.exec(dom)?.[0] ?? '[]');
      });
      expect(answers.map(([digest]) => digest)).toEqual(ZONES.map(() => expected));
      expect(answers.map(([, offset]) => offset)).toEqual([0, -420, 300]);
    },
    3 * PATIENCE_MS,
  );
});
