/**
 * `npm run bench:inbox`: what the inbox costs the database at 10,000 and 1,000,000 open tasks, with row-level security on, through the store's own
 * queries as the api's role. Database time is what its process was on a processor (Linux); the answer's time is taken at the client and holds the round
 * trip, the driver and whatever else the machine was doing.
 * Aims: a page 5 ms, a search 10 ms, an officer's own counts 15 ms, each at p95. Arguments: numbers of open tasks. Prints a table and one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { type Client } from 'pg';
import { type Store } from '../src/store';
import { type Posts, postsToAsk, searches, writeOpenTasks } from './inbox-rows';
import { onThrowawayDatabase, percentile, say, sizesAsked } from './report';

const OFFICERS = 200;
const HEAVY_ASKED = 60;
const AIMS = { page: 5, search: 10, counts: 15 } as const;

type Figure = {
  readonly tasks: number;
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  readonly cpu50: number;
  readonly cpu95: number;
  readonly aim?: number;
};

/** Nanoseconds the server's processes for these readers have been on a processor (Linux); undefined where the kernel does not tell. */
function processorTime(backends: readonly number[]): number | undefined {
  try {
    return backends.reduce((sum, pid) => sum + Number(readFileSync(`/proc/${pid.toString()}/schedstat`, 'utf8').split(' ')[0]), 0);
  } catch {
    return undefined;
  }
}

type Measured = { readonly wall: readonly number[]; readonly cpu: readonly number[] };

/** Each question alone: milliseconds until its answer, and milliseconds the database worked for it. */
async function timed(ask: (n: number) => Promise<unknown>, times: number, backends: readonly number[] = []): Promise<Measured> {
  const [wall, cpu]: [number[], number[]] = [[], []];
  for (let n = 0; n < times; n++) {
    const [worked, began] = [processorTime(backends), performance.now()];
    await ask(n);
    wall.push(performance.now() - began);
    const now = processorTime(backends);
    if (worked !== undefined && now !== undefined) cpu.push((now - worked) / 1e6);
  }
  return { wall, cpu };
}

/** Processes of the server that answer the store's readers; they stay while questions are asked one after the other. */
const backendsOf = async (owner: Client): Promise<number[]> =>
  (await owner.query<{ pid: number }>(`select pid from pg_stat_activity where application_name = 'bench inbox readers'`)).rows.map(
    ({ pid }) => pid,
  );

const scopeOf = (posts: Posts): number[] => [...new Set(posts.map(({ agency }) => agency))];

/** The questions an inbox asks, for one set of posts per call. */
const questions = (store: Store, postsOf: (n: number) => Posts): Readonly<Record<string, (n: number) => Promise<unknown>>> => {
  const base = (n: number) => ({ person: `person${(n % 5_000).toString()}`, posts: postsOf(n) });
  const page = (n: number, more: object): Promise<unknown> => store.inbox.page(scopeOf(postsOf(n)), { ...base(n), view: 'all', ...more });
  return {
    'page: all': (n) => page(n, {}),
    'page: unclaimed': (n) => page(n, { view: 'unclaimed' }),
    'page: late ones': (n) => page(n, { levels: ['red'] }),
    'page: one procedure': (n) => page(n, { procedures: [`p${(1 + (n % 10)).toString()}`] }),
    'page: mine': (n) => page(n, { view: 'mine' }),
    'search: part of a name': (n) => page(n, { q: searches(n)[0] }),
    'search: given name': (n) => page(n, { q: searches(n)[1] }),
    'search: part of a code': (n) => page(n, { q: searches(n)[2] }),
    'counts: levels and procedures': (n) => store.inbox.counts(scopeOf(postsOf(n)), base(n)),
    'version (asked every 4 s)': (n) => store.inbox.version(scopeOf(postsOf(n)), postsOf(n)),
  };
};

const aimOf = (what: string): number | undefined =>
  what.startsWith('page') ? AIMS.page : what.startsWith('search') ? AIMS.search : what.startsWith('counts') ? AIMS.counts : undefined;

async function measure(store: Store, owner: Client, tasks: number): Promise<Figure[]> {
  const { random, heaviest } = await postsToAsk(owner, OFFICERS);
  const figures: Figure[] = [];
  const sets = [
    { name: 'any officer', postsOf: (n: number): Posts => random[n % random.length] ?? heaviest, times: OFFICERS },
    { name: 'the six largest posts', postsOf: (): Posts => heaviest, times: HEAVY_ASKED },
  ];
  for (const { name, postsOf, times } of sets)
    for (const [what, ask] of Object.entries(questions(store, postsOf))) {
      await timed(ask, Math.min(20, times));
      const { wall, cpu } = await timed(ask, times, await backendsOf(owner));
      const aim = aimOf(what);
      figures.push({
        tasks,
        what: `${what}, ${name}`,
        p50: percentile(wall, 0.5),
        p95: percentile(wall, 0.95),
        cpu50: percentile(cpu, 0.5),
        cpu95: percentile(cpu, 0.95),
        ...(aim !== undefined && { aim }),
      });
    }
  return figures;
}

const figures: Figure[] = [];
for (const size of sizesAsked([10_000, 1_000_000]))
  figures.push(
    ...(await onThrowawayDatabase(
      {
        name: 'bench inbox',
        durable: true,
        write: async (owner) => {
          await writeOpenTasks(owner, size);
          return `${size.toLocaleString('en')} open tasks`;
        },
      },
      (store, owner) => measure(store, owner, size),
    )),
  );
say('');
say('| open tasks | what | database p50 ms | database p95 ms | aim p95 | answer p50 ms | answer p95 ms |');
say('|---|---|---|---|---|---|---|');
for (const { tasks, what, p50, p95, cpu50, cpu95, aim } of figures)
  say(
    `| ${tasks.toLocaleString('en')} | ${what} | ${cpu50.toFixed(1)} | ${cpu95.toFixed(1)} | ${aim === undefined ? '' : aim.toString()} | ${p50.toFixed(1)} | ${p95.toFixed(1)} |`,
  );
say(JSON.stringify({ bench: 'inbox', node: process.version, figures }));
