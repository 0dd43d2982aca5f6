import { readFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { draw } from '@mot-cua/engine/testing';
import { type Procedure, type ProcedurePackage } from '@mot-cua/procedure';
import { Client } from 'pg';
import { migrate } from '../migrations/migrate';
import { openStore } from '../store';
import { furnishOffice } from '../testing/office';
import { throwawayFolder } from '../testing/test-cluster';
import { openDatabase } from './open-database';

const permit = draw('permit')
  .start('received')
  .task('check', { limit: '1 working-days' })
  .task('again', { limit: '1 working-days' })
  .end('returned')
  .path('received', 'check', 'again')
  .flow('again', 'check', { when: 'outcome != "stop"' })
  .flow('again', 'returned', { when: 'outcome = "stop"' })
  .build();
const compile = (content: ProcedurePackage): Promise<Procedure> => Promise.resolve(JSON.parse(content.diagram) as Procedure);

/** Rounds of killing; each a fault in the middle of the work. */
const ROUNDS = 3;
const OFFICERS = 6;

describe('a PostgreSQL killed in the middle of the work', () => {
  it('loses nothing that was acknowledged, does nothing twice, and every unknown outcome is settled by asking again', async () => {
    const state = await throwawayFolder();
    const database = await openDatabase({ state });
    try {
      await migrate(database);
      const store = await openStore({ url: database.url('api_rw'), compile });
      const { publish, clerk, request } = await furnishOffice(store, database);
      await publish(permit);
      const dossiers = await Promise.all(
        Array.from({ length: OFFICERS }, async () => {
          const opened = await store.dossiers.open(request('permit'));
          if (opened.kind !== 'accepted') throw new Error('not opened');
          return { id: opened.dossier, state: opened.state, acknowledged: opened.state.seq };
        }),
      );
      const officer = await clerk(1, 'officer');
      let working = true;
      let asked = 0;
      let unknown = 0;
      const work = async (dossier: (typeof dossiers)[number]): Promise<void> => {
        for (let n = 0; working; n++) {
          const visit = dossier.state.visits.find(({ waits }) => waits?.some(({ kind }) => kind === 'task'))?.id ?? '';
          const command = { kind: 'CompleteTask' as const, id: `${dossier.id} ${n.toString()}`, visit };
          for (;;) {
            try {
              const handled = await store.dossiers.handle({ dossier: dossier.id, caller: officer, command });
              if (handled.kind !== 'accepted') throw new Error(`refused: ${JSON.stringify(handled.refusal)}`);
              dossier.state = handled.state;
              dossier.acknowledged = handled.state.seq;
              asked++;
              break;
            } catch (error) {
              // The outcome is unknown: the same command id is asked again until there is an answer.
              if (!(error instanceof Error) || error.name !== 'StoreBusy') throw error;
              unknown++;
              await sleep(50);
            }
          }
        }
      };
      const workers = dossiers.map(work);
      for (let round = 0; round < ROUNDS; round++) {
        await sleep(400);
        const pid = await postmaster(database.url('owner'));
        process.kill(pid, 'SIGKILL');
        const began = performance.now();
        await answers(database.url('owner'), pid);
        expect(performance.now() - began).toBeLessThan(30_000);
      }
      await sleep(300);
      working = false;
      await Promise.all(workers);
      expect(asked).toBeGreaterThan(ROUNDS * OFFICERS);
      for (const { id, acknowledged } of dossiers) {
        const found = await store.dossiers.find([1], id);
        expect(found?.state.seq).toBe(acknowledged);
        expect(await store.books.check(id, [1, 2])).toEqual([]);
      }
      const client = new Client({ connectionString: database.url('runtime_rw') });
      await client.connect();
      const { rows } = await client.query<{ commands: number; outbox: number; tasks: number }>(
        `select (select count(*)::int from command where body is not null) as commands, (select count(*)::int from outbox) as outbox, (select count(*)::int from open_task) as tasks`,
      );
      await client.end();
      expect(rows[0]).toEqual({ commands: asked + OFFICERS, outbox: asked + OFFICERS, tasks: OFFICERS });
      expect(unknown).toBeGreaterThanOrEqual(0);
      await store.close();
    } finally {
      await database.stop();
      await rm(state, { recursive: true, force: true });
    }
  }, 180_000);
});

/** Waits until another server than the killed one answers: the supervisor starts it by itself. */
const answers = async (url: string, killed: number): Promise<void> => {
  for (;;) {
    const pid = await postmaster(url).catch(() => killed);
    if (pid !== killed) return;
    await sleep(50);
  }
};

/** Process id of the server: the parent of any of its backends. */
const postmaster = async (url: string): Promise<number> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  let stat: string;
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    stat = await readFile(`/proc/${(rows[0]?.pid ?? 0).toString()}/stat`, 'utf8');
  } finally {
    await client.end().catch(() => undefined);
  }
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  if (!Number.isInteger(parent) || parent <= 1) throw new Error('no postmaster found');
  return parent;
};
