import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Discrepancy, openStore, readConnection, type Store } from '@mot-cua/store';
import { readHeads } from './public-log/folder-destination';
import { readSettings } from './settings';
import { type ShareAnswer, type ShareAsked, type ShareWork } from './verify-share';

/**
 * `npm run verify [-- --lawful]`: every dossier's chain, state, inbox, clocks and place in the public log, and the log itself against what was published. Needs the database running.
 * Ends with 0 when everything tallies, 1 when something does not, 2 when it could not be done.
 */
const SHARE = 250;
/** Threads that check; each has connections of its own. */
const MOST_THREADS = 8;
/** Megabytes for young objects of a thread: room for the facts of many dossiers, so that they are dead before the collector comes. */
const YOUNG_MB = 192;
/** Published heads compared; of more, every so manieth. */
const MOST_HEADS = 1_000_000;
const TELL_EVERY_MS = 2_000;
/** Discrepancies told one by one. */
const MOST_TOLD = 200;

const run = async (): Promise<number> => {
  const lawful = process.argv.includes('--lawful');
  const { state, logFolder } = readSettings(process.env);
  const url = readConnection(state, 'runtime', process.env);
  const store = await openStore({ url, name: 'mot-cua verify' });
  try {
    const published = await readHeads(join(logFolder, 'heads.jsonl'), MOST_HEADS);
    const log = await store.books.checkLog(published, told('log leaves'));
    console.log(`public log: ${String(log.leaves)} leaves, ${String(log.heads)} heads (${String(published.length)} published)`);
    log.discrepancies.forEach(tell);
    const books = await checkAll(store, { url, size: SHARE, lawful });
    const wrong = log.discrepancies.length + books;
    console.log(wrong === 0 ? 'everything tallies' : `${String(wrong)} discrepancies`);
    return wrong === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
};

/** @returns how many discrepancies there are in all dossiers */
const checkAll = async (store: Store, work: ShareWork): Promise<number> => {
  const { dossiers, starts } = await store.books.shares(SHARE);
  const began = performance.now();
  const cpu = process.cpuUsage();
  const progress = told('dossiers', dossiers);
  const counted = { dossiers: 0, facts: 0, wrong: 0 };
  await inThreads(work, starts, (checked) => {
    for (const discrepancy of checked.discrepancies) if (counted.wrong++ < MOST_TOLD) tell(discrepancy);
    counted.dossiers += checked.dossiers;
    counted.facts += checked.facts;
    progress(counted.dossiers);
  });
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  console.log(
    `dossiers: ${String(counted.dossiers)}, ${String(counted.facts)} facts in ${seconds.toFixed(1)} s: ${(counted.dossiers / seconds).toFixed(0)} dossiers/s; ` +
      `${(counted.facts / cpuSeconds / 100).toFixed(0)} dossiers of 100 facts per second of one core`,
  );
  return counted.wrong;
};

/** Hands the shares to threads, one after the other, as each is done with the one before. @throws when a share could not be checked */
const inThreads = async (
  work: ShareWork,
  starts: readonly (string | undefined)[],
  take: (checked: Extract<ShareAnswer, { kind: 'checked' }>) => void,
): Promise<void> => {
  let next = 0;
  const workers: Worker[] = [];
  const thread = (): Promise<void> =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL('./verify-share.js', import.meta.url), {
        workerData: work,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      workers.push(worker);
      const ask = (): void => {
        const after = starts[next];
        const asked: ShareAsked = next++ < starts.length ? { kind: 'share', ...(after !== undefined && { after }) } : { kind: 'end' };
        worker.postMessage(asked);
      };
      worker.on('message', (answer: ShareAnswer) => {
        if (answer.kind === 'checked') {
          take(answer);
          ask();
        } else fail(new Error(answer.why));
      });
      worker.on('error', fail);
      worker.on('exit', () => { done(); }); // prettier-ignore
      ask();
    });
  try {
    await Promise.all(Array.from({ length: Math.min(MOST_THREADS, availableParallelism(), starts.length) }, thread));
  } finally {
    for (const worker of workers) void worker.terminate();
  }
};

/** Tells how far it has come, not more often than one can read. */
const told = (what: string, all?: number): ((done: number) => void) => {
  const began = performance.now();
  let last = began;
  return (done) => {
    const now = performance.now();
    if (now - last < TELL_EVERY_MS) return;
    last = now;
    const rate = (done / (now - began)) * 1_000;
    const ahead =
      all === undefined ? '' : ` of ${String(all)} (${((done / all) * 100).toFixed(0)} %, ${((all - done) / rate).toFixed(0)} s left)`;
    console.log(`  ${String(done)}${ahead} ${what}, ${rate.toFixed(0)}/s`);
  };
};

const tell = ({ dossier, what, seq, where, detail }: Discrepancy): void => {
  console.log(
    `  ${dossier ?? 'public log'}: ${what}${where === undefined ? '' : ` ${where}`}${seq === undefined ? '' : ` at fact ${String(seq)}`}: ${detail}`,
  );
};

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
