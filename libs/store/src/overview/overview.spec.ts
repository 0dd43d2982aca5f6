import { draw } from '@mot-cua/engine/testing';
import { DEPARTMENT, ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';

const permit = draw('permit')
  .start('received')
  .task('check', { limit: '2 working-days' })
  .task('sign', { role: 'leader', agency: 'department', limit: '1 working-days' })
  .end('returned')
  .path('received', 'check', 'sign', 'returned')
  .build();

const nothing = { red: 0, orange: 0, yellow: 0, green: 0, paused: 0 };
const DAY = 86_400_000;

describe('what leaders oversee', () => {
  let office: Office;
  const scope = [ONE_STOP, DEPARTMENT];
  let start = 0;

  /** Days after the Monday on which everything was received. */
  const onDay = async (days: number): Promise<void> => {
    const { clock } = office.store;
    await clock.setOffset(0);
    await clock.setOffset(start + days * DAY - (await clock.now()));
  };

  beforeAll(async () => {
    office = await openOffice();
    // A Monday, 09:00, of a week without holidays, ahead of today.
    start = Date.UTC(2027, 5, 7, 2);
    await onDay(0);
    await office.publish(permit, { value: 5, unit: 'working-days' });
  });
  afterAll(() => office.close());

  it('is counted by level at the moment of asking: as time passes dossiers turn yellow, orange and red by themselves (R-29)', async () => {
    await Promise.all([office.open('permit'), office.open('permit')]);
    const counts = async () => (await office.store.overview.dossiers([ONE_STOP])).rows[0]?.counts;
    expect(await counts()).toEqual({ ...nothing, green: 2 });
    await onDay(3);
    expect(await counts()).toEqual({ ...nothing, yellow: 2 });
    await onDay(7.05);
    expect(await counts()).toEqual({ ...nothing, orange: 2 });
    await onDay(8);
    expect(await counts()).toEqual({ ...nothing, red: 2 });
    expect(await office.store.overview.tasks(scope)).toMatchObject([
      { agency: ONE_STOP, counts: { red: 2 } },
      { agency: DEPARTMENT, counts: nothing },
    ]);
  });

  it('can be followed down to officers, tasks and dossiers, soonest due first', async () => {
    const [officer] = await office.store.overview.officers(scope, [ONE_STOP]);
    expect(officer).toMatchObject({ agency: ONE_STOP, role: 'officer', counts: { red: 2 } });
    const first = await office.store.overview.dossierList(scope, { agencies: scope, level: 'red', limit: 1 });
    expect(first.rows).toMatchObject([{ level: 'red', agency: ONE_STOP, steps: [{ node: 'check', agency: ONE_STOP, role: 'officer' }] }]);
    const rest = await office.store.overview.dossierList(scope, { agencies: scope, level: 'red', limit: 1, after: first.next ?? '' });
    expect(rest.rows).toHaveLength(1);
    expect(rest.next).toBeUndefined();
    const tasks = await office.store.overview.taskList(scope, { agencies: [ONE_STOP], level: 'red', holder: 'none' });
    expect(tasks.rows.map(({ node }) => node)).toEqual(['check', 'check']);
    expect((await office.store.overview.dossierList(scope, { agencies: scope, level: 'green' })).rows).toEqual([]);
  });

  it('lists prolonged lateness by the cause recorded last (R-46)', async () => {
    const [dossier] = (await office.store.overview.dossierList(scope, { agencies: scope })).rows;
    if (!dossier) throw new Error('none open');
    const caller = await office.officer(ONE_STOP, 'officer');
    for (const cause of ['workload', 'co-operation'])
      await office.store.dossiers.handle({
        dossier: dossier.id,
        caller,
        command: { kind: 'AddRemark', id: `cause ${cause}`, ref: `lateness/${cause}`, what: 'Chờ ý kiến Sở Xây dựng' },
      });
    expect(await office.store.overview.causes(scope)).toEqual([
      { cause: 'co-operation', dossiers: 1 },
      { cause: 'none', dossiers: 1 },
    ]);
    const late = await office.store.overview.dossierList(scope, { agencies: scope, cause: 'co-operation' });
    expect(late.rows).toMatchObject([
      { id: dossier.id, cause: { cause: 'co-operation', note: 'Chờ ý kiến Sở Xây dựng', person: caller.person } },
    ]);
    expect(await office.store.overview.causes(scope, start)).toEqual([]);
  });

  it('shows nothing of agencies outside the scope, whatever is asked', async () => {
    expect((await office.store.overview.dossierList([STRANGE_COMMUNE], { agencies: scope })).rows).toEqual([]);
    expect((await office.store.overview.taskList([STRANGE_COMMUNE], { agencies: scope })).rows).toEqual([]);
    expect(await office.store.overview.officers([STRANGE_COMMUNE], [ONE_STOP])).toEqual([]);
    expect((await office.store.overview.dossiers([STRANGE_COMMUNE])).rows).toEqual([{ agency: STRANGE_COMMUNE, counts: nothing }]);
  });

  it('forgets a dossier that was returned; the books tally', async () => {
    const { id } = await office.open('permit');
    for (const [node, agency, role] of [
      ['check', ONE_STOP, 'officer'],
      ['sign', DEPARTMENT, 'leader'],
    ] as const) {
      const visit = (await office.store.dossiers.find([ONE_STOP], id))?.state.visits.find((one) => one.node === node)?.id ?? '';
      const caller = await office.officer(agency, role);
      const done = await office.store.dossiers.handle({
        dossier: id,
        caller,
        command: { kind: 'CompleteTask', id: `${id} ${node}`, visit },
      });
      expect(done.kind).toBe('accepted');
    }
    const { rows } = await office.store.overview.dossierList(scope, { agencies: scope });
    expect(rows.map((row) => row.id)).not.toContain(id);
    const runtime = await office.another('runtime_rw');
    expect((await runtime.books.checkShare(undefined, 100)).discrepancies).toEqual([]);
  });
});
