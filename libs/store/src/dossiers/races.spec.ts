import { draw } from '@mot-cua/engine/testing';
import { DEPARTMENT, ONE_STOP, openOffice, type Office } from '../testing/office';
import { type Store } from '../store';

const permit = draw('permit')
  .start('received')
  .task('check')
  .task('sign')
  .end('returned')
  .path('received', 'check', 'sign', 'returned')
  .build();

describe('officers at the same dossier at the same time', () => {
  let office: Office;
  let stores: readonly Store[];
  let officers: readonly Awaited<ReturnType<Office['officer']>>[];
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit);
    stores = [office.store, await office.another()];
    officers = await Promise.all(Array.from({ length: 20 }, () => office.officer(ONE_STOP, 'officer')));
  });
  afterAll(() => office.close());

  const store = (n: number): Store => stores[n % stores.length] ?? office.store;
  const dossierWithTask = async (): Promise<{ id: string; visit: string }> => {
    const { id } = await office.open('permit');
    const found = await office.store.dossiers.find([ONE_STOP], id);
    return { id, visit: found?.state.visits.find(({ node }) => node === 'check')?.id ?? '' };
  };

  it('lets one of twenty complete the task and tells the others that it is done', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, visit } = await dossierWithTask();
      const handled = await Promise.all(
        officers.map((caller, n) =>
          store(n).dossiers.handle({ dossier: id, caller, command: { kind: 'CompleteTask', id: `${id} ${n.toString()}`, visit } }),
        ),
      );
      expect(handled.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
      for (const one of handled) if (one.kind === 'rejected') expect(one.refusal.code).toBe('task.not-waiting');
      expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
    }
  });

  it('lets one of twenty take the task and tells the others who has it', async () => {
    const { id, visit } = await dossierWithTask();
    const handled = await Promise.all(
      officers.map((caller, n) =>
        store(n).dossiers.handle({
          dossier: id,
          caller,
          command: { kind: 'AssignTask', id: `${id} ${n.toString()}`, visit, to: caller.person },
        }),
      ),
    );
    const winner = handled.find((one) => one.kind === 'accepted');
    const holder = winner?.kind === 'accepted' ? winner.facts[0]?.by.person : '';
    expect(handled.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    for (const one of handled) if (one.kind === 'rejected') expect(one.refusal).toMatchObject({ code: 'task.taken', detail: { holder } });
  });

  it('gives one effect and fifty equal answers to the same request sent fifty times at once', async () => {
    const { id, visit } = await dossierWithTask();
    const [caller] = officers;
    if (!caller) throw new Error('no officer');
    const before = await office.store.dossiers.find([ONE_STOP], id);
    const handled = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        store(n).dossiers.handle({ dossier: id, caller, command: { kind: 'CompleteTask', id: 'the same', visit, note: 'đủ' } }),
      ),
    );
    expect(handled.filter(({ kind, repeated }) => kind === 'accepted' && !repeated)).toHaveLength(1);
    const [first] = handled;
    for (const one of handled) expect({ ...one, repeated: false }).toEqual({ ...first, repeated: false });
    const after = await office.store.dossiers.find([ONE_STOP], id);
    expect((after?.state.seq ?? 0) - (before?.state.seq ?? 0)).toBe(first?.kind === 'accepted' ? first.facts.length : -1);
  });

  it('keeps every dossier whole when claims, releases, completions and withdrawals race in two processes', async () => {
    const dossiers = await Promise.all(Array.from({ length: 12 }, () => dossierWithTask()));
    const acts = dossiers.flatMap(({ id, visit }, d) =>
      officers.slice(0, 8).map((caller, n) => {
        const commandId = `${id} race ${n.toString()}`;
        const command =
          n % 4 === 0
            ? { kind: 'AssignTask' as const, id: commandId, visit, to: caller.person }
            : n % 4 === 1
              ? { kind: 'CompleteTask' as const, id: commandId, visit }
              : n % 4 === 2
                ? { kind: 'AssignTask' as const, id: commandId, visit }
                : { kind: 'Withdraw' as const, id: commandId, ground: 'người nộp rút hồ sơ' };
        return store(d + n).dossiers.handle({ dossier: id, caller, command });
      }),
    );
    await Promise.all(acts);
    for (const { id } of dossiers) expect(await office.store.books.check(id, [ONE_STOP, DEPARTMENT])).toEqual([]);
  });

  it('waits for a dossier somebody else holds, and the others of the batch do not wait with it', async () => {
    const held = await dossierWithTask();
    const free = await dossierWithTask();
    const [caller] = officers;
    if (!caller) throw new Error('no officer');
    const release = await holdRow(office, held.id);
    const slow = office.store.dossiers.handle({
      dossier: held.id,
      caller,
      command: { kind: 'CompleteTask', id: `${held.id} slow`, visit: held.visit },
    });
    const quick = await office.store.dossiers.handle({
      dossier: free.id,
      caller,
      command: { kind: 'CompleteTask', id: `${free.id} quick`, visit: free.visit },
    });
    expect(quick.kind).toBe('accepted');
    await release();
    expect((await slow).kind).toBe('accepted');
  });
});

/** Somebody outside holds a dossier's row until told otherwise. */
const holdRow = async (office: Office, id: string): Promise<() => Promise<void>> => {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: office.database.url('api_rw') });
  await client.connect();
  await client.query('begin');
  await client.query('select * from take($1::jsonb, true)', [
    JSON.stringify([{ n: 0, dossier: id, caller: 'test', command: 'hold', digest: '' }]),
  ]);
  return async () => {
    await client.query('rollback');
    await client.end();
  };
};
