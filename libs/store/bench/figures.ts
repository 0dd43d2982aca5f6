/**
 * `npm run bench:figures [-- 1000000]`: how long the figures of "Phân tích" take over many dossiers, through the store's own queries as the api's role with
 * row-level security on, for a reader who may see all 300 agencies and for one who sees one. Aim at p95: 200 ms. Prints a table and one line of JSON.
 */
import { type FigureSearchPart } from '../src/figures';
import { type Store } from '../src/store';
import { AGENCIES, LARGEST, writeFigures } from './figure-rows';
import { onThrowawayDatabase, percentile, say, sizesAsked } from './report';

const ASKED = 30;
const AIM_MS = 200;
const HOUR_MS = 3_600_000;

type Figure = { readonly dossiers: number; readonly what: string; readonly p50: number; readonly p95: number };

const everywhere = Array.from({ length: AGENCIES }, (_, n) => n + 1);
const measures = ['total', 'waited', 'worked'] as const;
const shares = [0.5, 0.75, 0.9, 0.95];

/** The questions of the page about the largest procedure. */
const questions = (store: Store, scope: readonly number[]): Readonly<Record<string, (n: number) => Promise<unknown>>> => {
  const find = (search: FigureSearchPart): Promise<unknown> => store.figures.find(scope, { procedure: LARGEST, version: 1, ...search });
  const ask = (n: number, from: string, to: string): Promise<unknown> =>
    store.figures.ask(scope, {
      procedure: LARGEST,
      version: 1,
      from,
      to,
      measure: measures[n % measures.length] ?? 'total',
      percentile: shares[n % shares.length] ?? 0.5,
    });
  return {
    'all figures of a year': (n) => ask(n, '2026-01-01', '2026-12-01'),
    'all figures of eleven months': (n) => ask(n, '2026-02-01', '2026-12-01'),
    'all figures of a quarter': (n) => ask(n, '2026-04-01', '2026-06-01'),
    'versions that have figures': () => store.figures.known(scope),
    'find: longest at a step': (n) => find({ what: 'longest', node: `s${(1 + (n % 8)).toString()}` }),
    'find: waited more than 2 working days': (n) =>
      find({ what: 'waited', node: `s${(1 + (n % 8)).toString()}`, ms: 16 * HOUR_MS, since: Date.parse('2026-11-20') }),
    'find: late at a step': (n) => find({ what: 'late', node: `s${(1 + (n % 8)).toString()}` }),
    'find: done again': (n) => find({ what: 'again', node: `s${(3 + (n % 2)).toString()}` }),
    'find: passed a flow': (n) => find({ what: 'passed', flow: `f${(1 + (n % 10)).toString()}` }),
    'find: moved by hand': () => find({ what: 'deviated', kind: 'moved' }),
  };
};

async function measure(store: Store, dossiers: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [who, scope] of [
    ['province', everywhere],
    ['one agency', [7]],
  ] as const)
    // prettier-ignore
    for (const [what, ask] of Object.entries(questions(store, scope))) {
      for (let n = 0; n < 4; n++) await ask(n);
      const times: number[] = [];
      for (let n = 0; n < ASKED; n++) {
        const began = performance.now();
        await ask(n);
        times.push(performance.now() - began);
      }
      figures.push({ dossiers, what: `${what}, ${who}`, p50: percentile(times, 0.5), p95: percentile(times, 0.95) });
    }
  return figures;
}

const figures: Figure[] = [];
for (const size of sizesAsked([1_000_000]))
  figures.push(
    ...(await onThrowawayDatabase(
      {
        name: 'bench figures',
        durable: false,
        write: async (owner) => {
          await writeFigures(owner, size);
          return `figures of ${size.toLocaleString('en')} dossiers`;
        },
      },
      (store) => measure(store, size),
    )),
  );
say('');
say('| dossiers | what | p50 ms | p95 ms |');
say('|---|---|---|---|');
for (const { dossiers, what, p50, p95 } of figures)
  say(`| ${dossiers.toLocaleString('en')} | ${what} | ${p50.toFixed(0)} | ${p95.toFixed(0)} |`);
const slow = figures.filter(({ p95 }) => p95 > AIM_MS);
say(slow.length === 0 ? `all within ${AIM_MS.toString()} ms` : `over ${AIM_MS.toString()} ms: ${slow.map(({ what }) => what).join('; ')}`);
say(JSON.stringify({ bench: 'figures', node: process.version, figures }));
