import { draw } from '@mot-cua/engine/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { ONE_STOP, openOffice, type Office } from '../testing/office';
import { type Store } from '../store';

const transfer = draw('transfer')
  .start('received')
  .service('register', 'land-register', { retries: 2, inputs: { parcel: 'parcel' } })
  .task('sign')
  .end('returned')
  .path('received', 'register', 'sign', 'returned')
  .build();

describe('work for machines', () => {
  let office: Office;
  let runtime: Store;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(transfer);
    runtime = await office.another('runtime_rw');
  });
  afterAll(() => office.close());

  const open = () => office.open('transfer', { data: { parcel: 12 } });
  const nodes = async (id: string) => (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.map(({ node }) => node);

  it('is taken with what its inputs say, done once, and the dossier goes on', async () => {
    const { id } = await open();
    const [job] = await runtime.jobs.take('worker', 10, 10_000);
    expect(job).toMatchObject({ dossier: id, connector: 'land-register', left: 2, data: { parcel: 12 } });
    if (!job) throw new Error('no job');
    expect(await runtime.jobs.take('other', 10, 10_000)).toEqual([]);
    expect(await runtime.jobs.complete(job)).toBe(true);
    expect(await runtime.jobs.complete(job)).toBe(true);
    expect(await nodes(id)).toContain('sign');
    expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
  });

  it('is taken over when its worker is gone, and the late worker is refused', async () => {
    const { id } = await open();
    const [first] = await runtime.jobs.take('frozen', 10, 50);
    await sleep(80);
    const [second] = await runtime.jobs.take('fresh', 10, 10_000);
    if (!first || !second) throw new Error('no job');
    expect(Number(second.fence)).toBeGreaterThan(Number(first.fence));
    expect(await runtime.jobs.extend(first, 10_000)).toBe(false);
    expect(await runtime.jobs.complete(first)).toBe(false);
    expect(await nodes(id)).toContain('register');
    expect(await runtime.jobs.complete(second)).toBe(true);
    expect(await nodes(id)).toContain('sign');
  });

  it('may be held longer by a worker that says so in time', async () => {
    await open();
    const [job] = await runtime.jobs.take('slow', 10, 200);
    if (!job) throw new Error('no job');
    expect(await runtime.jobs.extend(job, 10_000)).toBe(true);
    await sleep(250);
    expect(await runtime.jobs.take('other', 10, 1_000)).toEqual([]);
    expect(await runtime.jobs.complete(job)).toBe(true);
  });

  it('that failed is tried again when it says, and after the last attempt a person is asked', async () => {
    const { id } = await open();
    const [job] = await runtime.jobs.take('worker', 10, 10_000);
    if (!job) throw new Error('no job');
    expect(await runtime.jobs.fail(job, 'không trả lời', (await office.store.clock.now()) + 60_000)).toBe(true);
    expect(await runtime.jobs.take('worker', 10, 10_000)).toEqual([]);
    await office.store.clock.setOffset(61_000);
    const [again] = await runtime.jobs.take('worker', 10, 10_000);
    if (!again) throw new Error('no second attempt');
    expect(again.left).toBe(1);
    expect(await runtime.jobs.fail(again, 'không trả lời')).toBe(true);
    expect(await runtime.jobs.take('worker', 10, 10_000)).toEqual([]);
    await office.store.clock.setOffset(0);
    const facts = await office.store.dossiers.facts([ONE_STOP], id);
    expect(facts?.facts.at(-1)?.fact).toMatchObject({ kind: 'IncidentRaised', code: 'job.failed' });
    expect(await office.store.books.check(id, [ONE_STOP])).toEqual([]);
  });

  it('is shared by many workers without being done twice', async () => {
    const opened = await Promise.all(Array.from({ length: 20 }, open));
    const second = await office.another('runtime_rw');
    const taken = await Promise.all(
      [runtime, second, runtime, second].map((store, n) => store.jobs.take(`worker ${n.toString()}`, 20, 10_000)),
    );
    const jobs = taken.flat();
    expect(new Set(jobs.map(({ dossier }) => dossier)).size).toBe(20);
    expect(jobs).toHaveLength(20);
    for (const job of jobs) expect(await runtime.jobs.complete(job)).toBe(true);
    for (const { id } of opened) expect(await nodes(id)).toContain('sign');
  });
});
