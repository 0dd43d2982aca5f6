import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { type Database } from '../src/embedded-postgres/database';
import { openDatabase } from '../src/embedded-postgres/open-database';
import { migrate } from '../src/migrations/migrate';
import { throwawayFolder } from '../src/testing/test-cluster';
import { type Floor, measureFloor, prepareFloor } from './floor';
import { completeTasks, type Load, type Measured, prepareLoad } from './load';

/** Callers at once, as in the design's tables. */
const CALLERS = [1, 8, 32];
const WARM_UP_S = 3;

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

/** What must hold after any load. Every value is 0 but the counts. */
export type Audit = {
  readonly dossiers: number;
  readonly facts: number;
  readonly factsAgainstSeq: number;
  readonly tasksAgainstWaits: number;
  readonly outboxAgainstCommands: number;
  readonly discrepancies: number;
};

/** Open tasks = waiting tokens, facts = `seq`, one outbox row per accepted command; and a share of the dossiers refolded. */
export const auditLoad = async (database: Database, { store, dossiers }: Load): Promise<Audit> => {
  const client = new Client({ connectionString: database.url('runtime_rw') });
  await client.connect();
  const { rows } = await client.query<Omit<Audit, 'discrepancies'>>(
    `select (select count(*)::int from dossier) as dossiers, (select count(*)::int from fact) as facts,
            (select (count(*) - (select sum(seq) from dossier))::int from fact) as "factsAgainstSeq",
            ((select count(*) from open_task) - (select count(*) from dossier d, jsonb_array_elements(d.state -> 'visits') v, jsonb_array_elements(coalesce(v -> 'waits', '[]')) w
              where d.status = 'open' and w ->> 'kind' = 'task'))::int as "tasksAgainstWaits",
            ((select count(*) from outbox) - (select count(*) from command where body is not null))::int as "outboxAgainstCommands"`,
  );
  await client.end();
  let discrepancies = 0;
  for (const { id, agency } of dossiers.slice(0, 200)) discrepancies += (await store.books.check(id, [agency])).length;
  const [row] = rows;
  if (!row) throw new Error('the audit found nothing');
  return { ...row, discrepancies };
};

type Line = Measured & { readonly floor?: Floor; readonly ofN?: number; readonly of1?: number };

const bench = async (): Promise<void> => {
  const count = option('dossiers', 5_000);
  const seconds = option('seconds', 5);
  const state = await throwawayFolder();
  const database = await openDatabase({ state, log: console.log });
  try {
    await migrate(database);
    const load = await prepareLoad(database, count);
    await completeTasks(load, 8, WARM_UP_S);
    const sample = await prepareFloor(database, count);
    const lines: Line[] = [];
    const only = option('callers', 0);
    for (const callers of only > 0 ? [only] : CALLERS) {
      const before = await measureFloor(database, sample, count, seconds);
      const measured = await completeTasks(load, callers, seconds);
      const after = await measureFloor(database, sample, count, seconds);
      const floor = before && after && { n: (before.n + after.n) / 2, one: (before.one + after.one) / 2, driver: before.driver };
      lines.push({ ...measured, ...(floor && { floor, ofN: measured.perSecond / floor.n, of1: measured.perSecond / floor.one }) });
    }
    const audit = await auditLoad(database, load);
    await load.store.close();
    print(lines, sample.facts.length, sample.state.length, audit);
  } finally {
    await database.stop();
    await rm(state, { recursive: true, force: true });
  }
};

const print = (lines: readonly Line[], facts: number, stateBytes: number, audit: Audit): void => {
  const shown = (value: number | undefined, digits: number): string => (value === undefined ? '-' : value.toFixed(digits)).padStart(9);
  console.log(
    `\n${facts.toString()} facts and ${stateBytes.toString()} bytes of state per action; ${lines[0]?.floor?.driver ?? 'no pgbench: no floors'}`,
  );
  console.log('  callers  tasks/s   p50 ms   p95 ms   p99 ms  floor N  floor 1     of N     of 1');
  for (const { callers, perSecond, p50, p95, p99, floor, ofN, of1 } of lines)
    console.log(
      [callers, perSecond].map((value) => shown(value, 0)).join('') +
        [p50, p95, p99].map((value) => shown(value, 1)).join('') +
        [floor?.n, floor?.one].map((value) => shown(value, 0)).join('') +
        [ofN, of1].map((value) => shown(value, 2)).join(''),
    );
  console.log('audit', audit);
  console.log(JSON.stringify({ facts, stateBytes, lines, audit }));
};

await bench();
