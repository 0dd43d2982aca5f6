import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type CalendarDay, nationalLayer } from '@mot-cua/calendar';
import { Client } from 'pg';
import { type Database } from '../src/embedded-postgres/database';
import { openDatabase } from '../src/embedded-postgres/open-database';
import { migrate } from '../src/migrations/migrate';
import { openStore } from '../src/store';
import { throwawayFolder } from '../src/testing/test-cluster';
import { completeTasks, prepareLoad, type Load } from './load';

/**
 * A calendar changed while very many dossiers are open: how long the preview takes, how fast the order is carried out, and what an officer
 * feels meanwhile. `npm run bench:recompute -- [--dossiers 100000] [--seconds 10]`. Dossiers opened through the door are multiplied as rows: a preview
 * reads nothing else of them.
 */
const PREVIEW_BOUND_MS = 30_000;
const REAL = 400;

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

const multiply = async (database: Database, wanted: number): Promise<number> => {
  const client = new Client({ connectionString: database.url('owner') });
  await client.connect();
  await client.query('set role ledger');
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from dossier');
  const copies = Math.max(0, Math.ceil((wanted - (rows[0]?.n ?? 0)) / REAL));
  for (let copy = 1; copy <= copies; copy++)
    await client.query(
      `insert into dossier (agency_id, id, code, code_agency_id, procedure_id, version, participants, channel, return_by, opened_at, due_at, status, seq, head, state)
       select agency_id, (left(id::text, 15) || substr(gen_random_uuid()::text, 16))::uuid, code || '-' || $1::text, code_agency_id, procedure_id, version, participants, channel, return_by, opened_at, due_at, status, seq, head, state
       from dossier where code !~ '-c[0-9]+$' limit $2`,
      [`c${copy.toString()}`, REAL],
    );
  const counted = await client.query<{ n: number }>(`select count(*)::int as n from dossier where status = 'open'`);
  await client.query('reset role');
  await client.query('vacuum analyze dossier');
  await client.end();
  return counted.rows[0]?.n ?? 0;
};

/** The next days off, all of them: whatever is open must move. */
const stormFrom = (now: number): readonly CalendarDay[] =>
  Array.from({ length: 3 }, (_, n) => new Date(now + (n + 2) * 86_400_000))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => ({
      date: day.toISOString().slice(0, 10),
      kind: 'holiday',
      name: { vi: 'Nghỉ bão', en: 'Storm' },
      confidence: 'stated',
      source: 'TB 15/TB-UBND',
    }));

const changeCalendar = async ({ store }: Load): Promise<number> => {
  const nation = nationalLayer();
  const now = await store.clock.now();
  await store.calendars.put({ id: 'base', data: nation, by: 'bench' });
  const years = nation.years.map(({ year }) => year);
  const days = stormFrom(now).filter(({ date }) => years.includes(Number(date.slice(0, 4))));
  const layer = { id: 'vn', level: 'province' as const, name: nation.name, years: [], timetables: [], days };
  const { revision } = await store.calendars.put({
    id: 'vn',
    parent: 'base',
    data: layer,
    notice: 'TB 15',
    by: 'bench',
  });
  return revision;
};

const bench = async (database: Database): Promise<void> => {
  const load = await prepareLoad(database, REAL);
  const open = await multiply(database, option('dossiers', 100_000));
  const agencies = (await load.store.organisation.agencies()).map(({ id }) => id);
  const scope = { calendar: 'vn', agencies };
  const revision = await changeCalendar(load);

  const before = await completeTasks(load, 1, 3);
  const preview = await load.store.recomputations.preview(scope);
  if (!preview) throw new Error('no calendar');
  const [officer] = load.dossiers;
  const by = officer?.caller.kind === 'officer' ? officer.caller.person : '';
  await load.store.recomputations.order({ id: randomUUID(), ...scope, revision, ground: 'TB 15/TB-UBND', by });
  const runtime = await openStore({
    url: database.url('runtime_rw'),
    name: 'bench runtime',
    compile: (content) => Promise.resolve(JSON.parse(content.diagram) as never),
  });
  const seconds = option('seconds', 10);
  const end = performance.now() + seconds * 1_000;
  let working = true;
  const applying = (async () => {
    while (working && performance.now() < end) working = await runtime.recomputations.work();
  })();
  const during = await completeTasks(load, 1, seconds);
  await applying;
  const [order] = await load.store.recomputations.list();
  const result = {
    open,
    looked: preview.looked,
    moved: preview.moved,
    previewMs: preview.tookMs,
    withinBound: preview.tookMs < PREVIEW_BOUND_MS,
    appliedPerSecond: Math.round((order?.moved ?? 0) / seconds),
    officerP95BeforeMs: Number(before.p95.toFixed(1)),
    officerP95DuringMs: Number(during.p95.toFixed(1)),
  };
  process.stdout.write(
    `${open.toString()} open dossiers: preview ${(preview.tookMs / 1000).toFixed(1)} s (bound 30 s), ${preview.moved.toString()} move; applied ${result.appliedPerSecond.toString()}/s; ` +
      `one officer's action p95 ${result.officerP95BeforeMs.toString()} ms before, ${result.officerP95DuringMs.toString()} ms during\n${JSON.stringify(result)}\n`,
  );
  await runtime.close();
  await load.store.close();
  if (!result.withinBound) process.exitCode = 1;
};

const state = await throwawayFolder();
const database = await openDatabase({ state, log: console.log });
try {
  await migrate(database);
  await bench(database);
} finally {
  await database.stop();
  await rm(state, { recursive: true, force: true });
}
