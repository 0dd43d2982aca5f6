import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { example } from './permit.example';
import { testingPage } from './testing-page';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const page = pathOf('../../../docs/testing-procedures.md');

describe('the page about testing a procedure', () => {
  it('shows the example that is run here', () => {
    const written = testingPage(readFileSync(pathOf('permit.example.ts'), 'utf8'));
    if (process.env['MOT_CUA_UPDATE_GOLDEN']) writeFileSync(page, written);
    expect(readFileSync(page, 'utf8')).toBe(written);
  });

  it('has an example that does what it says', async () => {
    const { dossier, wrong, waiting } = await example();
    expect(wrong).toEqual(['free: condition.not-boolean']);
    expect(waiting).toEqual(['payment']);
    expect(dossier.entered('late')).toBe(1);
    expect(dossier.data()).toEqual({ fee: 50_000, outcome: 'done', receipt: 'A7', number: 7 });
    expect(dossier.isClosed()).toBe(true);
  });
});
