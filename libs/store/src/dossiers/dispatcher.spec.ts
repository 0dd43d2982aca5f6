import { draw } from '@mot-cua/engine/testing';
import { ONE_STOP, openOffice, type Office } from '../testing/office';
import { openStore } from '../store';

const permit = draw('permit').start('received').task('check').end('returned').path('received', 'check', 'returned').build();

describe('commands that come together', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit);
  });
  afterAll(() => office.close());

  it('share transactions, and one that the database refuses harms none of the others', async () => {
    const wrong = { ...office.request('permit'), returnBy: 'pigeon' as unknown as 'post' };
    const requests = Array.from({ length: 40 }, (_, n) => (n === 20 ? wrong : office.request('permit')));
    const handled = await Promise.allSettled(requests.map((request) => office.store.dossiers.open(request)));
    expect(handled.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(handled[20]).toMatchObject({ status: 'rejected', reason: { code: '23514' } });
    const transactions = await office.sql<{ n: number }>('runtime_rw', `select count(distinct xmin::text)::int as n from dossier`);
    expect(transactions[0]?.n).toBeLessThan(39);
  });

  it('are refused with a time to come back when too many wait, and nothing of them is done', async () => {
    const narrow = await openStore({
      url: office.database.url('api_rw'),
      queue: 5,
      compile: (content) => Promise.resolve(JSON.parse(content.diagram) as typeof permit),
    });
    const handled = await Promise.allSettled(Array.from({ length: 60 }, () => narrow.dossiers.open(office.request('permit'))));
    const refused = handled.filter((one) => one.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) expect(one.reason).toMatchObject({ name: 'StoreBusy', reason: 'queue-full', retryAfter: 1 });
    await narrow.close();
    const { rows } = await office.store.dossiers.list([ONE_STOP], { limit: 200 });
    expect(rows).toHaveLength(39 + 60 - refused.length);
  });

  it('that are queued when the store closes are finished first', async () => {
    const closing = await openStore({
      url: office.database.url('api_rw'),
      compile: (content) => Promise.resolve(JSON.parse(content.diagram) as typeof permit),
    });
    await closing.procedures.compiled('permit', 1);
    const asked = Array.from({ length: 20 }, () =>
      closing.dossiers.open(office.request('permit', { limit: { value: 1, unit: 'working-days' } })),
    );
    await closing.close();
    const handled = await Promise.all(asked);
    expect(handled.every(({ kind }) => kind === 'accepted')).toBe(true);
    await expect(closing.dossiers.open(office.request('permit', { limit: { value: 1, unit: 'working-days' } }))).rejects.toMatchObject({
      name: 'StoreBusy',
    });
  });

  it('give up on a dossier held for longer than the lock may be waited for, and may be asked again', async () => {
    const { id } = await office.open('permit');
    const officer = await office.officer(ONE_STOP, 'officer');
    const visit = (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.find(({ node }) => node === 'check')?.id ?? '';
    const { Client } = await import('pg');
    const holder = new Client({ connectionString: office.database.url('api_rw') });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select * from take($1::jsonb, true)', [
      JSON.stringify([{ n: 0, dossier: id, caller: 'test', command: 'hold', digest: '' }]),
    ]);
    const command = { kind: 'CompleteTask' as const, id: 'patient', visit };
    await expect(office.store.dossiers.handle({ dossier: id, caller: officer, command })).rejects.toMatchObject({
      name: 'StoreBusy',
      reason: 'database',
    });
    await holder.query('rollback');
    await holder.end();
    expect(await office.store.dossiers.handle({ dossier: id, caller: officer, command })).toMatchObject({
      kind: 'accepted',
      repeated: false,
    });
  }, 20_000);
});
