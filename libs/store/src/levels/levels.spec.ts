import { type CommandOf } from '@mot-cua/engine';
import { draw } from '@mot-cua/engine/testing';
import { newDossierId } from '../dossiers/dossier-id';
import { ONE_STOP, openOffice, type Office } from '../testing/office';

const permit = draw('permit')
  .start('received')
  .task('check', { limit: '10 working-days' })
  .end('done')
  .path('received', 'check', 'done')
  .build();
const HOUR_MS = 3_600_000;
const MONDAY = Date.UTC(2027, 5, 7, 2);

describe('thresholds of the levels are a setting (R-29)', () => {
  let office: Office;
  let clerk: Awaited<ReturnType<Office['officer']>>;
  beforeAll(async () => {
    office = await openOffice();
    clerk = await office.officer(ONE_STOP, 'officer');
    await office.store.clock.setOffset(MONDAY - (await office.store.clock.now()));
    await office.publish(permit, { value: 20, unit: 'working-days' });
  });
  afterAll(() => office.close());

  const act = async (dossier: string, command: Omit<CommandOf<'ChangeClock'>, 'id' | 'by'>): Promise<void> => {
    const handled = await office.store.dossiers.handle({ caller: clerk, dossier, command: { ...command, id: newDossierId() } });
    expect(handled.kind).toBe('accepted');
  };
  const taskOf = async (dossier: string) =>
    (
      await office.store.inbox.page([ONE_STOP], { person: clerk.person, posts: [{ agency: ONE_STOP, role: 'officer' }], view: 'unit' })
    ).rows.find((task) => task.dossier === dossier);

  it('of the installation and of one procedure: open dossiers follow, steps and clocks, and new ones begin with them', async () => {
    const { id } = await office.open('permit');
    const before = await taskOf(id);
    await office.store.levels.save({ thresholds: { yellowShare: 0.9, orangeShare: 0.5, orangeWithinHours: 0 }, by: clerk.person });
    expect(office.store.levels.of('permit').yellowShare).toBe(0.9);
    const runtime = await office.another('runtime_rw');
    expect(await runtime.levels.rework()).toBe(false);
    await office.store.clock.setOffset((await office.store.clock.now()) - Date.now() + 60_000);
    while (await runtime.levels.rework());
    const after = await taskOf(id);
    expect(after?.yellowAt).toBeLessThan(before?.yellowAt ?? 0);
    expect(after?.orangeAt).toBeLessThan(before?.orangeAt ?? 0);
    const second = await taskOf((await office.open('permit')).id);
    expect((second?.orangeAt ?? 0) - (after?.orangeAt ?? 0)).toBeLessThan(8 * HOUR_MS);
    await office.store.levels.save({
      procedure: 'permit',
      thresholds: { yellowShare: 0.2, orangeShare: 0.1, orangeWithinHours: 0 },
      by: clerk.person,
    });
    expect(office.store.levels.of('permit').yellowShare).toBe(0.2);
    expect(office.store.levels.of('another').yellowShare).toBe(0.9);
    expect(await office.store.levels.all()).toMatchObject([{ by: clerk.person }, { procedure: 'permit' }]);
    await office.store.levels.save({ procedure: 'permit', by: clerk.person });
    expect(office.store.levels.of('permit').yellowShare).toBe(0.9);
    expect(await runtime.books.check(id)).toEqual([]);
  });

  it('while the clock is paused a step keeps the level it had, and behind the pause its time is what is left (R-19)', async () => {
    const { id } = await office.open('permit');
    const free = await taskOf(id);
    await act(id, {
      kind: 'ChangeClock',
      clock: 'resolution',
      to: 'paused',
      reason: 'financial-obligation',
      ground: 'awaits payment',
    });
    const paused = await taskOf(id);
    expect(paused?.pausedAt).toBeDefined();
    // Long past the due time it would have had.
    await office.store.clock.setOffset((await office.store.clock.now()) - Date.now() + 40 * 24 * HOUR_MS);
    const counts = await office.store.inbox.counts([ONE_STOP], {
      person: clerk.person,
      posts: [{ agency: ONE_STOP, role: 'officer' }],
    });
    const red = await office.store.inbox.page([ONE_STOP], {
      person: clerk.person,
      posts: [{ agency: ONE_STOP, role: 'officer' }],
      view: 'unit',
      levels: ['red'],
    });
    expect(red.rows.map(({ dossier }) => dossier)).not.toContain(id);
    expect(counts.levels.red).toBe(red.rows.length);
    await act(id, { kind: 'ChangeClock', clock: 'resolution', to: 'running', ground: 'paid' });
    const resumed = await taskOf(id);
    expect(resumed).not.toHaveProperty('pausedAt');
    expect(resumed?.due).toBeGreaterThan(free?.due ?? 0);
    // The whole of its time is ten days still: it does not turn yellow for having stood still.
    expect(resumed?.yellowAt).toBeGreaterThan((await office.store.clock.now()) - 1);
    const runtime = await office.another('runtime_rw');
    expect(await runtime.books.check(id)).toEqual([]);
  });
});
