import { draw, trigger } from '@mot-cua/engine/testing';
import { DEPARTMENT, ONE_STOP, openOffice, type Office } from '../testing/office';
import { type Store } from '../store';

const HOUR = 3_600_000;

const posting = draw('posting')
  .start('received')
  .catches('posted', trigger.after('P2D'))
  .task('decide')
  .end('returned')
  .path('received', 'posted', 'decide', 'returned')
  .build();

const reminder = draw('reminder')
  .start('received')
  .task('check')
  .boundary('reminded', 'check', trigger.after('PT1H'), { interrupting: false })
  .task('remind')
  .end('returned')
  .end('told')
  .path('received', 'check', 'returned')
  .path('reminded', 'remind', 'told')
  .build();

describe('timers and limits', () => {
  let office: Office;
  let runtime: Store;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(posting);
    await office.publish(reminder, { value: 1, unit: 'working-days' });
    runtime = await office.another('runtime_rw');
  });
  afterEach(async () => {
    // Nothing is left over for the next sentence.
    await office.store.clock.setOffset(60 * 24 * HOUR);
    await drain(runtime);
    await office.store.clock.setOffset(0);
  });
  afterAll(() => office.close());

  const nodes = async (id: string): Promise<readonly string[]> =>
    (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.map(({ node }) => node) ?? [];
  const drain = async (store: Store): Promise<number> => {
    let fired = 0;
    for (let round = await store.timers.passDue(); ; round = await store.timers.passDue()) {
      fired += round.fired;
      if (!round.more) return fired;
    }
  };

  it('does nothing before a timer is due', async () => {
    const { id } = await office.open('posting');
    expect(await runtime.timers.passDue()).toMatchObject({ fired: 0, refused: 0, more: false });
    expect(await nodes(id)).toContain('posted');
    const next = await runtime.timers.nextIn();
    expect(next).toBeGreaterThan(47 * HOUR);
    expect(next).toBeLessThanOrEqual(48 * HOUR);
  });

  it('passes a timer that came due while nobody watched, and records how late that was noticed', async () => {
    const { id } = await office.open('posting');
    await office.store.clock.setOffset(51 * HOUR);
    expect(await runtime.timers.nextIn()).toBe(0);
    const round = await runtime.timers.passDue();
    expect(round).toMatchObject({ fired: 1, refused: 0 });
    expect(round.latest).toBeGreaterThanOrEqual(3 * HOUR);
    expect(await nodes(id)).toContain('decide');
    const facts = await office.store.dossiers.facts([ONE_STOP], id);
    const met = facts?.facts.find(({ fact }) => fact.kind === 'WaitMet')?.fact;
    expect(met).toMatchObject({ by: { system: 'runtime' } });
    expect(met?.kind === 'WaitMet' && met.late).toBeGreaterThanOrEqual(3 * HOUR);
    expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
  });

  it('passes each timer once when two runtimes work at the same time', async () => {
    const opened = await Promise.all(Array.from({ length: 40 }, () => office.open('posting')));
    const second = await office.another('runtime_rw');
    await office.store.clock.setOffset(49 * HOUR);
    const fired = await Promise.all([drain(runtime), drain(second)]);
    expect(fired[0] + fired[1]).toBe(40);
    for (const { id } of opened) {
      expect(await nodes(id)).toContain('decide');
      expect(await office.store.books.check(id, [ONE_STOP, DEPARTMENT])).toEqual([]);
    }
  });

  it('leaves a timer for the next round while somebody works on its dossier, and passes the others', async () => {
    const held = await office.open('posting');
    const free = await office.open('posting');
    await office.store.clock.setOffset(49 * HOUR);
    const release = await hold(office, held.id);
    expect(await runtime.timers.passDue()).toMatchObject({ fired: 1, skipped: 1 });
    expect(await nodes(free.id)).toContain('decide');
    await release();
    expect(await runtime.timers.passDue()).toMatchObject({ fired: 1 });
    expect(await nodes(held.id)).toContain('decide');
  });

  it('records that a limit was overrun without moving the dossier (R-22)', async () => {
    const { id } = await office.open('reminder');
    await office.store.clock.setOffset(10 * 24 * HOUR);
    await drain(runtime);
    const facts = await office.store.dossiers.facts([ONE_STOP], id);
    expect(facts?.facts.filter(({ fact }) => fact.kind === 'WaitMet' && fact.what === 'limit')).toHaveLength(1);
    expect(await nodes(id)).toEqual(expect.arrayContaining(['check', 'remind']));
    expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
  });

  it('waits with the timers of a suspended dossier and meets them when it is resumed', async () => {
    const { id } = await office.open('posting');
    const officer = await office.officer(ONE_STOP, 'officer');
    await office.store.dossiers.handle({
      dossier: id,
      caller: officer,
      command: { kind: 'Suspend', id: `${id} s`, ground: 'chờ kết luận' },
    });
    await office.store.clock.setOffset(49 * HOUR);
    expect(await runtime.timers.passDue()).toMatchObject({ fired: 0 });
    await office.store.dossiers.handle({
      dossier: id,
      caller: officer,
      command: { kind: 'Resume', id: `${id} r`, ground: 'đã có kết luận' },
    });
    expect(await runtime.timers.passDue()).toMatchObject({ fired: 1 });
    expect(await nodes(id)).toContain('decide');
    expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
  });

  it('puts off a timer the engine refuses instead of asking for ever', async () => {
    const { id } = await office.open('posting');
    const early = `alter table timer no force row level security; update timer set due_at = now() - interval '1 day' where dossier_id = '${id}'; alter table timer force row level security`;
    await office.sql('owner', early);
    expect(await runtime.timers.passDue()).toMatchObject({ fired: 0, refused: 1 });
    expect(await runtime.timers.passDue()).toMatchObject({ fired: 0, refused: 0, more: false });
  });

  it('lets an officer and the runtime race for one dossier, and one legal order comes out', async () => {
    for (let round = 0; round < 8; round++) {
      await office.store.clock.setOffset(0);
      const { id } = await office.open('reminder');
      const officer = await office.officer(ONE_STOP, 'officer');
      const visit = (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.find(({ node }) => node === 'check')?.id ?? '';
      await office.store.clock.setOffset(2 * HOUR);
      await Promise.all([
        office.store.dossiers.handle({ dossier: id, caller: officer, command: { kind: 'CompleteTask', id: `${id} c`, visit } }),
        drain(runtime),
      ]);
      expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
    }
  });
});

const hold = async (office: Office, id: string): Promise<() => Promise<void>> => {
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
