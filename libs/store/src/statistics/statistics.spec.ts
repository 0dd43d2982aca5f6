import { draw } from '@mot-cua/engine/testing';
import { DEPARTMENT, ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';

const permit = draw('permit')
  .start('received')
  .task('check', { limit: '4 elapsed-hours' })
  .task('sign', { role: 'leader', agency: 'department' })
  .end('returned')
  .path('received', 'check', 'sign', 'returned')
  .build();

describe('figures and traces', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.publish(permit, { value: 8, unit: 'elapsed-hours' });
  });
  afterAll(() => office.close());

  const complete = async (id: string, node: string, agency: number, role: string) => {
    const visit = (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.find((one) => one.node === node)?.id ?? '';
    const handled = await office.store.dossiers.handle({
      dossier: id,
      caller: await office.officer(agency, role),
      command: { kind: 'CompleteTask', id: `${id} ${node}`, visit },
    });
    if (handled.kind !== 'accepted') throw new Error(JSON.stringify(handled.refusal));
  };

  it('count dossiers and tasks by agency and day, early, on time and late apart (R-21, R-22)', async () => {
    const [inTime, late] = await Promise.all([office.open('permit'), office.open('permit'), office.open('permit')]);
    if (!inTime || !late) throw new Error('not opened');
    await complete(inTime.id, 'check', ONE_STOP, 'officer');
    await complete(inTime.id, 'sign', DEPARTMENT, 'leader');
    expect(await office.store.statistics.openDossiers()).toEqual({ permit: 2 });
    await office.store.clock.setOffset(9 * 3_600_000);
    await complete(late.id, 'check', ONE_STOP, 'officer');
    await complete(late.id, 'sign', DEPARTMENT, 'leader');
    await office.store.clock.setOffset(0);
    const days = await office.store.statistics.days([ONE_STOP, DEPARTMENT], '2020-01-01', '2021-01-01');
    expect(days).toEqual([]);
    const now = new Date(await office.store.clock.now());
    const from = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
    const to = new Date(now.getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
    const counted = await office.store.statistics.days([ONE_STOP, DEPARTMENT], from, to, 'permit');
    const sum = (agency: number) =>
      counted
        .filter((day) => day.agency === agency)
        .reduce(
          (total, day) =>
            [
              total[0] + day.opened,
              total[1] + day.closed,
              total[2] + day.closedLate,
              total[3] + day.tasksDone,
              total[4] + day.tasksLate,
            ] as const,
          [0, 0, 0, 0, 0] as readonly [number, number, number, number, number],
        );
    expect(sum(ONE_STOP)).toEqual([3, 2, 1, 2, 1]);
    expect(sum(DEPARTMENT)).toEqual([0, 0, 0, 2, 0]);
    expect(await office.store.statistics.days([STRANGE_COMMUNE], from, to)).toEqual([]);
    expect(await office.store.statistics.openDossiers()).toEqual({ permit: 1 });
    const ended = await office.store.overview.resolvedList([ONE_STOP], { agencies: [ONE_STOP], from, to });
    expect(ended.rows.map(({ id }) => id)).toEqual([late.id, inTime.id]);
    const lateOnes = { agencies: [ONE_STOP], from, to, timeliness: 'late' } as const;
    expect((await office.store.overview.resolvedList([ONE_STOP], lateOnes)).rows).toMatchObject([{ id: late.id, apologised: false }]);
    expect((await office.store.overview.resolvedList([STRANGE_COMMUNE], lateOnes)).rows).toEqual([]);
    expect(await office.store.overview.resolved([ONE_STOP], from, to)).toMatchObject([
      { closed: 2, closedLate: 1, tasksDone: 2, tasksLate: 1 },
    ]);
  });

  it('record who looked at a dossier, once a minute', async () => {
    const { id } = await office.open('permit');
    const { person, assignment } = await office.officer(ONE_STOP, 'officer');
    await office.store.readings.record({ dossier: id, person, assignment, what: 'dossier' });
    await office.store.readings.record({ dossier: id, person, assignment, what: 'dossier' });
    await office.store.readings.record({ dossier: id, person, assignment, what: 'history', purpose: 'thanh tra' });
    const readings = await office.store.readings.of([ONE_STOP], id);
    expect(readings.map(({ what, purpose }) => ({ what, purpose }))).toEqual([
      { what: 'history', purpose: 'thanh tra' },
      { what: 'dossier', purpose: undefined },
    ]);
    expect(await office.store.readings.of([STRANGE_COMMUNE], id)).toEqual([]);
  });

  it('check a share of all books, and go on where the last share ended', async () => {
    const runtime = await office.another('runtime_rw');
    const first = await runtime.books.checkShare(undefined, 2);
    expect(first).toMatchObject({ dossiers: 2, discrepancies: [] });
    const second = await runtime.books.checkShare(first.next, 100);
    expect(second).toMatchObject({ dossiers: 2, discrepancies: [] });
    expect(second.next).toBeUndefined();
  });

  it('sweep what nobody can ask for any more, and keep what was accepted', async () => {
    const { id } = await office.open('permit');
    const officer = await office.officer(ONE_STOP, 'officer');
    await office.store.dossiers.handle({ dossier: id, caller: officer, command: { kind: 'CompleteTask', id: 'refused', visit: 'none#1' } });
    const commands = async () => (await office.sql<{ n: number }>('runtime_rw', 'select count(*)::int as n from command'))[0]?.n ?? 0;
    const before = await commands();
    const runtime = await office.another('runtime_rw');
    expect(await runtime.upkeep.sweep()).toMatchObject({ commands: 0 });
    await office.store.clock.setOffset(40 * 86_400_000);
    expect(await runtime.upkeep.sweep()).toMatchObject({ commands: 1 });
    await office.store.clock.setOffset(0);
    expect(await commands()).toBe(before - 1);
    expect(await runtime.upkeep.makePartitions(40)).toBeGreaterThan(0);
    expect(await runtime.upkeep.makePartitions(40)).toBe(0);
  });
});
