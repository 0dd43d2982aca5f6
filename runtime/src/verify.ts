import { join } from 'node:path';
import { type Discrepancy, openStore, readConnection, type Store } from '@mot-cua/store';
import { readHeads } from './public-log/folder-destination';
import { readSettings } from './settings';

/**
 * `npm run verify [-- --lawful]`: every dossier's chain, state, inbox, clocks and place in the public log, and the log itself against what was published. Needs the database running.
 * Ends with 0 when everything tallies, 1 when something does not, 2 when it could not be done.
 */
const SHARE = 500;
/** Published heads compared; of more, every so manieth. */
const MOST_HEADS = 1_000_000;
const TELL_EVERY_MS = 2_000;
/** Discrepancies told one by one. */
const MOST_TOLD = 200;

const run = async (): Promise<number> => {
  const lawful = process.argv.includes('--lawful');
  const { state, logFolder } = readSettings(process.env);
  const store = await openStore({ url: readConnection(state, 'runtime', process.env), name: 'mot-cua verify' });
  try {
    const published = await readHeads(join(logFolder, 'heads.jsonl'), MOST_HEADS);
    const log = await store.books.checkLog(published, told('log leaves'));
    console.log(`public log: ${String(log.leaves)} leaves, ${String(log.heads)} heads (${String(published.length)} published)`);
    log.discrepancies.forEach(tell);
    const books = await checkAll(store, lawful);
    const wrong = log.discrepancies.length + books;
    console.log(wrong === 0 ? 'everything tallies' : `${String(wrong)} discrepancies`);
    return wrong === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
};

const checkAll = async (store: Store, lawful: boolean): Promise<number> => {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const progress = told('dossiers');
  const counted = { dossiers: 0, facts: 0, wrong: 0 };
  for (let after: string | undefined, more = true; more;) {
    const { dossiers, facts, discrepancies, next, ids } = await store.books.checkShare(after, SHARE);
    const unlawful = lawful ? (await Promise.all(ids.map((id) => store.books.redecide(id)))).flat() : [];
    for (const discrepancy of [...discrepancies, ...unlawful]) if (counted.wrong++ < MOST_TOLD) tell(discrepancy);
    counted.dossiers += dossiers;
    counted.facts += facts;
    progress(counted.dossiers);
    after = next;
    more = next !== undefined;
  }
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  console.log(
    `dossiers: ${String(counted.dossiers)}, ${String(counted.facts)} facts in ${seconds.toFixed(1)} s: ${(counted.dossiers / seconds).toFixed(0)} dossiers/s; ` +
      `${(counted.facts / cpuSeconds / 100).toFixed(0)} dossiers of 100 facts per second of one core`,
  );
  return counted.wrong;
};

/** Tells how far it has come, not more often than one can read. */
const told = (what: string): ((done: number) => void) => {
  const began = performance.now();
  let last = began;
  return (done) => {
    const now = performance.now();
    if (now - last < TELL_EVERY_MS) return;
    last = now;
    console.log(`  ${String(done)} ${what}, ${((done / (now - began)) * 1_000).toFixed(0)}/s`);
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
