import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PROJECTS = ['api', 'designer/src', 'e2e/src', 'libs', 'runtime', 'tools'];

/** Rules on time and statuses: which law applies, reception, clocks, supplement and refusal, late dossiers, results, several agencies, national statuses. */
const TIMED = [
  ...['R-01', 'R-02', 'R-03', 'R-04', 'R-05', 'R-06', 'R-07', 'R-08', 'R-09', 'R-09a'],
  ...Array.from({ length: 20 }, (_, n) => `R-${String(n + 10)}`),
  ...Array.from({ length: 7 }, (_, n) => `R-${String(n + 30)}`),
  ...['R-40', 'R-41', 'R-42', 'R-43', 'R-44', 'R-45', 'R-46'],
  ...Array.from({ length: 7 }, (_, n) => `R-${String(n + 50)}`),
  ...Array.from({ length: 7 }, (_, n) => `R-${String(n + 60)}`),
  ...['R-80', 'R-81', 'R-82', 'R-83', 'R-84', 'R-85'],
];

/**
 * Rules no test names, and why. The list only gets shorter: a rule that is tested has to leave it.
 * a lost or damaged dossier has no act of its own; an erroneous result is replaced or corrected, but nobody watches the three working days.
 * nothing is sent to the national portal yet. Every status follows from the facts with its time, and the outbox retries in
 * order what will carry it.
 */
const UNTESTED: readonly string[] = ['R-44', 'R-83', 'R-85'];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(spec|story)\.ts$/.test(entry.name) && entry.name !== 'legal-rules.spec.ts' ? [path] : [];
  });

describe('the rules on time', () => {
  it('are each named by a test, but for those listed as untested', () => {
    const named = new Set(
      PROJECTS.flatMap((project) => filesUnder(join(root, project))).flatMap(
        (path) => readFileSync(path, 'utf8').match(/R-\d{2,3}a?/g) ?? [],
      ),
    );
    // "R-10 to R-12" names the ends only: each rule counts by its own name.
    expect(TIMED.filter((rule) => !named.has(rule))).toEqual(UNTESTED);
  });
});
